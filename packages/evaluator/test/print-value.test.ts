/** Printing values: exact, in the unit, never across an edge. */
import { compare, rationalFromText } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printIn, printValue } from '../src/index.js';
import { exact, numberType, unit } from './build.js';

it('prints numbers exactly in the unit of their type', () => {
  expect(printValue({ kind: 'number', value: exact('0.54996') }, numberType('%'), 'zh')).toBe('54.996%');
  expect(printValue({ kind: 'number', value: exact('1234567.5') }, numberType('元'), 'zh')).toBe('1234567.5元');
  expect(printValue({ kind: 'number', value: exact('90') }, numberType('min'), 'en')).toBe('1.5 min');
});

it('prints the others as words', () => {
  expect(printValue({ kind: 'none' }, numberType(), 'zh')).toBe('—');
  expect(printValue({ kind: 'yes-no', value: true }, { kind: 'yes-no' }, 'zh')).toBe('是');
  expect(printValue({ kind: 'yes-no', value: false }, { kind: 'yes-no' }, 'en')).toBe('no');
});

it('adds digits until a number stands on its own side of an edge', () => {
  const almost = exact('1649999999/3000000000');
  expect(printIn(almost, unit('%'))).toBe('55%');
  expect(printIn(almost, unit('%'), [exact('0.55')])).toBe('54.99999997%');
  expect(printIn(exact('1/3'), unit(''), [exact('1/3')])).toBe('1/3');
  expect(printIn(exact('1/700000'), unit(''))).toBe('0.000001');
});

it('stands to every edge as the exact number does', () => {
  const number = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 999 })).map(([a, b]) => exact(`${a}/${b}`));
  fc.assert(
    fc.property(number, fc.array(number, { maxLength: 3 }), (value, edges) => {
      const printed = rationalFromText(printIn(value, unit(''), edges));
      if (!printed) throw new Error('it prints a number');
      for (const edge of edges) expect(compare(printed, edge)).toBe(compare(value, edge));
    }),
  );
});
