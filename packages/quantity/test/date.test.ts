/** Days of the calendar against the machine's own calendar, and how they are written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  add,
  addMonths,
  calendarDay,
  compare,
  dateFromText,
  dateOf,
  printDate,
  rational,
  subtract,
  weekdayOf,
  wholeMonthsBetween,
} from '../src/index.js';

const days = fc.integer({ min: -800_000, max: 800_000 }).map((day) => rational(day));

it('is the calendar everybody uses', () => {
  fc.assert(
    fc.property(days, (day) => {
      const known = new Date(Number(day.numerator) * 86_400_000);
      expect(calendarDay(day)).toEqual({
        year: BigInt(known.getUTCFullYear()),
        month: known.getUTCMonth() + 1,
        day: known.getUTCDate(),
      });
      expect(weekdayOf(day) % 7).toBe(known.getUTCDay());
      expect(dateOf(calendarDay(day))).toEqual(day);
    }),
  );
});

it('reads back what it prints', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (day) => {
      expect(dateFromText(printDate(rational(day)))).toEqual(rational(day));
    }),
  );
});

it('reads dates as people write them, and nothing that is none', () => {
  const wanted = dateOf({ year: 2025n, month: 3, day: 1 });
  for (const text of [
    '2025-03-01',
    '2025-3-1',
    '2025/3/1',
    '2025.3.1',
    '20250301',
    '2025年3月1日',
    '２０２５－３－１',
    '2025-03-01 08:30',
    '2025-03-01T08:30:59.1',
  ]) {
    expect(dateFromText(text), text).toEqual(wanted);
  }
  for (const text of ['2025-02-29', '2025-13-01', '2025-3/1', '25-03-01', '2025-03', '45000', '2025-03-01 x', '']) {
    expect(dateFromText(text), text).toBeUndefined();
  }
});

it('shows the part of a day, and years before the first', () => {
  expect(printDate(rational(1, 2))).toBe('1970-01-01+0.5');
  expect(printDate(rational(-800_000))).toBe('-0221-09-04');
});

it('counts whole months as the most that can be added', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20_000 }), (from, more) => {
      const to = add(from, rational(more));
      const months = wholeMonthsBetween(from, to);
      expect(compare(addMonths(from, months), to)).toBeLessThanOrEqual(0);
      expect(compare(addMonths(from, add(months, rational(1))), to)).toBe(1);
      expect(wholeMonthsBetween(to, from)).toEqual(subtract(rational(0), months));
    }),
  );
});
