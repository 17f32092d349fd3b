/** Which of a person's rows a statistic over time looks at. */
import type { TimeRange } from '@kaohe/ir';
import { daysOfPeriod, periodAround, periodFromText, periodOfDay, printPeriod } from '@kaohe/quantity';
import type { Dataset } from '../data/dataset.js';

/** The rows in reach, oldest first; the row at hand is the last of them where it counts. */
export function rowsInReach(dataset: Dataset, row: number, over: TimeRange, periodStart: number): readonly number[] {
  if (over.kind === 'before') return rowBefore(dataset, row, over.periods);
  if (over.kind === 'latest') return [dataset.rowBefore(row)].filter((one) => one !== undefined);
  const rows: number[] = [];
  const isInReach = reachOf(dataset, row, over, periodStart);
  const start = over.withoutThis ? dataset.rowBefore(row) : row;
  for (let at = start; at !== undefined && isInReach(at); at = dataset.rowBefore(at)) rows.push(at);
  return rows.reverse();
}

function rowBefore(dataset: Dataset, row: number, periods: number): readonly number[] {
  for (let at: number | undefined = row; at !== undefined; at = dataset.rowBefore(at)) {
    const distance = dataset.periodIndex(row) - dataset.periodIndex(at);
    if (distance >= periods) return distance === periods ? [at] : [];
  }
  return [];
}

function reachOf(
  dataset: Dataset,
  row: number,
  over: Exclude<TimeRange, { kind: 'before' | 'latest' }>,
  periodStart: number,
): (at: number) => boolean {
  switch (over.kind) {
    case 'last':
      return (at) => {
        const distance = dataset.periodIndex(row) - dataset.periodIndex(at);
        return over.withoutThis ? distance <= over.periods : distance < over.periods;
      };
    case 'year':
    case 'half':
    case 'quarter': {
      const own = spanOf(dataset, row, over.kind, periodStart);
      return (at) => spanOf(dataset, at, over.kind, periodStart) === own;
    }
    case 'so-far':
      return () => true;
  }
}

/** The quarter, half or year in which the period of a row ends. */
function spanOf(dataset: Dataset, row: number, kind: 'quarter' | 'half' | 'year', periodStart: number): string {
  const text = dataset.rows[row]?.period ?? '';
  const period = periodFromText(text);
  if (!period) return text.slice(0, 4);
  const around =
    periodAround(period, kind) ?? periodOfDay(daysOfPeriod(period, periodStart).last, { kind, startDay: 1 });
  return printPeriod(around);
}
