/** Rows computed the usual way: as records, by the plan, with what is wrong told of each. */
import { type Plan, readDataset, runPlan } from '@kaohe/evaluator';
import type { RowBatch, StreamReader } from '@kaohe/intake';
import { type UnrankedColumns, unrankedCells, waitingIn } from '@kaohe/report';
import type { Context } from '../host/context.js';
import type { Findings } from './findings.js';

/** What rows are computed with. */
export interface UsualWay {
  readonly plan: Plan;
  readonly reader: StreamReader;
  readonly columns: UnrankedColumns;
  readonly periods: readonly string[];
  readonly findings: Findings;
}

/** The cells of a row that is shown, and where in the batch its person stands. */
export interface UsualRow {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The rows of a batch that are shown. */
export function usualRows(
  context: Context,
  { plan, reader, columns, periods, findings }: UsualWay,
  batch: RowBatch,
): readonly UsualRow[] {
  const { ruleSet } = plan;
  const records = reader.records(batch);
  const read = readDataset(ruleSet, records.value);
  const dataset = read.value;
  const results = runPlan(plan, dataset);
  const rows = dataset.rows.flatMap((row, index) =>
    periods.includes(row.period) ? [{ ...row, index, rank: undefined }] : [],
  );
  const waiting = waitingIn({ ruleSet, dataset, results, periods, rows, shown: rows });
  findings.add(batch, [...records.diagnostics, ...read.diagnostics], waiting);
  return rows.map(({ index, origin }) => ({
    at: origin.start - batch.offset,
    cells: unrankedCells(context, columns, dataset, results, index),
  }));
}
