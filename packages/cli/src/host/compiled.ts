/** Rules as every command needs them: found, read, compiled. */
import { type Compilation, compile } from '@kaohe/compiler';
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
export function compiledRules(
  context: Context,
  rules: string,
  settings: readonly string[] = [],
): CompiledRules | undefined {
  const loaded = loadRules(context.io.cwd, rules);
  if (!loaded.ok) {
    report(context, loaded.diagnostics);
    return undefined;
  }
  const { ruleSet, diagnostics, silenced, sources } = compile(loaded.value.sources, loaded.value.entry, settings);
  return { entry: loaded.value.entry, ruleSet, diagnostics, silenced, sources, files: filesOf(sources) };
}

/** Rules to compute with: in rules with errors nothing is computed, they are reported instead. */
export function soundRules(
  context: Context,
  rules: string,
  settings: readonly string[],
): CompiledRules | typeof exitCodes.couldNotRun | typeof exitCodes.findings {
  const compiled = compiledRules(context, rules, settings);
  if (compiled === undefined) return exitCodes.couldNotRun;
  if (!hasErrors(compiled.diagnostics)) return compiled;
  report(
    context,
    compiled.diagnostics.filter(({ severity }) => severity === 'error'),
    compiled.files,
  );
  return exitCodes.findings;
}
