import { rational } from '@kaohe/quantity';
import { expect, it } from 'vitest';
import { makeFault } from '../src/data/value.js';
import { type Column, columnFromValues, sameColumn, type Value, valueIn } from '../src/index.js';

const number = (numerator: number, denominator = 1): Value => ({
  kind: 'number',
  value: rational(numerator, denominator),
});
const choice = (label: string): Value => ({ kind: 'choice', label });
const none: Value = { kind: 'none' };
const place = { origin: { file: 'a.kpi', start: 0, end: 1 }, cells: [], person: '甲', period: '2025-01' };
const fault = makeFault('data/missing', { name: '销售额', who: '甲', period: '2025-01' }, place);

const columnOf = (...values: readonly Value[]): Column =>
  columnFromValues(
    values,
    values.some(({ kind }) => kind === 'number'),
  );

const columns: readonly (readonly Value[])[] = [
  [number(1), number(2)],
  [number(1), number(3)],
  [number(1, 2), number(1)],
  [number(1, 3), number(1)],
  [number(2)],
  [number(2), none],
  [none, number(2)],
  [choice('A'), choice('B')],
  [choice('A'), choice('C')],
  [choice('B'), choice('A')],
  [choice('A'), none],
];

it('takes for the same what holds the same values, and nothing else', () => {
  for (const [at, one] of columns.entries()) {
    for (const [place, other] of columns.entries()) {
      expect(sameColumn(columnOf(...one), columnOf(...other)), `${at} ${place}`).toBe(at === place);
    }
    expect(one.map((_, row) => valueIn(columnOf(...one), row))).toEqual(one);
  }
});

it('knows a column again, and takes no fault for another', () => {
  const column = columnOf(number(1), fault);
  expect(sameColumn(column, column)).toBe(true);
  expect(sameColumn(column, columnOf(number(1), fault))).toBe(false);
});
