/** `kaohe run`: the results of everyone. */
import { type Diagnostic, type Files, hasErrors, type SilencedDiagnostic, type Span } from '@kaohe/diagnostics';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { causesIn, jsonText, type Result, rankRuleFrom, selectedRows, type Waiting, waitingIn } from '@kaohe/report';
import { commandLine } from '../host/command-line.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { RunFormat } from '../host/formats.js';
import { deliver } from '../host/output.js';
import { report } from '../host/report.js';
import { refuse } from '../host/usage.js';
import { tellChanged } from '../results/closed-past.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { csvText, markdownText, plainLines } from '../results/to-rows.js';
import { tableText, waitingLines } from '../results/to-table.js';
import { tellWarnings } from '../results/warnings.js';
import { mayStream } from '../streaming/may-stream.js';

/** What `run` may be told. */
export interface RunOptions {
  readonly format: RunFormat | undefined;
  readonly out: string | undefined;
  readonly set: readonly string[];
  readonly period: string | undefined;
  readonly top: number | undefined;
  readonly wide: boolean;
  /** How those who are level share places: a word of the language. */
  readonly ranks: string | undefined;
  readonly closed: string | undefined;
  /** Whether the data is to be read piece by piece. */
  readonly stream: boolean;
  /** How many threads may compute then, if that was said. */
  readonly threads: number | undefined;
}

/** Computes and shows. */
export async function run(
  context: Context,
  rules: string,
  data: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const { texts } = context;
  const asked = askedPeriod(options.period);
  if (asked === undefined) return refuse(context, texts.usage.notAPeriod(options.period ?? '', ''));
  const period = asked === 'all' || asked === 'last' ? undefined : asked;
  const { set: settings, closed } = options;
  const format = options.format ?? formatFor(context, options.out);
  if (format === 'parquet' && (options.out === undefined || options.out === '-'))
    return refuse(context, texts.usage.parquetNeedsFile);
  if (mayStream(context, data, options.stream)) {
    const { streamedIfFit } = await import('../streaming/streamed-if-fit.js');
    const code = await streamedIfFit(context, rules, data, { ...options, format, period: asked });
    if (code !== undefined) return code;
  }
  const found = await evaluated(context, { rules, data, settings, period: asked === 'all' ? 'all' : period, closed });
  if (!found.ok) return found.code;
  tellChanged(context, found.rules, found.closed, found.dataset, found.results);

  const { dataset, results, files } = found;
  const known = [...new Set(dataset.rows.map((row) => row.period))].toSorted();
  const periods = asked === 'all' ? known : [period ?? known.at(-1) ?? ''];
  if (period !== undefined && !known.includes(period)) {
    return refuse(context, texts.usage.notAPeriod(period, known.join(' ')));
  }
  const { ruleSet } = found.rules;
  const ranks = rankRuleFrom(options.ranks);
  const rows = selectedRows(ruleSet, dataset, results, periods, ranks);
  const shown = rows.slice(0, options.top ?? rows.length);
  const result: Result = { ruleSet, dataset, results, periods, ranks, rows, shown };
  const { silenced } = found.rules;
  const outcome: Outcome = { result, waiting: waitingIn(result), diagnostics: found.diagnostics, silenced, files };

  tellProblems(context, rules, found, outcome, format);
  const needsPerson = outcome.waiting.length > 0 || hasErrors(found.diagnostics);
  const wanted = needsPerson ? exitCodes.needsPerson : exitCodes.ok;
  if (format === 'parquet') {
    const { deliverParquet } = await import('../results/to-parquet.js');
    return await deliverParquet(context, result, options.out ?? '', wanted);
  }
  const code = await deliver(context, textIn(context, format, outcome, options.wide), options.out, wanted);
  if (code !== exitCodes.couldNotRun && format === 'table') suggestNext(context, rules, data, options, outcome);
  return code;
}

interface Outcome {
  readonly result: Result;
  readonly waiting: readonly Waiting[];
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly SilencedDiagnostic[];
  readonly files: Files;
}

/** The period asked for in its usual writing; undefined for a text that is none. */
function askedPeriod(text: string | undefined): string | undefined {
  if (text === undefined) return 'last';
  if (text === 'all' || text === '全部') return 'all';
  const period = periodFromText(text);
  return period === undefined ? undefined : printPeriod(period);
}

/** A terminal gets a table, a pipe gets plain lines, a file what its ending says. */
function formatFor({ io }: Context, out: string | undefined): RunFormat {
  if (out === undefined || out === '-') return io.stdout.isTerminal ? 'table' : 'plain';
  if (/\.csv$/i.test(out)) return 'csv';
  if (/\.parquet$/i.test(out)) return 'parquet';
  if (/\.json$/i.test(out)) return 'json';
  if (/\.(md|markdown)$/i.test(out)) return 'markdown';
  return /\.(txt|log)$/i.test(out) ? 'table' : 'plain';
}

function textIn(context: Context, format: RunFormat, outcome: Outcome, wide: boolean): string {
  const { result, waiting, diagnostics, silenced, files } = outcome;
  switch (format) {
    case 'table':
      return tableText(context, result, waiting, files, wide);
    case 'plain':
      return plainLines(context, result);
    case 'csv':
    case 'parquet':
      return csvText(context, result);
    case 'markdown':
      return markdownText(context, result, waiting, files);
    case 'json':
      return jsonText(context, result, { problems: [...diagnostics, ...causesIn(waiting)], silenced }, files);
  }
}

/** On standard error: warnings in the rules, mistakes in the data, and what waits where the format has no place for it. */
function tellProblems(
  context: Context,
  rules: string,
  found: Extract<Evaluated, { ok: true }>,
  { waiting, diagnostics, files }: Outcome,
  format: RunFormat,
): void {
  const { io } = context;
  tellWarnings(context, rules, found.rules);
  if (format === 'json') return;
  const told = new Set(waiting.flatMap(({ cells }) => cells.map(placeKey)));
  const rest = diagnostics.filter(({ severity, span }) => severity !== 'hint' && !told.has(placeKey(span)));
  report(context, rest, files);
  if (waiting.length > 0 && format !== 'table' && format !== 'markdown') {
    io.stderr.write(`${waitingLines({ ...context, paint: context.paintError }, waiting, files).join('\n')}\n`);
  }
}

function placeKey({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`;
}

/** One useful command: why somebody's result waits, or how the last one came about. */
function suggestNext(
  { io, texts }: Context,
  rules: string,
  data: readonly string[],
  options: RunOptions,
  { result, waiting }: Outcome,
): void {
  const who = waiting[0]?.people[0] ?? result.rows.at(-1)?.person;
  if (who === undefined || data.includes('-')) return;
  const period = result.periods.length === 1 ? ['--period', result.periods[0] ?? ''] : [];
  const settings = options.set.flatMap((setting) => ['--set', setting]);
  io.stderr.write(`${texts.result.next(commandLine(['kaohe', 'why', rules, ...data, who, ...period, ...settings]))}\n`);
}
