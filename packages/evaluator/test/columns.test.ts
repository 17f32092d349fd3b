/** Values come out of columns as they went in. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnFromValues, fromDataset, sameValue, tableOf, type Value, valueIn } from '../src/index.js';
import { dataOf, exact, grades, inputOf, ruleSet } from './build.js';

const origin = { file: 'data.csv', start: 0, end: 1 };
const missing: Value = {
  kind: 'fault',
  code: 'data/missing',
  args: { name: 'a', who: '甲', period: '2025-01' },
  origin,
  cells: [],
  person: '甲',
  period: '2025-01',
  also: [],
};

const numbers = fc.constantFrom(
  '0',
  '1',
  '-1',
  '1/3',
  '0.05',
  '57.12',
  '9007199254740991',
  '9007199254740992',
  '1/7000000000',
);
const number = numbers.map((text): Value => ({ kind: 'number', value: exact(text) }));
const word = fc.constantFrom('A', 'B').map((label): Value => ({ kind: 'choice', label }));
const other = fc.constantFrom<Value[]>({ kind: 'none' }, missing, { ...missing, code: 'data/unreadable' });

it('any values', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(number, other)), fc.array(fc.oneof(word, other)), (some, others) => {
      for (const [values, areNumbers] of [
        [some, true],
        [others, false],
      ] as const) {
        const column = columnFromValues(values, areNumbers);
        for (const [row, value] of values.entries()) expect(sameValue(valueIn(column, row), value)).toBe(true);
      }
    }),
  );
});

it('columns that are read already are a table like that of a dataset', () => {
  const inputs = [inputOf('a'), inputOf('g', grades)];
  const rules = ruleSet({ inputs, metrics: [] });
  const rows = [
    { person: '甲', team: 'x', period: '2025-02', a: '1.5', g: 'B' },
    { person: '乙', team: 'y', period: '2025-01', a: '-', g: 'A' },
    { person: '甲', team: 'x', period: '2025-04', a: '-2', g: 'Z' },
  ];
  const meant = fromDataset(rules, dataOf(rules, rows));
  const words = (of: (row: (typeof rows)[number]) => string) => {
    const known = [...new Set(rows.map(of))];
    return { codes: Int32Array.from(rows, (row) => known.indexOf(of(row))), words: known };
  };
  const made = tableOf({
    rowCount: rows.length,
    inputs: meant.inputs,
    persons: words(({ person }) => person),
    teams: words(({ team }) => team),
    periods: words(({ period }) => period),
    originOf: () => origin,
    cellOf: () => undefined,
  });
  expect(made.periods).toEqual(meant.periods);
  expect(made.periodOf).toEqual(meant.periodOf);
  expect(made.before()).toEqual(Int32Array.from([-1, -1, 0]));
  expect(made.before()).toEqual(meant.before());
  expect(made.teams()).toEqual(meant.teams());
  const shown = made.dataset().column('a');
  for (const [row, value] of meant.dataset().column('a').entries()) {
    expect(sameValue(shown[row] ?? value, value)).toBe(true);
  }
});
