/** Months, quarters and years. */
import {
  add,
  compare,
  comparePeriods,
  daysOfPeriod,
  nextPeriod,
  type Period,
  type PeriodKind,
  periodFromText,
  periodOfDay,
  periodsBetween,
  previousPeriod,
  printPeriod,
  rational,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function period(text: string): Period {
  const found = periodFromText(text);
  if (!found) throw new Error(`no period: ${text}`);
  return found;
}

const anyPeriod: fc.Arbitrary<Period> = fc.record({
  kind: fc.constantFrom('week', 'month', 'quarter', 'half', 'year'),
  index: fc.integer({ min: 1, max: 9998 }),
});

it('reads the ways a period is written', () => {
  const printed = (texts: readonly string[]) => [...new Set(texts.map((text) => printPeriod(period(text))))];
  expect(
    printed(['2025-03', '2025-3', '2025/03', '202503', '2025年3月', '2025 年 03 月', '２０２５年３月', '2025年3月份']),
  ).toEqual(['2025-03']);
  expect(
    printed(['2025-Q1', '2025Q1', '2025q1', '2025年第1季度', '2025年1季度', '2025年第一季度', '2025年Q1']),
  ).toEqual(['2025-Q1']);
  expect(printed(['2025', '2025年', ' 2025 '])).toEqual(['2025']);
  expect(printed(['2025-H2', '2025h2', '2025年下半年', '2025下半年'])).toEqual(['2025-H2']);
  expect(printed(['2025-W03', '2025W3', '2025年第3周'])).toEqual(['2025-W03']);
  expect(printed(['2020-W53'])).toEqual(['2020-W53']);
  expect(periodFromText('2021-W53')).toBeUndefined();
});

it('does not read what is no period', () => {
  for (const text of [
    '',
    '2025-13',
    '2025-00',
    '202500',
    '2025-Q5',
    '2025-Q0',
    '25-03',
    '3月',
    '2025-03-01',
    '20251',
    '2025.03',
    '2025年第季度',
  ]) {
    expect([text, periodFromText(text)]).toEqual([text, undefined]);
  }
});

it('counts months and quarters from year 0', () => {
  expect(period('2025-03')).toEqual({ kind: 'month', index: 2025 * 12 + 2 });
  expect(period('2025-Q4')).toEqual({ kind: 'quarter', index: 2025 * 4 + 3 });
});

it('steps over the turn of the year', () => {
  expect(printPeriod(nextPeriod(period('2025-12')))).toBe('2026-01');
  expect(printPeriod(previousPeriod(period('2025-Q1')))).toBe('2024-Q4');
  expect(printPeriod(nextPeriod(period('2025')))).toBe('2026');
});

it('lists the periods between two, both included', () => {
  expect(periodsBetween(period('2025-11'), period('2026-01')).map(printPeriod)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
  ]);
  expect(periodsBetween(period('2025-11'), period('2025-10'))).toEqual([]);
  expect(periodsBetween(period('2025-11'), period('2025'))).toEqual([]);
});

it('sorts by start, shorter periods first', () => {
  const sorted = ['2025', '2025-04', '2025-Q1', '2024-12', '2025-01', '2025-Q2'].map(period).sort(comparePeriods);
  expect(sorted.map(printPeriod)).toEqual(['2024-12', '2025-01', '2025-Q1', '2025', '2025-04', '2025-Q2']);
});

it('reads back what it printed, and steps back where it came from', () => {
  fc.assert(
    fc.property(anyPeriod, (a) => {
      expect(periodFromText(printPeriod(a))).toEqual(a);
      expect(previousPeriod(nextPeriod(a))).toEqual(a);
      expect(comparePeriods(a, nextPeriod(a))).toBe(-1);
    }),
  );
});

it('gives every day to exactly one period, whatever the day it starts on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000, max: 60_000 }).map((day) => rational(day)),
      fc.constantFrom<PeriodKind[]>('week', 'month', 'quarter', 'half', 'year'),
      fc.integer({ min: 1, max: 28 }),
      (day, kind, startDay) => {
        const found = periodOfDay(day, { kind, startDay });
        const { first, last } = daysOfPeriod(found, startDay);
        expect(compare(first, day)).toBeLessThanOrEqual(0);
        expect(compare(day, last)).toBeLessThanOrEqual(0);
        expect(daysOfPeriod(nextPeriod(found), startDay).first).toEqual(add(last, rational(1)));
      },
    ),
  );
});
