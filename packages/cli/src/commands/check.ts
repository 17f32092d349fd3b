/** `kaohe check`: what is wrong with rules, and mended where it can be. Silent when nothing is, apart from one line on a terminal. */
import { type Diagnostic, fixTitle, type SilencedDiagnostic, type SourceFile } from '@kaohe/diagnostics';
import { readDataset, withHits } from '@kaohe/evaluator';
import { type CompiledRules, compiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { kindOfPath, writeWhole } from '../host/files.js';
import type { ReportFormat } from '../host/formats.js';
import { lineDifference } from '../host/line-difference.js';
import { savedMappings } from '../host/mapping.js';
import { filesOf, printDiagnostics, report } from '../host/report.js';
import { loadRules } from '../host/rules.js';
import { mended } from '../results/mended.js';

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
    if (options.fix !== 'none' && !(await mend(context, one, options))) isMissing = true;
    const compiled = compiledRules(context, one);
    if (compiled === undefined) {
      isMissing = true;
      continue;
    }
    const found = options.data.length === 0 ? compiled : await withPeople(context, compiled, options.data, one);
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

/** The findings with the people of the data they hit, and what is wrong with the data; undefined where it cannot be read. */
async function withPeople(
  context: Context,
  { ruleSet, diagnostics, sources }: CompiledRules,
  data: readonly string[],
  rules: string,
): Promise<Pick<CompiledRules, 'diagnostics' | 'sources'> | undefined> {
  const saved = savedMappings(context.io.cwd, rules);
  const mappings = { columns: [], saved: saved.ok ? saved.value : [] };
  const loaded = saved.ok ? await loadData(context, data, ruleSet, undefined, { mappings }) : saved;
  if (!loaded.ok) {
    report(context, loaded.diagnostics);
    return undefined;
  }
  const { value: dataset, diagnostics: unread } = readDataset(ruleSet, loaded.value.records);
  const found = withHits(diagnostics, ruleSet, dataset, context.language);
  return {
    diagnostics: [...found, ...loaded.value.diagnostics, ...unread],
    sources: [...sources, ...loaded.value.sources],
  };
}

/** Writes the mended file, or shows what would change; false where it cannot be written. */
async function mend(context: Context, rules: string, { fix, diff }: CheckOptions): Promise<boolean> {
  const { io, texts, paint, language } = context;
  const loaded = loadRules(io.cwd, rules);
  // what cannot be read is reported when it is checked; what comes with the command is nobody's to change
  if (!loaded.ok || kindOfPath(io.cwd, rules) === 'nothing') return true;
  const { sources, entry } = loaded.value;
  const before = sources.find(({ name }) => name === entry)?.text ?? '';
  const { text, fixes } = mended(sources, entry, fix === 'all');
  if (text === before) return true;
  if (diff) {
    io.stdout.write(lineDifference(entry, before, text, paint));
    return true;
  }
  const written = await writeWhole(io.cwd, entry, text);
  if (!written.ok) {
    report(context, written.diagnostics);
    return false;
  }
  const titles = [...new Set(fixes.map((one) => fixTitle(one, language)))];
  io.stderr.write(`${texts.checkFixed(entry, fixes.length)}\n${titles.map((title) => `  ${title}\n`).join('')}`);
  return true;
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
