/** Problems: one diagnostic per cause, and none for what a rule for missing values caught. */
import { expect, it } from 'vitest';
import { faultSentence, interpret, problems } from '../src/index.js';
import {
  dataOf,
  here,
  ifMissing,
  input,
  inputOf,
  math,
  metric,
  metricOf,
  noneOf,
  numberType,
  ruleSet,
} from './build.js';

const inputs = [inputOf('a'), inputOf('b')];

function codes(metrics: Parameters<typeof ruleSet>[0]['metrics'], rows: Parameters<typeof dataOf>[1]) {
  const rules = ruleSet({ inputs, metrics });
  return problems(interpret(rules, dataOf(rules, rows))).map(({ code, args }) => `${code} ${args.who ?? ''}`.trim());
}

it('one cause is one diagnostic, however many results it spoils', () => {
  const metrics = [
    metricOf('x', input('a'), numberType(), 'score'),
    metricOf('y', math(metric('x'), '+', metric('x')), numberType(), 'total'),
    metricOf('z', math(metric('y'), '+', input('b')), numberType(), 'pay'),
  ];
  expect(codes(metrics, [{ person: '甲' }, { person: '乙', a: '1', b: '1' }])).toEqual([
    'data/missing 甲',
    'data/missing 甲',
  ]);
});

it('a missing value that the rules provide for is no problem', () => {
  const metrics = [
    metricOf('kpi', input('a'), numberType(), 'kpi'),
    metricOf('kpi.score', ifMissing(metric('kpi'), noneOf()), numberType(), 'score'),
  ];
  expect(codes(metrics, [{}])).toEqual([]);
});

it('a value the shop must give is one problem for all people', () => {
  const required = { kind: 'required', name: 'x', reason: '', origin: here() } as const;
  expect(codes([metricOf('x', required)], [{}, {}, {}])).toEqual(['data/required-value']);
});

it('a division by zero points at the cells of the divisor', () => {
  const rules = ruleSet({ inputs, metrics: [metricOf('x', math(input('a'), '/', input('b')))] });
  const dataset = dataOf(rules, [{ a: '1', b: '0' }]);
  const [problem] = problems(interpret(rules, dataset));
  expect(problem?.span).toEqual(dataset.cellOf('b', 0)?.span);
  expect(problem?.args).toEqual({ metric: 'x', divisor: 'b' });
});

it('a fault speaks both languages', () => {
  const rules = ruleSet({ inputs, metrics: [metricOf('x', input('a'))] });
  const value = interpret(rules, dataOf(rules, [{ person: '王芳' }])).value('x', 0);
  if (value.kind !== 'fault') throw new Error('it is a fault');
  expect(faultSentence(value, 'zh').what).toContain('王芳');
  expect(faultSentence(value, 'en').what).toContain('王芳');
});
