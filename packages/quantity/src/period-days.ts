/** Which days a period holds, and in which period a day lies, for calendar periods and for runs that begin on another day. */
import { calendarDay, dateOf } from './date.js';
import { mondayOf, monthsIn, type Period, type PeriodKind } from './period.js';
import { add, type Rational, rational, subtract, zero } from './rational.js';
import { roundTo } from './rounding.js';

/**
 * The periods of a rule set. With a start day other than 1 a period begins on that day of the month before and ends on the day before it: with
 * 21, `2025-03` runs from 2025-02-21 to 2025-03-20. It is named by the month in which it ends. Weeks begin on Monday, whatever the start day.
 */
export interface Calendar {
  readonly kind: PeriodKind;
  /** 1 to 28. */
  readonly startDay: number;
}

/** The first and the last day of a period. */
export interface Days {
  readonly first: Rational;
  readonly last: Rational;
}

/** The days of a period. */
export function daysOfPeriod({ kind, index }: Period, startDay: number): Days {
  if (kind === 'week') return { first: mondayOf(index), last: add(mondayOf(index), rational(6)) };
  const months = monthsIn[kind];
  const first = beginningOf(index * months, startDay);
  return { first, last: subtract(beginningOf((index + 1) * months, startDay), rational(1)) };
}

/** The period in which a day lies. */
export function periodOfDay(date: Rational, { kind, startDay }: Calendar): Period {
  if (kind === 'week')
    return { kind, index: Number(roundTo(add(date, rational(3)), rational(7), 'floor').numerator / 7n) };
  const { year, month, day } = calendarDay(date);
  const isNext = startDay > 1 && day >= startDay;
  return { kind, index: Math.floor((Number(year) * 12 + month - 1 + (isNext ? 1 : 0)) / monthsIn[kind]) };
}

/** The period that holds a shorter one; undefined for a longer one, and where weeks meet months. */
export function periodAround(period: Period, kind: PeriodKind): Period | undefined {
  if (period.kind === kind) return period;
  const times = monthsIn[kind] / monthsIn[period.kind];
  if (times < 1 || period.kind === 'week') return undefined;
  return { kind, index: Math.floor(period.index / times) };
}

/** The day on which the run of a month begins, counted in months since year 0. */
function beginningOf(month: number, startDay: number): Rational {
  const place = startDay > 1 ? month - 1 : month;
  const year = Math.floor(place / 12);
  return dateOf({ year: BigInt(year), month: place - year * 12 + 1, day: startDay }) ?? zero;
}
