/** Months, quarters and years of the calendar: read, print, next, previous. Knows no days and no time zones. */
import { halfWidth } from './half-width.js';

/** One period. `index` counts months since January of year 0, quarters since its first quarter, or is the year. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'year';
  readonly index: number;
}

const longestText = 40;
const monthText = /^(\d{4})(?:[-/](\d{1,2})|(\d{2})|\s*年\s*(\d{1,2})\s*月份?)$/;
const quarterText = /^(\d{4})(?:\s*年\s*|\s*-\s*|\s*)(?:[Qq]([1-4])|第?([1-4一二三四])季度?)$/;
const yearText = /^(\d{4})\s*(?:年度?)?$/;

/** The period a text names: `2025-03`, `202503`, `2025年3月`, `2025Q1`, `2025年第1季度`, `2025年` and the like. */
export function periodFromText(text: string): Period | undefined {
  if (text.length > longestText) return undefined;
  const plain = halfWidth(text).trim();
  const month = monthText.exec(plain);
  if (month) {
    const number = Number(month[2] ?? month[3] ?? month[4]);
    if (number < 1 || number > 12) return undefined;
    return { kind: 'month', index: Number(month[1]) * 12 + number - 1 };
  }
  const quarter = quarterText.exec(plain);
  if (quarter) {
    const name = quarter[2] ?? quarter[3] ?? '';
    const number = '一二三四'.includes(name) ? '一二三四'.indexOf(name) : Number(name) - 1;
    return { kind: 'quarter', index: Number(quarter[1]) * 4 + number };
  }
  const year = yearText.exec(plain);
  return year ? { kind: 'year', index: Number(year[1]) } : undefined;
}

/** The period as `2025-03`, `2025-Q1` or `2025`. */
export function printPeriod({ kind, index }: Period): string {
  switch (kind) {
    case 'month':
      return `${printYear(Math.floor(index / 12))}-${String(remainder(index, 12) + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${printYear(Math.floor(index / 4))}-Q${remainder(index, 4) + 1}`;
    case 'year':
      return printYear(index);
  }
}

/** The period of the same kind right after. */
export function nextPeriod({ kind, index }: Period): Period {
  return { kind, index: index + 1 };
}

/** The period of the same kind right before. */
export function previousPeriod({ kind, index }: Period): Period {
  return { kind, index: index - 1 };
}

/** The order by first month, then shorter before longer, for sorting. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const start = Math.sign(a.index * months[a.kind] - b.index * months[b.kind]);
  const order = start || Math.sign(months[a.kind] - months[b.kind]);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** The periods from `first` to `last`, both included; none when `last` is earlier or the kinds differ. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  if (first.kind !== last.kind) return [];
  const periods: Period[] = [];
  for (let index = first.index; index <= last.index; index += 1) periods.push({ kind: first.kind, index });
  return periods;
}

const months: Readonly<Record<Period['kind'], number>> = { month: 1, quarter: 3, year: 12 };

function remainder(index: number, count: number): number {
  return ((index % count) + count) % count;
}

function printYear(year: number): string {
  return String(year).padStart(4, '0');
}
