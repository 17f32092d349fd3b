/** A rule set with every expression kind, built by hand. */
import { span } from '@kaohe/diagnostics';
import { dimensionless, rational, type Unit, unitFromText } from '@kaohe/quantity';
import type { Cell, Constant, Expression, Input, Metric, RuleSet, Type } from '../src/index.js';

export const origin = span('rules.kpi', 0, 1);
const percent: Unit = unitFromText('%') ?? dimensionless;
export const number: Type = { kind: 'number', unit: percent };
const grades: Type = { kind: 'choice', labels: ['A', 'B'] };

export function num(numerator: number, denominator = 1): Expression {
  return { kind: 'constant', constant: numberConstant(numerator, denominator), origin };
}

function numberConstant(numerator: number, denominator: number): Constant {
  return { kind: 'number', value: rational(numerator, denominator), unit: percent };
}

export function ref(id: string): Expression {
  return { kind: 'metric', id, origin };
}

export function metricOf(id: string, expression: Expression, type: Type = number): Metric {
  return {
    id,
    label: id,
    role: 'value',
    type,
    table: undefined,
    expression,
    direction: undefined,
    range: undefined,
    note: '',
    source: '',
    origin,
  };
}

export function inputOf(id: string, type: Type = number): Input {
  return {
    id,
    label: '',
    type,
    grain: 'person',
    aliases: ['别名'],
    range: { low: { value: rational(0), closed: true }, high: undefined },
    fallback: { kind: 'none' },
    combine: 'largest',
    statuses: [
      { word: '缺考', value: { kind: 'none' } },
      { word: '延迟', value: undefined },
    ],
    optional: false,
    origin,
  };
}

const input: Expression = { kind: 'input', id: 'a', origin };
const yes: Expression = { kind: 'comparison', operator: '>', left: input, right: num(0), origin };
const grade: Expression = { kind: 'constant', constant: { kind: 'choice', label: 'A' }, origin };
const cells: readonly Cell[] = [
  {
    kind: 'interval',
    interval: { low: { value: rational(1, 2), closed: true }, high: undefined },
    unit: percent,
    origin,
  },
  { kind: 'labels', labels: ['A', 'B'], origin },
  { kind: 'any', origin },
  { kind: 'edges', low: { value: num(1), closed: true }, high: { value: input, closed: false }, unit: percent, origin },
];

/** One metric per kind of expression. */
const everyKind: readonly (readonly [string, Expression, Type?])[] = [
  ['constant', num(1, 3)],
  ['input', input],
  ['parameter', { kind: 'parameter', id: 'p', origin }],
  ['metric', ref('constant')],
  ['arithmetic', { kind: 'arithmetic', operator: '/', left: input, right: num(3), origin }],
  ['comparison', yes, { kind: 'yes-no' }],
  ['logic', { kind: 'logic', operator: 'and', operands: [yes, yes], origin }, { kind: 'yes-no' }],
  ['choose', { kind: 'choose', cases: [{ when: yes, then: num(1) }], otherwise: num(2), origin }],
  [
    'lookup',
    {
      kind: 'lookup',
      role: 'table',
      name: 't',
      subjects: [input, ref('grade'), input, input],
      rows: [{ cells, when: yes, result: num(1), label: '优', origin }],
      otherwise: num(0),
      origin,
    },
  ],
  ['round', { kind: 'round', mode: 'half-up', step: rational(1, 100), unit: percent, operand: input, origin }],
  ['call', { kind: 'call', builtin: 'minimum', arguments: [input, num(1)], origin }],
  ['if-missing', { kind: 'if-missing', operand: input, fallback: num(0), origin }],
  ['weighted-sum', { kind: 'weighted-sum', items: [{ name: 'a', weight: num(1), score: input, origin }], origin }],
  [
    'quota',
    {
      kind: 'quota',
      name: 'q',
      by: input,
      cohort: { keys: [{ kind: 'team', origin: span('rules.kpi', 0, 1) }] },
      shares: [
        { label: 'A', limits: [{ bound: 'at-most', measure: 'share', amount: input, origin }], origin },
        { label: 'B', limits: [{ bound: 'exactly', measure: 'people', amount: num(2), origin }], origin },
        { label: 'C', limits: [], origin },
      ],
      headcount: 'cumulative',
      tieBreakers: [{ expression: num(1), direction: 'lower' }],
      stillTied: 'ask',
      small: { below: 5, result: grade },
      eligible: yes,
      meets: { grade, how: 'capped' },
      origin,
    },
    grades,
  ],
  [
    'pool',
    {
      kind: 'pool',
      name: 'p',
      gives: 'left',
      pot: num(1000),
      cohort: { keys: [{ kind: 'team', origin: span('rules.kpi', 0, 1) }] },
      weight: input,
      eligible: yes,
      step: rational(1, 100),
      unit: percent,
      remainder: 'highest',
      tieBreakers: [{ expression: num(1), direction: 'lower' }],
      cap: num(300),
      origin,
    },
  ],
  ['streak', { kind: 'streak', condition: yes, gaps: 'skip', restartAfter: 2, origin }],
  [
    'award',
    {
      kind: 'award',
      name: 'gold',
      when: yes,
      low: num(3),
      high: num(5),
      amount: 'a',
      reason: 'r',
      decider: '主管',
      fallback: num(3),
      origin,
    },
  ],
  [
    'override',
    {
      kind: 'override',
      name: 'total',
      computed: num(3),
      when: yes,
      bounds: { low: num(1), high: num(5) },
      change: { low: num(-1), high: num(1) },
      value: 'a',
      reason: 'r',
      by: 'r',
      decider: '主管',
      origin,
    },
  ],
  ['requirement', { kind: 'requirement', name: 'z', message: 'must', condition: yes, origin }],
  ['required', { kind: 'required', name: 'x', reason: 'why', origin }],
  ['broken', { kind: 'broken', name: 'y', origin }],
];

export function sample(): RuleSet {
  return {
    name: '样例',
    title: '',
    version: '1',
    sources: [],
    periodKind: 'month',
    periodStart: 1,
    inForce: undefined,
    subject: '客服',
    cohort: '团队',
    identity: { kind: 'columns', headings: ['店铺', '旺旺'] },
    account: '旺旺',
    tables: [{ id: 't', label: '', date: undefined, origin }],
    inputs: [
      inputOf('a'),
      { ...inputOf('e'), grain: { kind: 'record', table: 't' } },
      { ...inputOf('r', { kind: 'text' }), range: undefined, fallback: undefined },
    ],
    parameters: [
      { id: 'p', label: '', type: number, value: numberConstant(1, 100), reason: '', range: undefined, origin },
      { id: 'open', label: '', type: number, value: undefined, reason: 'why', range: undefined, origin },
    ],
    metrics: [
      metricOf('grade', grade, grades),
      ...everyKind.map(([id, expression, type]) => metricOf(id, expression, type)),
    ],
    cases: [
      {
        name: '例',
        settings: [{ id: 'p', constant: numberConstant(2, 1), origin }],
        given: [
          {
            person: '甲',
            period: '2025-01',
            team: '',
            table: undefined,
            values: [{ id: 'a', constant: { kind: 'none' }, origin }],
          },
        ],
        expected: [
          { person: '甲', period: '', id: 'input', constant: { kind: 'missing' }, origin },
          { person: '', period: '', id: 'grade', constant: { kind: 'choice', label: 'A' }, origin },
        ],
        origin,
      },
    ],
    changes: [{ path: 'a.b', was: '1', now: '2', reason: 'why', origin }],
    allowances: [{ code: 'scoring/reach-narrow', reason: 'why', within: origin, origin }],
  };
}
