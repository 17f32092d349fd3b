/** Tests written in rules: what is given, set, assumed and expected. */
import type { Case, Constant, Expected, Given } from '@kaohe/ir';
import { expect, it } from 'vitest';
import { interpret, preparePlan, runCases, runPlan } from '../src/index.js';
import {
  atLeast,
  compared,
  exact,
  grades,
  here,
  input,
  inputOf,
  label,
  lookup,
  math,
  metric,
  metricOf,
  num,
  numberConstant,
  numberType,
  parameter,
  parameterOf,
  quota,
  ruleSet,
  streak,
  unit,
} from './build.js';

type Values = Readonly<Record<string, Constant>>;
type Wanted = Readonly<Record<string, Expected['constant']>>;

const n = numberConstant;
const choice = (text: string): Constant => ({ kind: 'choice', label: text });

function entries<T>(values: Readonly<Record<string, T>>) {
  return Object.entries(values).map(([id, constant]) => ({ id, constant, origin: here() }));
}

function given(values: Values, who: Partial<Given> = {}): Given {
  return { person: '', period: '', team: '', table: undefined, ...who, values: entries(values) };
}

function test(
  given_: readonly Given[],
  expected: Wanted,
  more: Partial<Case> & { person?: string; period?: string } = {},
): Case {
  const { person = '', period = '', ...rest } = more;
  return {
    name: '例',
    settings: [],
    given: given_,
    expected: entries(expected).map((one) => ({ person, period, ...one })),
    origin: here(),
    ...rest,
  };
}

const level = lookup(
  [metric('total')],
  [
    [[atLeast('91')], label('A')],
    [[atLeast('0')], label('B')],
  ],
  undefined,
  'grade',
);

const metrics = [
  metricOf('rate', math(input('paid'), '/', input('asked')), numberType('%'), 'kpi'),
  metricOf('total', math(metric('rate'), '*', num('100')), numberType(), 'total'),
  metricOf('level', level, grades, 'grade'),
  metricOf(
    'share',
    quota(metric('total'), [
      ['A', '0.5'],
      ['B', '0.5'],
    ]),
    grades,
    'quota',
  ),
  metricOf('run', streak(compared(metric('level'), '=', label('A')))),
  metricOf('pay', math(metric('total'), '*', parameter('per_point')), numberType('元'), 'pay'),
  metricOf('bonus', { kind: 'required', name: '奖金', reason: '', origin: here() }),
];

function outcomes(...cases: Case[]) {
  const rules = ruleSet({
    inputs: [
      inputOf('paid', numberType('人')),
      inputOf('asked', numberType('人'), { range: { low: { value: exact('0'), closed: true }, high: undefined } }),
    ],
    parameters: [parameterOf('per_point', n('1'))],
    metrics,
    cases,
  });
  const meant = runCases(rules, interpret, 'en');
  expect(runCases(rules, (own, dataset) => runPlan(preparePlan(own), dataset), 'en')).toEqual(meant);
  return meant;
}

it('a test passes when every value is exactly as expected', () => {
  const [one] = outcomes(test([given({ paid: n('11'), asked: n('20') })], { rate: n('0.55'), level: choice('B') }));
  expect(one).toMatchObject({ name: '例', passed: true, failures: [], diagnostics: [] });
});

it('a failure tells what was expected and found, in the same unit and never alike', () => {
  const expected: Constant = { kind: 'number', value: exact('0.3333'), unit: unit('%') };
  const [one] = outcomes(test([given({ paid: n('1'), asked: n('3') })], { rate: expected }));
  expect(one?.passed).toBe(false);
  expect(one?.failures[0]).toMatchObject({ id: 'rate', expected: '33.33%', found: '33.3333%' });
  expect(one?.diagnostics.map(({ code }) => code)).toEqual(['cases/failed']);
});

it('metrics can be taken as known', () => {
  expect(outcomes(test([given({ total: n('90.5') })], { level: choice('B'), pay: n('90.5') }))[0]?.passed).toBe(true);
});

it('an input nobody mentions is missing, and that can be expected', () => {
  const [one, other] = outcomes(
    test([given({ paid: n('1') })], { rate: { kind: 'missing' } }),
    test([given({ paid: n('1') })], { rate: n('1') }),
  );
  expect(one?.passed).toBe(true);
  expect(other?.failures[0]?.found).toContain('asked');
});

it('settings give parameters and required values; an unknown one is told', () => {
  const settings = entries({ per_point: n('2'), 奖金: n('7') });
  const known = test([given({ total: n('10') })], { pay: n('20'), bonus: n('7') }, { settings });
  const unknown = test([given({ total: n('10') })], { pay: n('10') }, { settings: entries({ nothing: n('2') }) });
  const [one, other] = outcomes(known, unknown);
  expect(one).toMatchObject({ passed: true, diagnostics: [] });
  expect(other?.diagnostics.map(({ code }) => code)).toEqual(['cases/unknown-name']);
});

it('several people without a team are one team', () => {
  const people = [given({ total: n('90') }, { person: '甲' }), given({ total: n('80') }, { person: '乙' })];
  const [one, other] = outcomes(
    test(people, { share: choice('A') }, { person: '甲' }),
    test(people, { share: choice('B') }, { person: '乙' }),
  );
  expect([one?.passed, other?.passed]).toEqual([true, true]);
});

it('several periods make runs, and an expectation without a period is about the last', () => {
  const months = ['2025-01', '2025-02'].map((period) => given({ level: choice('A') }, { period }));
  expect(outcomes(test(months, { run: n('2') }))[0]?.passed).toBe(true);
  expect(outcomes(test(months, { run: n('1') }, { period: '2025-01' }))[0]?.passed).toBe(true);
});

it('a given value outside the range of its input is refused', () => {
  const [one] = outcomes(test([given({ paid: n('1'), asked: n('-1') })], { rate: { kind: 'missing' } }));
  expect(one?.diagnostics.map(({ code }) => code)).toEqual(['data/out-of-range']);
});
