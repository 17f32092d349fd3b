/** `kaohe check`: what is wrong with rules, and mended where it can be. Silent when nothing is, apart from one line on a terminal. */
import type { Diagnostic, SilencedDiagnostic, SourceFile } from '@kaohe/diagnostics';
import { compiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { ReportFormat } from '../host/formats.js';
import { filesOf, printDiagnostics } from '../host/report.js';
import type { mend } from '../results/mend.js';
import type { withPeople } from '../results/with-people.js';

/** What `check` may be told. */
export interface CheckOptions {
  readonly format: ReportFormat;
  /** Whether hints are shown too; JSON and SARIF always have them. */
  readonly hints: boolean;
  /** Whether fixes are applied: those that change no result, or all. */
  readonly fix: 'none' | 'safe' | 'all';
  /** Whether fixes are only shown. */
  readonly diff: boolean;
  /** More warnings than this count as an error. */
  readonly maxWarnings: number | undefined;
  /** Data whose people findings are to name. */
  readonly data: readonly string[];
}

/** Checks each of the rules. */
export async function check(context: Context, rules: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const silenced: SilencedDiagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  let isMissing = false;
  for (const one of rules) {
    if (options.fix !== 'none' && !(await mended(context, one, options))) isMissing = true;
    const compiled = await compiledRules(context, one);
    if (compiled === undefined) {
      isMissing = true;
      continue;
    }
    const found = options.data.length === 0 ? compiled : await toldOfPeople(context, compiled, options.data, one);
    if (found === undefined) return exitCodes.couldNotRun;
    diagnostics.push(...found.diagnostics);
    silenced.push(...compiled.silenced);
    for (const source of found.sources) sources.set(source.name, source);
  }
  if (!options.diff) {
    const isWhole = options.hints || options.format === 'json' || options.format === 'sarif';
    const shown = isWhole ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'hint');
    printDiagnostics(context, shown, filesOf([...sources.values()]), options.format, silenced);
  }
  if (isMissing) return exitCodes.couldNotRun;
  summarize(context, rules, { diagnostics, silenced: silenced.length }, options.format);
  const isOver = options.maxWarnings !== undefined && count(diagnostics, 'warning') > options.maxWarnings;
  return isOver || count(diagnostics, 'error') > 0 ? exitCodes.findings : exitCodes.ok;
}

// What only some calls need is not read by the others.

async function mended(...parts: Parameters<typeof mend>): Promise<boolean> {
  return (await import('../results/mend.js')).mend(...parts);
}

async function toldOfPeople(...parts: Parameters<typeof withPeople>): ReturnType<typeof withPeople> {
  return (await import('../results/with-people.js')).withPeople(...parts);
}

function count(diagnostics: readonly Diagnostic[], wanted: Diagnostic['severity']): number {
  return diagnostics.filter(({ severity }) => severity === wanted).length;
}

function summarize(
  { io, texts }: Context,
  rules: readonly string[],
  { diagnostics, silenced }: { readonly diagnostics: readonly Diagnostic[]; readonly silenced: number },
  format: ReportFormat,
): void {
  if (!io.stderr.isTerminal || format !== 'text') return;
  const [errors, warnings, hints] = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    count(diagnostics, 'hint'),
  ];
  const verdict = errors + warnings > 0 ? texts.checkFound(errors, warnings) : texts.checkFine(rules.join(' '));
  const meant = silenced === 0 ? '' : texts.checkSilenced(silenced);
  io.stderr.write(`${verdict}${hints === 0 ? '' : texts.checkHints(hints)}${meant}\n`);
}
