/** `kaohe check`: what is wrong with rules. Silent when nothing is, apart from one line on a terminal. */
import type { Diagnostic, SourceFile } from '@kaohe/diagnostics';
import { compiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { filesOf, printDiagnostics, type ReportFormat } from '../host/report.js';

/** What `check` may be told. */
export interface CheckOptions {
  readonly format: ReportFormat;
  /** Whether hints are shown too; JSON always has them. */
  readonly hints: boolean;
}

/** Checks each of the rules. */
export async function check(context: Context, rules: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  let isMissing = false;
  for (const one of rules) {
    const compiled = compiledRules(context, one);
    if (compiled === undefined) {
      isMissing = true;
      continue;
    }
    diagnostics.push(...compiled.diagnostics);
    for (const source of compiled.sources) sources.set(source.name, source);
  }
  const shown =
    options.hints || options.format === 'json'
      ? diagnostics
      : diagnostics.filter(({ severity }) => severity !== 'hint');
  printDiagnostics(context, shown, filesOf([...sources.values()]), options.format);
  if (isMissing) return exitCodes.couldNotRun;
  summarize(context, rules, diagnostics, options.format);
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok;
}

function summarize(
  { io, texts }: Context,
  rules: readonly string[],
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
): void {
  if (!io.stderr.isTerminal || format !== 'text') return;
  const count = (wanted: Diagnostic['severity']): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const found = count('error') + count('warning') > 0;
  const verdict = found ? texts.checkFound(count('error'), count('warning')) : texts.checkFine(rules.join(' '));
  io.stderr.write(`${verdict}${count('hint') === 0 ? '' : texts.checkHints(count('hint'))}\n`);
}
