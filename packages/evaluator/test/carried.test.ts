/** Values carried from period to period: long histories, and explanations that stop at the period before. */
import { metricGroups } from '@kaohe/ir';
import { expect, it } from 'vitest';
import { explain, interpret, preparePlan, runPlan } from '../src/index.js';
import { dataOf, ifMissing, input, inputOf, math, metric, metricOf, num, ruleSet } from './build.js';
import { statistic } from './build-statistic.js';

const before = { kind: 'before', periods: 1 } as const;
const balance = metricOf(
  'balance',
  math(ifMissing(statistic('previous', metric('balance'), before), num('0')), '+', metric('gain')),
);
const gain = metricOf(
  'gain',
  math(input('a'), '*', ifMissing(statistic('previous', metric('factor'), before), num('1'))),
);
const factor = metricOf('factor', math(num('1'), '+', math(metric('balance'), '*', num('0'))));
const rules = ruleSet({ inputs: [inputOf('a')], metrics: [gain, balance, factor] });

const years = 100;
const months = Array.from({ length: 12 * years }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return { person: 'p', period: `${1950 + Math.floor(index / 12)}-${month}`, a: '1' };
});

it('a history of a hundred years is no deeper than one of a month, whatever the order of its rows', () => {
  const dataset = dataOf(rules, months.toReversed());
  const row = dataset.rowOf('p', '2049-12') ?? -1;
  const wanted = { kind: 'number', value: { numerator: 1200n, denominator: 1n } };
  expect(interpret(rules, dataset).value('balance', row)).toEqual(wanted);
  expect(runPlan(preparePlan(rules), dataset).value('balance', row)).toEqual(wanted);
  expect(explain(rules, dataset, 'balance', row).value).toEqual(wanted);
});

it('an explanation tells the period before, and not all of them', () => {
  const dataset = dataOf(rules, months);
  const depth = (step: ReturnType<typeof explain>): number => 1 + Math.max(0, ...step.parts.map(depth));
  expect(depth(explain(rules, dataset, 'balance', 1199))).toBeLessThan(12);
});

it('metrics that need each other earlier are one group, behind what it needs and before what needs it', () => {
  const reader = metricOf('reader', metric('factor'));
  const other = metricOf('other', statistic('previous', metric('reader'), before));
  const groups = metricGroups([other, gain, balance, factor, reader]);
  expect(groups.map((group) => [group.metrics.map(({ id }) => id).join(' '), group.isCarried])).toEqual([
    ['gain balance factor', true],
    ['reader', false],
    ['other', false],
  ]);
});
