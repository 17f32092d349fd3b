/** How many people of a period fall into each row of bands, grades and tables, by the place of the row. */
import type { Results, Value } from '@kaohe/evaluator';
import { type Cell, type Expression, type Lookup, within } from '@kaohe/ir';
import { contains } from '@kaohe/quantity';
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
    for (const lookup of lookupsIn(metric.expression)) {
      const subjects = lookup.subjects.map((subject) => valuesOf(subject, results));
      if (subjects.some((values) => values === undefined) || lookup.rows.some((row) => isHard(row.cells, row.when)))
        continue;
      for (const { origin } of lookup.rows) counts.set(rowKey(origin), 0);
      for (const row of rows) {
        const values = subjects.map((of) => of?.(row));
        const hit = lookup.rows.find(({ cells }) => cells.every((cell, index) => matches(cell, values[index])));
        if (hit !== undefined) counts.set(rowKey(hit.origin), (counts.get(rowKey(hit.origin)) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function lookupsIn(expression: Expression): readonly Lookup[] {
  return [...within(expression)].flatMap((one) => (one.kind === 'lookup' ? [one] : []));
}

/** The values of what is a metric by itself; anything else is not worked out again. */
function valuesOf(expression: Expression, results: Results): ((row: number) => Value) | undefined {
  const { kind } = expression;
  if (kind !== 'metric' || !results.metricIds.includes(expression.id)) return undefined;
  return (row) => results.value(expression.id, row);
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
