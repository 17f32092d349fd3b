/** Walking, replacing, ordering and checking rule sets. */
import { expect, it } from 'vitest';
import {
  checkInvariants,
  children,
  circles,
  everyExpression,
  inDependencyOrder,
  inputsBehind,
  labelsOfExpression,
  mapRuleSet,
  metricsNamed,
  printRuleSet,
  typesOf,
} from '../src/index.js';
import { inputOf, metricOf, num, ref, sample } from './build.js';

function sumOf(...ids: string[]) {
  const items = ids.map((id) => ({ name: id, weight: num(1), score: ref(id), origin: ref(id).origin }));
  return { kind: 'weighted-sum', items, origin: ref('').origin } as const;
}

function ids(metrics: readonly { readonly id: string }[]): string {
  return metrics.map(({ id }) => id).join(' ');
}

it('every kind has its children in the walk', () => {
  const kinds = new Set([...everyExpression(sample())].map(({ expression }) => expression.kind));
  expect(kinds.size).toBe(22);
  const quota = sample().metrics.find(({ id }) => id === 'quota');
  expect(quota && children(quota.expression)).toHaveLength(8);
});

it('replacing nothing changes nothing', () => {
  expect(mapRuleSet(sample(), (expression) => expression)).toStrictEqual(sample());
});

it('replacing reaches every place', () => {
  const changed = mapRuleSet(sample(), (expression) => (expression.kind === 'input' ? num(1) : expression));
  expect([...everyExpression(changed)].some(({ expression }) => expression.kind === 'input')).toBe(false);
});

it('metrics come after those they name, and otherwise as written', () => {
  const metrics = [
    metricOf('c', sumOf('b', 'a')),
    metricOf('x', num(1)),
    metricOf('a', num(1)),
    metricOf('b', sumOf('a')),
  ];
  expect(ids(inDependencyOrder(metrics))).toBe('a b c x');
  expect(circles(metrics)).toEqual([]);
});

it('circles are found as the ids on the way round', () => {
  const metrics = [
    metricOf('a', sumOf('b')),
    metricOf('b', sumOf('c')),
    metricOf('c', sumOf('b')),
    metricOf('d', sumOf('d')),
  ];
  expect(circles(metrics)).toEqual([['b', 'c'], ['d']]);
  expect(inDependencyOrder(metrics)).toHaveLength(4);
});

it('a chain longer than the stack is ordered', () => {
  const chain = Array.from({ length: 20_000 }, (_, place) => metricOf(`m${place}`, sumOf(`m${place + 1}`)));
  expect(inDependencyOrder(chain)[0]?.id).toBe('m19999');
});

it('names and inputs behind an expression', () => {
  const metrics = new Map(sample().metrics.map((metric) => [metric.id, metric]));
  expect(metricsNamed(sumOf('arithmetic', 'constant'))).toEqual(['arithmetic', 'constant']);
  expect(inputsBehind(metrics, sumOf('arithmetic', 'constant'))).toEqual(['a']);
});

it('labels come from types, shares and grade rows', () => {
  const rules = sample();
  expect(labelsOfExpression(typesOf(rules), ref('grade'))).toEqual(['A', 'B']);
  expect(labelsOfExpression(typesOf(rules), num(1))).toBe(undefined);
});

it('a sound rule set breaks no invariant', () => {
  expect(checkInvariants(sample())).toEqual([]);
});

it('what is not sound is told', () => {
  const rules = { ...sample(), cases: [] };
  const withMetrics = (...metrics: ReturnType<typeof metricOf>[]) => checkInvariants({ ...rules, metrics });
  expect(withMetrics(metricOf('x', ref('x')))).toEqual(['metric x: x is no metric that comes before']);
  expect(withMetrics(metricOf('x', sumOf('y')), metricOf('y', num(1)))).toEqual([
    'metric x: y is no metric that comes before',
  ]);
  expect(withMetrics(metricOf('x', { ...ref('x'), kind: 'input', id: 'no' }))).toEqual(['metric x: no is no input']);
  expect(withMetrics(metricOf('x', num(1)), metricOf('x', num(1)))).toContain('metric x is there twice');
  const fallback = { kind: 'text', text: 'x' } as const;
  expect(checkInvariants({ ...rules, inputs: [...rules.inputs, { ...inputOf('b'), fallback }] })).toEqual([
    'input b is a number and has a text',
  ]);
});

it('a rule set prints as text', () => {
  const text = printRuleSet(sample());
  expect(text).toContain('value arithmetic : % = a / 300%');
  expect(text).toContain('value logic : yes-no = (a > 0%) and (a > 0%)');
  expect(text).toContain('  [50%, +∞), A | B, any, >= 100% and < a when (a > 0%) -> 100%');
  expect(text).toContain('  expect 甲: input = missing');
});
