/** Closed periods as the past of a computation: what streaks, balances and rolling values look back at is what was paid by. */
import { diagnose, span } from '@kaohe/diagnostics';
import { type ClosedRow, type Dataset, type Results, withClosedRows } from '@kaohe/evaluator';
import { type ClosedMonth, closedMonthFrom, closedRowsOf, isUpTo, valueDifferences } from '@kaohe/report';
import { type ClosedFile, closedFiles, closedFolder, closedText, sealOf } from '../host/closed-months.js';
import { commandLine } from '../host/command-line.js';
import type { CompiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type Attempt, done, failed } from '../host/files.js';

/** What is asked, as far as it matters here. */
export interface Asked {
  readonly period: string | undefined;
  readonly closed?: string | undefined;
}

/** The data together with the past, and what is closed of the period that is computed anew. */
export interface ClosedPast {
  readonly dataset: Dataset;
  readonly present: ClosedMonth | undefined;
}

/** The closed period of a file; a failed attempt where it is broken or was altered. */
export function closedMonthIn(context: Context, file: ClosedFile): Attempt<ClosedMonth> {
  const text = closedText(context.io.cwd, file);
  if (!text.ok) return text;
  const month = closedMonthFrom(text.value, sealOf);
  const at = { path: file.path };
  if (month === undefined) return failed(diagnose('host/closed-unreadable', span('', 0, 0), at));
  return month === 'altered' ? failed(diagnose('host/closed-altered', span('', 0, 0), at)) : done(month);
}

/** Closed periods before the one asked for are taken as they were closed; with `all`, so are all of them. */
export function closedPast(
  context: Context,
  { ruleSet, entry }: CompiledRules,
  dataset: Dataset,
  { period, closed }: Asked,
): Attempt<ClosedPast> {
  const { cwd } = context.io;
  const wanted = period === 'all' ? undefined : (period ?? dataset.periods.at(-1));
  const rows: ClosedRow[] = [];
  const periods: string[] = [];
  let present: ClosedMonth | undefined;
  for (const file of closedFiles(cwd, closedFolder(cwd, entry, closed))) {
    if (wanted !== undefined && !isUpTo(file.period, wanted)) continue;
    const month = closedMonthIn(context, file);
    if (!month.ok) return month;
    if (file.period === wanted) present = month.value;
    else {
      rows.push(...month.value.people);
      periods.push(file.period);
    }
  }
  if (periods.length > 0) context.io.stderr.write(`${context.texts.closed.past(periods)}\n`);
  return done({ dataset: withClosedRows(ruleSet, dataset, rows), present });
}

/** Says so where a period that is closed comes out differently now. */
export function tellChanged(
  { io, texts, language }: Context,
  { ruleSet, entry }: CompiledRules,
  present: ClosedMonth | undefined,
  dataset: Dataset,
  results: Results,
): void {
  if (present === undefined) return;
  const now = closedRowsOf(ruleSet, dataset, results, present.period);
  const differing = valueDifferences(ruleSet, present.people, now, language).filter(({ kind }) => kind === 'result');
  if (differing.length === 0) return;
  const command = commandLine(['kaohe', 'verify', present.period, entry]);
  io.stderr.write(`${texts.closed.changed(present.period, differing.length, command)}\n`);
}
