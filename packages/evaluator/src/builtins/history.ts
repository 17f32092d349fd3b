/** Which of a person's rows a statistic over time looks at. */
import type { TimeRange } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';

/** The rows in reach, oldest first; the row at hand is the last of them where it counts. */
export function rowsInReach(dataset: Dataset, row: number, over: TimeRange): readonly number[] {
  if (over.kind === 'before') return rowBefore(dataset, row, over.periods);
  const rows: number[] = [];
  const start = over.withoutThis ? dataset.rowBefore(row) : row;
  for (let at = start; at !== undefined && isInReach(dataset, row, at, over); at = dataset.rowBefore(at)) rows.push(at);
  return rows.reverse();
}

function rowBefore(dataset: Dataset, row: number, periods: number): readonly number[] {
  for (let at: number | undefined = row; at !== undefined; at = dataset.rowBefore(at)) {
    const distance = dataset.periodIndex(row) - dataset.periodIndex(at);
    if (distance >= periods) return distance === periods ? [at] : [];
  }
  return [];
}

function isInReach(dataset: Dataset, row: number, at: number, over: Exclude<TimeRange, { kind: 'before' }>): boolean {
  switch (over.kind) {
    case 'last': {
      const distance = dataset.periodIndex(row) - dataset.periodIndex(at);
      return over.withoutThis ? distance <= over.periods : distance < over.periods;
    }
    case 'year':
      return yearOf(dataset, at) === yearOf(dataset, row);
    case 'so-far':
      return true;
  }
}

function yearOf(dataset: Dataset, row: number): string {
  return dataset.rows[row]?.period.slice(0, 4) ?? '';
}
