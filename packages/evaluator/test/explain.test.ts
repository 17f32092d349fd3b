/** Explanations: the rows of tables with their neighbors, cohorts, runs, cells, and their JSON. */

import { printRational } from '@kaohe/quantity';
import { expect, it } from 'vitest';
import { explain, makeDataset, printValue, stepToJson } from '../src/index.js';
import {
  atLeast,
  compared,
  dataOf,
  grades,
  here,
  input,
  inputOf,
  lookup,
  math,
  metric,
  metricOf,
  num,
  quota,
  type Row,
  ruleSet,
  streak,
} from './build.js';

const bands = lookup(
  [input('a')],
  [
    [[atLeast('55')], num('100')],
    [[atLeast('50')], num('80')],
    [[atLeast('45')], num('60')],
  ],
  num('50'),
);

function detailOf(expression: Parameters<typeof metricOf>[1], rows: readonly Row[], row = 0) {
  const rules = ruleSet({ inputs: [inputOf('a')], metrics: [metricOf('x', expression)] });
  return explain(rules, dataOf(rules, rows), 'x', row).detail;
}

function neighbors(a: string) {
  const detail = detailOf(bands, [{ a }]);
  if (detail?.kind !== 'lookup') throw new Error('a lookup has a detail');
  return detail.neighbors.map(({ side, row, edge, distance }) =>
    [side, row ?? 'otherwise', printRational(edge), printRational(distance)].join(' '),
  );
}

it('a lookup tells its neighbors and how far they are', () => {
  expect(neighbors('52')).toEqual(['above 0 55 3', 'below 2 50 2']);
  expect(neighbors('55')).toEqual(['below 1 55 0']);
  expect(neighbors('44')).toEqual(['above 2 45 1']);
  expect(neighbors('45')).toEqual(['above 1 50 5', 'below otherwise 45 0']);
});

it('a quota tells head counts, position and equals', () => {
  const detail = detailOf(
    quota(input('a'), [
      ['A', '0.5'],
      ['B', '0.5'],
    ]),
    [{ a: '1' }, { a: '3' }, { a: '1' }],
  );
  expect(detail).toMatchObject({
    kind: 'quota',
    labels: ['A', 'B'],
    standing: { ranked: 3, headcounts: [2, 1], position: 2, equals: 2 },
    isSmall: false,
  });
});

it('a streak tells the run of periods', () => {
  const rows = ['1', '0', '1'].map((a, place) => ({ person: 'p', period: `2025-0${place + 1}`, a }));
  const detail = detailOf(streak(compared(input('a'), '>', num('0'))), rows, 2);
  if (detail?.kind !== 'streak') throw new Error('a streak has a detail');
  expect(detail.periods.map(({ period, count }) => `${period} ${printValue(count, { kind: 'text' }, 'en')}`)).toEqual([
    '2025-01 1',
    '2025-02 0',
    '2025-03 1',
  ]);
});

it('an input tells its cell, and an assumed metric says so', () => {
  expect(detailOf(input('a'), [{ a: '12' }])).toMatchObject({ kind: 'input', cell: { text: '12' } });
  const rules = ruleSet({ metrics: [metricOf('x', num('1'))] });
  const five = { kind: 'number', value: { numerator: 5n, denominator: 1n } } as const;
  const rows = [{ person: 'p', team: '', period: '2025-01', origin: here() }];
  const dataset = makeDataset({ rows, columns: new Map(), assumed: new Map([['x', [five]]]) });
  const step = explain(rules, dataset, 'x', 0);
  expect(step.detail).toEqual({ kind: 'assumed' });
  expect(step.value).toEqual(five);
});

it('the JSON has exact numbers and each metric once, however often it is used', () => {
  const doubling = Array.from({ length: 60 }, (_, place) =>
    metricOf(`m${place + 1}`, math(metric(`m${place}`), '+', metric(`m${place}`))),
  );
  const rules = ruleSet({
    inputs: [inputOf('a')],
    metrics: [metricOf('m0', math(input('a'), '/', num('3'))), ...doubling],
  });
  const dataset = dataOf(rules, [{ a: '1' }]);
  const step = explain(rules, dataset, 'm60', 0);
  const json = JSON.parse(JSON.stringify(stepToJson(step, { ruleSet: rules, dataset, metricId: 'm60', row: 0 })));
  expect(Object.keys(json.steps)).toHaveLength(61);
  expect(json).toMatchObject({ schema: 'kaohe.why/1', metric: 'm60', person: 'p0' });
  expect(json.steps.m0.step).toMatchObject({ kind: 'arithmetic', value: { number: '1/3' }, formula: 'a / 3' });
});

it('long chains of metrics do not nest', () => {
  const chain = Array.from({ length: 5000 }, (_, place) =>
    metricOf(`m${place + 1}`, math(metric(`m${place}`), '+', num('1'))),
  );
  const graded = metricOf('q', quota(metric('m5000'), [['A', '1']]), grades);
  const rules = ruleSet({ metrics: [metricOf('m0', num('0')), ...chain, graded] });
  const dataset = dataOf(rules, [{}, {}]);
  const step = explain(rules, dataset, 'q', 1);
  expect(step.value).toEqual({ kind: 'choice', label: 'A' });
  expect(JSON.stringify(stepToJson(step, { ruleSet: rules, dataset, metricId: 'q', row: 1 })).length).toBeGreaterThan(
    5000,
  );
});
