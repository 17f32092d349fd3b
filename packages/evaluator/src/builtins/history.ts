/** Which of a person's rows a statistic over time looks at, and what it makes of them. */
import type { Statistic } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { isAbsent, type Value } from '../data/value.js';
import { noHistory, type Site } from './faults.js';
import { statisticOf } from './statistic.js';

/** The rows in reach, oldest first; the row at hand is the last of them, except for an earlier period. */
export function rowsInReach(
  dataset: Dataset,
  row: number,
  over: Exclude<Statistic['over'], { kind: 'cohort' }>,
): readonly number[] {
  const rows: number[] = [];
  for (let at: number | undefined = row; at !== undefined; at = dataset.rowBefore(at)) {
    const distance = dataset.periodIndex(row) - dataset.periodIndex(at);
    if (over.kind === 'before' && distance === over.periods) return [at];
    if (over.kind === 'last' && distance >= over.periods) break;
    if (over.kind === 'before' && distance > over.periods) break;
    if (over.kind === 'year' && yearOf(dataset, at) !== yearOf(dataset, row)) break;
    rows.push(at);
  }
  return over.kind === 'before' ? [] : rows.reverse();
}

/** What the values of those rows come to. What is missing in a period is left out; any other fault is this one's fault, too. */
export function statisticOfHistory(site: Site, statistic: Statistic, values: readonly Value[]): Value {
  if (statistic.function === 'previous') return values[0] ?? noHistory(site, statistic);
  const fault = values.find((value) => value.kind === 'fault' && !isAbsent(value));
  return fault ?? statisticOf(statistic, values) ?? noHistory(site, statistic);
}

function yearOf(dataset: Dataset, row: number): string {
  return dataset.rows[row]?.period.slice(0, 4) ?? '';
}
