import { expect, it } from 'vitest';
import { nearRange, stretches } from '../src/results/near-rows.js';
import { widestIn } from '../src/results/widest.js';

const rows = Array.from({ length: 500 }, (_, at) => `p${at}`);

function told(list: readonly string[], from: number, to: number, at: number): string {
  return stretches(list, { from, to }, at, 30)
    .map((one) => (one.kind === 'gap' ? `(${one.height})` : `${one.index}=${one.row}`))
    .join(' ');
}

it('draws the rows that are looked at and half a screen more, in steps', () => {
  expect(nearRange(500, 30, 0, 600)).toEqual({ from: 0, to: 40 });
  expect(nearRange(500, 30, 6000, 6600)).toEqual({ from: 180, to: 240 });
  expect(nearRange(500, 30, 14_400, 15_000)).toEqual({ from: 460, to: 500 });
  // Scrolled past, above and below.
  expect(nearRange(500, 30, 30_000, 30_600)).toEqual({ from: 500, to: 500 });
  expect(nearRange(500, 30, -9000, -8400)).toEqual({ from: 0, to: 0 });
});

it('keeps the row of the keyboard and the height of all that is left out', () => {
  expect(told(rows, 100, 102, 0)).toBe('0=p0 (2970) 100=p100 101=p101 (11940)');
  expect(told(rows, 0, 2, 499)).toBe('0=p0 1=p1 (14910) 499=p499');
  expect(told(rows, 0, 2, 1)).toBe('0=p0 1=p1 (14940)');
  expect(told(rows.slice(0, 2), 0, 2, 0)).toBe('0=p0 1=p1');
  expect(told([], 0, 0, 0)).toBe('');
});

it('finds the widest words of a column, Chinese ones twice as wide', () => {
  const cell = { state: 'value', note: '', level: 0, order: 0 } as const;
  const row = { rank: 1, tied: false, adjusted: false, change: undefined };
  const widest = widestIn({
    columns: [{ id: 'a', label: 'a', unit: '', role: 'score' }],
    rows: [
      { ...row, person: 'abcde', team: '', cells: [{ ...cell, text: '100', beneath: '' }] },
      { ...row, person: '王小美', team: '一组', cells: [{ ...cell, text: '9.25', beneath: '31%' }] },
    ],
    totals: [],
    totalsChange: [],
    before: undefined,
  });
  expect(widest).toEqual({ person: '王小美', team: '一组', cells: [{ text: '9.25', beneath: '31%' }] });
});
