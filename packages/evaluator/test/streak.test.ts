/** Streaks: runs of periods, gaps, restart, and periods nobody can tell. */
import { expect, it } from 'vitest';
import { column, compared, dataOf, input, inputOf, metricOf, num, ruleSet, streak } from './build.js';

function runs(months: readonly (string | undefined)[], gaps: 'break' | 'skip' = 'break', restart?: number): string[] {
  const rules = ruleSet({
    inputs: [inputOf('a')],
    metrics: [metricOf('x', streak(compared(input('a'), '>', num('0')), gaps, restart), undefined, 'streak')],
  });
  const rows = months.flatMap((a, place) =>
    a === undefined ? [] : [{ person: 'p', period: `2025-0${place + 1}`, a }],
  );
  return column(rules, dataOf(rules, rows), 'x');
}

it('counts the periods in a row up to this one', () => {
  expect(runs(['1', '1', '0', '1'])).toEqual(['1', '2', '0', '1']);
});

it('a period without a row breaks the run or is passed over', () => {
  expect(runs(['1', '1', undefined, '1'])).toEqual(['1', '2', '1']);
  expect(runs(['1', '1', undefined, '1'], 'skip')).toEqual(['1', '2', '3']);
});

it('starts again after the number of periods it says', () => {
  expect(runs(['1', '1', '1', '1', '1'], 'break', 2)).toEqual(['1', '2', '1', '2', '1']);
});

it('a period nobody can tell makes later counts unknown until the condition once does not hold', () => {
  expect(runs(['1', '-', '1', '0', '1'])).toEqual(['1', '!missing', '!missing', '0', '1']);
});

it('does not need its rows in order, and keeps people apart', () => {
  const rules = ruleSet({
    inputs: [inputOf('a')],
    metrics: [metricOf('x', streak(compared(input('a'), '>', num('0'))))],
  });
  const rows = [
    { person: 'p', period: '2025-01', a: '1' },
    { person: 'q', period: '2025-02', a: '1' },
    { person: 'p', period: '2024-12', a: '1' },
    { person: 'p', period: '2025-02', a: '1' },
  ];
  expect(column(rules, dataOf(rules, rows), 'x')).toEqual(['2', '1', '1', '3']);
});
