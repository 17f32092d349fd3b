/** Weeks, months, quarters, halves and years: read, print, next, previous. Which days they hold is in period-days.ts. */
import { calendarDay, dateOf } from './date.js';
import { halfWidth } from './half-width.js';
import { add, type Rational, rational } from './rational.js';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** One period. `index` counts months, quarters, halves or years since year 0, or weeks since the one of 1970-01-01. */
export interface Period {
  readonly kind: PeriodKind;
  readonly index: number;
}

const longestText = 40;
const monthText = /^(\d{4})(?:[-/](\d{1,2})|(\d{2})|\s*年\s*(\d{1,2})\s*月份?)$/;
const quarterText = /^(\d{4})(?:\s*年\s*|\s*-\s*|\s*)(?:[Qq]([1-4])|第?([1-4一二三四])季度?)$/;
const halfText = /^(\d{4})(?:\s*年\s*|\s*-\s*|\s*)(?:[Hh]([12])|([上下])半年)$/;
const weekText = /^(\d{4})(?:\s*年\s*|\s*-\s*|\s*)(?:[Ww](\d{1,2})|第?(\d{1,2})周)$/;
const yearText = /^(\d{4})\s*(?:年度?)?$/;

/** The period a text names: `2025-03`, `202503`, `2025年3月`, `2025Q1`, `2025年第1季度`, `2025-H1`, `2025-W03`, `2025年` and the like. */
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
  const half = halfText.exec(plain);
  if (half) return { kind: 'half', index: Number(half[1]) * 2 + (half[2] === '2' || half[3] === '下' ? 1 : 0) };
  const week = weekText.exec(plain);
  if (week) return weekOf(Number(week[1]), Number(week[2] ?? week[3]));
  const year = yearText.exec(plain);
  return year ? { kind: 'year', index: Number(year[1]) } : undefined;
}

/** The period as `2025-W03`, `2025-03`, `2025-Q1`, `2025-H1` or `2025`. */
export function printPeriod({ kind, index }: Period): string {
  switch (kind) {
    case 'month':
      return `${printYear(Math.floor(index / 12))}-${String(remainder(index, 12) + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${printYear(Math.floor(index / 4))}-Q${remainder(index, 4) + 1}`;
    case 'half':
      return `${printYear(Math.floor(index / 2))}-H${remainder(index, 2) + 1}`;
    case 'year':
      return printYear(index);
    case 'week': {
      const year = yearOfWeek(index);
      return `${printYear(year)}-W${String(index - (weekOf(year, 1)?.index ?? index) + 1).padStart(2, '0')}`;
    }
  }
}

/** The Monday of a week. */
export function mondayOf(index: number): Rational {
  return rational(index * 7 - 3);
}

/** A week of the ISO calendar: the first of a year is the one with its 4th of January. */
function weekOf(year: number, number: number): Period | undefined {
  const fourth = dateOf({ year: BigInt(year), month: 1, day: 4 });
  if (!fourth || number < 1) return undefined;
  const first = Math.floor((Number(fourth.numerator) + 3) / 7);
  const period: Period = { kind: 'week', index: first + number - 1 };
  return yearOfWeek(period.index) === year ? period : undefined;
}

/** The year in which most of the week lies, which is that of its Thursday. */
function yearOfWeek(index: number): number {
  return Number(calendarDay(add(mondayOf(index), rational(3))).year);
}

/** The period of the same kind right after. */
export function nextPeriod({ kind, index }: Period): Period {
  return { kind, index: index + 1 };
}

/** The period of the same kind right before. */
export function previousPeriod({ kind, index }: Period): Period {
  return { kind, index: index - 1 };
}

/** The order by first month, then shorter before longer, for sorting; weeks among themselves. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const start = Math.sign(a.index * monthsIn[a.kind] - b.index * monthsIn[b.kind]);
  const order = start || Math.sign(monthsIn[a.kind] - monthsIn[b.kind]);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** The periods from `first` to `last`, both included; none when `last` is earlier or the kinds differ. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  if (first.kind !== last.kind) return [];
  const periods: Period[] = [];
  for (let index = first.index; index <= last.index; index += 1) periods.push({ kind: first.kind, index });
  return periods;
}

/** How many months a period has; a quarter of one stands for weeks, which lie in no month. */
export const monthsIn: Readonly<Record<PeriodKind, number>> = { week: 1 / 4, month: 1, quarter: 3, half: 6, year: 12 };

function remainder(index: number, count: number): number {
  return ((index % count) + count) % count;
}

function printYear(year: number): string {
  return String(year).padStart(4, '0');
}
