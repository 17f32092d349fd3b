/** `kaohe check`: what is wrong with rules. Silent when nothing is, apart from one line on a terminal. */
import type { Diagnostic, SourceFile } from '@kaohe/diagnostics';
import { compiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { filesOf, printDiagnostics, type ReportFormat } from '../host/report.js';

/** What `check` may be told. */
export interface CheckOptions {
  readonly format: ReportFormat;
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
  printDiagnostics(context, diagnostics, filesOf([...sources.values()]), options.format);
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
  io.stderr.write(`${found ? texts.checkFound(count('error'), count('warning')) : texts.checkFine(rules.join(' '))}\n`);
}
