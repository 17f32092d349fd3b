/** `kaohe run`: the results of everyone. */
import { type Diagnostic, type Files, hasErrors, type SilencedDiagnostic, type Span } from '@kaohe/diagnostics';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { causesIn, jsonText, type Result, rankRuleFrom, selectedRows, type Waiting, waitingIn } from '@kaohe/report';
import { closedFiles, closedFolder } from '../host/closed-months.js';
import { commandLine } from '../host/command-line.js';
import { type CompiledRules, soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { shownPath } from '../host/files.js';
import type { RunFormat } from '../host/formats.js';
import { growingOutput } from '../host/growing-output.js';
import { deliver } from '../host/output.js';
import { isParquetFile, spooledParquet } from '../host/parquet-in.js';
import { report } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { tellChanged } from '../results/closed-past.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { deliverParquet, parquetOutputOf } from '../results/to-parquet.js';
import { csvText, markdownText, plainLines } from '../results/to-rows.js';
import { tableText, waitingLines } from '../results/to-table.js';
import { mayStream, wayOf } from '../streaming/may-stream.js';
import { runStreamed } from '../streaming/streamed-run.js';

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
  const streamed = await streamedIfAsked(context, rules, data, { ...options, format, period: asked });
  if (streamed !== undefined) return streamed;
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
  if (format === 'parquet') return await deliverParquet(context, result, options.out ?? '', wanted);
  const code = await deliver(context, textIn(context, format, outcome, options.wide), options.out, wanted);
  if (code !== exitCodes.couldNotRun && format === 'table') suggestNext(context, rules, data, options, outcome);
  return code;
}

/** The exit code of a run that reads its data piece by piece, or that must and cannot; undefined: it is read as a whole. */
async function streamedIfAsked(
  context: Context,
  rulesName: string,
  data: readonly string[],
  options: RunOptions & { readonly format: RunFormat; readonly period: string },
): Promise<ExitCode | undefined> {
  if (!mayStream(context, data, options.stream)) return undefined;
  const rules = await soundRules(context, rulesName, options.set);
  if (typeof rules === 'number') return rules;
  const [first] = data;
  if (first === undefined || data.length > 1 || !isParquetFile(context.io.cwd, first))
    return await streamedIfFit(context, rulesName, rules, data, options, undefined);
  const spool = await spooledParquet(context, first);
  if (!spool.ok) return giveUp(context, spool.diagnostics);
  try {
    return await streamedIfFit(
      context,
      rulesName,
      rules,
      [spool.value.path],
      options,
      shownPath(context.io.cwd, first),
    );
  } finally {
    spool.value.remove();
  }
}

/** The same, where the rules are known; `name` is how a file is called whose rows stand in another one. */
async function streamedIfFit(
  context: Context,
  rulesName: string,
  rules: CompiledRules,
  data: readonly string[],
  options: RunOptions & { readonly format: RunFormat; readonly period: string },
  name: string | undefined,
): Promise<ExitCode | undefined> {
  const { texts, io } = context;
  const way = wayOf(context, rules.ruleSet, { ...options, data });
  switch (way.kind) {
    case 'whole':
      return undefined;
    case 'refused':
      return giveUp(context, [way.problem], rules.files);
    case 'stream': {
      const { period, out } = options;
      const isAll = period === 'all';
      if (isAll && closedFiles(io.cwd, closedFolder(io.cwd, rules.entry, options.closed)).length > 0)
        return refuse(context, texts.streaming.refused.closed);
      if (!way.isAsked) io.stderr.write(`${texts.streaming.begins(Math.round(way.size / 2 ** 20))}\n`);
      tellWarnings(context, rulesName, rules);
      const format = options.format === 'plain' ? 'plain' : 'csv';
      const asked = period === 'last' ? undefined : period;
      return await runStreamed(context, {
        rulesName,
        rules,
        path: way.path,
        name,
        output: format === 'csv' && options.format === 'parquet' ? parquetOutputOf(rules.ruleSet) : growingOutput,
        period: asked,
        format,
        out,
        threads: options.threads,
      });
    }
  }
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

function tellWarnings({ io, texts }: Context, name: string, { diagnostics }: CompiledRules): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) io.stderr.write(`${texts.result.warnings(warnings, commandLine(['kaohe', 'check', name]))}\n`);
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
