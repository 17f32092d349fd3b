/** Rules as every command needs them: found, read, compiled. */
import type { Compilation } from '@kaohe/compiler';
import { type Diagnostic, type Files, hasErrors } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Context } from './context.js';
import { exitCodes } from './exit-codes.js';
import { filesOf, report } from './report.js';
import { loadRules } from './rules.js';

/** Compiled rules and the texts their spans point into. */
export interface CompiledRules {
  /** The file the user named. */
  readonly entry: string;
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: Compilation['silenced'];
  readonly sources: Compilation['sources'];
  readonly files: Files;
}

/** The rules a user names, compiled; undefined where they cannot be read, which has then been reported. */
export async function compiledRules(
  context: Context,
  rules: string,
  settings: readonly string[] = [],
): Promise<CompiledRules | undefined> {
  const loaded = await loadRules(context, rules);
  if (!loaded.ok) {
    report(context, loaded.diagnostics);
    return undefined;
  }
  const { entry } = loaded.value;
  const parts = [entry, ...settings, '', ...loaded.value.sources.flatMap(({ name, text }) => [name, text])];
  const { ruleSet, diagnostics, silenced, sources } = await context.kept.recall('rules', parts, async () => {
    const { compile } = await import('@kaohe/compiler');
    return compile(loaded.value.sources, entry, settings);
  });
  return { entry, ruleSet, diagnostics, silenced, sources, files: filesOf(sources) };
}

/** Rules to compute with: in rules with errors nothing is computed, they are reported instead. */
export async function soundRules(
  context: Context,
  rules: string,
  settings: readonly string[],
): Promise<CompiledRules | typeof exitCodes.couldNotRun | typeof exitCodes.findings> {
  const compiled = await compiledRules(context, rules, settings);
  if (compiled === undefined) return exitCodes.couldNotRun;
  if (!hasErrors(compiled.diagnostics)) return compiled;
  report(
    context,
    compiled.diagnostics.filter(({ severity }) => severity === 'error'),
    compiled.files,
  );
  return exitCodes.findings;
}
