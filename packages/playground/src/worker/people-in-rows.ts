/** How many people of a period fall into each row of bands, grades and tables, by the place of the row. */
import type { Value } from '@kaohe/evaluator';
import { type Cell, type Expression, type Lookup, within } from '@kaohe/ir';
import { contains } from '@kaohe/quantity';
import { keptByColumns } from './kept-by-columns.js';
import type { Scored } from './session.js';

/** The key of a place: `a.kpi:120`. */
export function rowKey({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${file}:${start}`;
}

/** The counts; rows that ask more than can be told here are left out. */
export function peopleInRows(
  { ruleSet, dataset, results }: Scored,
  period: string | undefined,
): ReadonlyMap<string, number> {
  const shown = period ?? dataset.periods.at(-1);
  const rows = [...dataset.rows.keys()].filter((row) => dataset.rows[row]?.period === shown);
  const counts = new Map<string, number>();
  for (const metric of ruleSet.metrics) {
    if (metric.table !== undefined) continue;
    for (const [place, lookup] of lookupsIn(metric.expression).entries()) {
      const ids = lookup.subjects.flatMap((subject) => (subject.kind === 'metric' ? [subject.id] : []));
      const isTold = ids.length === lookup.subjects.length && ids.every((id) => results.metricIds.includes(id));
      // Anything but a metric is not worked out again.
      if (!isTold || lookup.rows.some((row) => isHard(row.cells, row.when))) continue;
      const columns = ids.map((id) => results.column(id));
      const cells = lookup.rows.map((row) => row.cells.map(({ origin: _, ...cell }) => cell));
      const counted = keptByColumns(dataset, `people ${metric.id} ${place}`, columns, { shown, cells }, () =>
        countsIn(lookup, rows, (row) => ids.map((id) => results.value(id, row))),
      );
      for (const [at, { origin }] of lookup.rows.entries()) counts.set(rowKey(origin), counted[at] ?? 0);
    }
  }
  return counts;
}

/** How many of the rows of the data each row of the lookup takes. */
function countsIn(
  lookup: Lookup,
  rows: readonly number[],
  valuesOf: (row: number) => readonly Value[],
): readonly number[] {
  const counts = lookup.rows.map(() => 0);
  for (const row of rows) {
    const values = valuesOf(row);
    const hit = lookup.rows.findIndex(({ cells }) => cells.every((cell, index) => matches(cell, values[index])));
    if (hit >= 0) counts[hit] = (counts[hit] ?? 0) + 1;
  }
  return counts;
}

function lookupsIn(expression: Expression): readonly Lookup[] {
  return [...within(expression)].flatMap((one) => (one.kind === 'lookup' ? [one] : []));
}

function isHard(cells: readonly Cell[], when: Expression | undefined): boolean {
  return when !== undefined || cells.some(({ kind }) => kind === 'edges');
}

/** Whether a value lies in a cell. */
export function matches(cell: Cell, value: Value | undefined): boolean {
  switch (cell.kind) {
    case 'any':
      return value !== undefined && value.kind !== 'fault';
    case 'interval':
      return value?.kind === 'number' && contains(cell.interval, value.value);
    case 'labels':
      if (value?.kind === 'choice') return cell.labels.includes(value.label);
      return value?.kind === 'yes-no' && cell.labels.includes(value.value ? 'yes' : 'no');
    case 'edges':
      return false;
  }
}
