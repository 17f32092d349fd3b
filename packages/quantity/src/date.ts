/** Days of the calendar as exact numbers: days since 1970-01-01, read, printed, taken apart and counted in whole months. */
import { halfWidth } from './half-width.js';
import { compare, isInteger, type Rational, rational, subtract } from './rational.js';
import { printRational } from './rational-text.js';
import { roundTo } from './rounding.js';
import type { Unit } from './unit.js';

/** The unit that marks a number as a day of the calendar, so that it prints as one. No author can write it. */
export const dateUnit: Unit = { symbol: '', scale: rational(1), powers: { date: 1 } };

/** True for the unit of days of the calendar. */
export function isDateUnit({ powers }: Unit): boolean {
  return powers.date === 1 && Object.keys(powers).length === 1;
}

/** A day of the calendar by its parts; months and days count from one. */
export interface CalendarDay {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
}

const longestText = 40;
const dateText = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2}))(.*)$/s;
const chineseText = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?(.*)$/s;
const timeText = /^(?:|[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** The day a text names: `2025-03-21`, `2025/3/1`, `2025.3.1`, `20250301`, `2025年3月1日`; a time of day behind it is left out. */
export function dateFromText(text: string): Rational | undefined {
  if (text.length > longestText) return undefined;
  const plain = halfWidth(text).trim();
  const [, year = '', ...parts] = chineseText.exec(plain) ?? dateText.exec(plain) ?? [];
  const time = parts.pop();
  const [month, day] = parts.filter((part) => part !== undefined);
  if (month === undefined || day === undefined || time === undefined || !timeText.test(time)) return undefined;
  return dateOf({ year: BigInt(year), month: Number(month), day: Number(day) });
}

/** The number of a day; undefined where the calendar has no such day. */
export function dateOf({ year, month, day }: CalendarDay): Rational | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return rational(daysSinceEpoch(year, month, day));
}

/** The day as `2025-03-21`; what is no whole day shows its part: `2025-03-21+0.5`. */
export function printDate(date: Rational): string {
  const { year, month, day } = calendarDay(date);
  const shown = year < 0n ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  const rest = isInteger(date) ? '' : `+${printRational(subtract(date, wholeDay(date)))}`;
  return `${shown}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${rest}`;
}

/** The parts of the day a number lies in. */
export function calendarDay(date: Rational): CalendarDay {
  // counted from 0000-03-01, so that the leap day is the last of its year
  const days = wholeDay(date).numerator + daysToEpoch;
  const era = floorDivide(days, daysInEra);
  const inEra = days - era * daysInEra;
  const yearOfEra = (inEra - inEra / 1460n + inEra / 36_524n - inEra / 146_096n) / 365n;
  const inYear = Number(inEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400n + (month <= 2 ? 1n : 0n);
  return { year, month, day: inYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: Rational): number {
  const day = (wholeDay(date).numerator + 3n) % 7n;
  return Number(day < 0n ? day + 7n : day) + 1;
}

/** The same day so many months later; where that month is too short, its last day. Parts of a month do not count. */
export function addMonths(date: Rational, months: Rational): Rational {
  const { year, month, day } = calendarDay(date);
  const count = year * 12n + BigInt(month - 1) + roundTo(months, rational(1), 'down').numerator;
  const newYear = floorDivide(count, 12n);
  const newMonth = Number(count - newYear * 12n) + 1;
  return rational(daysSinceEpoch(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

/**
 * How many whole months have passed from one day to another: the most that can be added to the first without passing the second. From
 * the 31st of January a month is over on the last of February. Negative where the second day lies before the first.
 */
export function wholeMonthsBetween(from: Rational, to: Rational): Rational {
  if (compare(to, from) < 0) {
    const { numerator, denominator } = wholeMonthsBetween(to, from);
    return rational(-numerator, denominator);
  }
  const [first, last] = [calendarDay(from), calendarDay(to)];
  const months = rational((last.year - first.year) * 12n + BigInt(last.month - first.month));
  const isPassed = compare(addMonths(wholeDay(from), months), wholeDay(to)) > 0;
  return isPassed ? subtract(months, rational(1)) : months;
}

const daysInEra = 146_097n;
const daysToEpoch = 719_468n;

function wholeDay(date: Rational): Rational {
  return roundTo(date, rational(1), 'floor');
}

function daysSinceEpoch(year: bigint, month: number, day: number): bigint {
  const shifted = month <= 2 ? year - 1n : year;
  const era = floorDivide(shifted, 400n);
  const yearOfEra = shifted - era * 400n;
  const inYear = BigInt(Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1);
  return era * daysInEra + yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + inYear - daysToEpoch;
}

function daysInMonth(year: bigint, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: bigint): boolean {
  return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a >= 0n || a % b === 0n ? a / b : a / b - 1n;
}
