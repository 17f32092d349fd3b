/** A rule set as versioned JSON (`kaohe.rules/1`) and back. Numbers are exact texts: `57.12`, `1/3`. */
import type { Span } from '@kaohe/diagnostics';
import {
  type Bound,
  type Interval,
  printRational,
  type Rational,
  type RoundingMode,
  rationalFromText,
  type Unit,
} from '@kaohe/quantity';
import type { Case, Expected } from './cases.js';
import {
  asText,
  byKind,
  type Codec,
  flag,
  type Json,
  listOf,
  maybe,
  nested,
  object,
  oneOf,
  type Refusal,
  recordOf,
  text,
  whole,
} from './codec.js';
import type { Constant } from './constant.js';
import { checkInvariants } from './invariants.js';
import type {
  ArithmeticOperator,
  BuiltinId,
  Cell,
  ComparisonOperator,
  Direction,
  Expression,
  Grain,
  HeadcountRule,
  Input,
  LookupRow,
  Metric,
  MetricRole,
  Parameter,
  Quota,
  QuotaMeeting,
  QuotaShare,
  RuleSet,
  StatisticRange,
  WeightedItem,
} from './ir.js';
import type { Type } from './type.js';

/** The name and version of the format. */
export const rulesSchema = 'kaohe.rules/1';

/** The rule set as a value that `JSON.stringify` writes. */
export function ruleSetToJson(ruleSet: RuleSet): Json {
  return { schema: rulesSchema, rules: rules.write(ruleSet) };
}

/** A rule set that was read, or why it could not be. */
export type ReadRuleSet =
  | { readonly kind: 'rule-set'; readonly ruleSet: RuleSet }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The rule set that `ruleSetToJson` wrote. Anything else is refused, and so is what breaks an invariant. */
export function ruleSetFromJson(json: unknown): ReadRuleSet {
  const refusals: Refusal[] = [];
  const found = stored.read(json, '$', refusals);
  if (!found) {
    return { kind: 'refused', problems: refusals.map(({ path, expected }) => `${path}: expected ${expected}`) };
  }
  const problems = checkInvariants(found.value.rules);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'rule-set', ruleSet: found.value.rules };
}

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

const origin: Codec<Span> = object<Span>({ file: text, start: whole, end: whole });
const number: Codec<Rational> = asText('an exact number', printRational, rationalFromText);
const unit: Codec<Unit> = object<Unit>({ symbol: text, scale: number, powers: recordOf(whole) });
const bound: Codec<Bound> = object<Bound>({ value: number, closed: flag });
const interval: Codec<Interval> = object<Interval>({ low: maybe(bound), high: maybe(bound) });
const direction: Codec<Direction> = oneOf('higher', 'lower');

const type: Codec<Type> = byKind<Type>({
  number: object({ kind: oneOf('number'), unit }),
  choice: object({ kind: oneOf('choice'), labels: listOf(text) }),
  text: object({ kind: oneOf('text') }),
  'yes-no': object({ kind: oneOf('yes-no') }),
});

type ConstantOf<K extends Constant['kind']> = Extract<Constant, { readonly kind: K }>;

const constants: { readonly [K in Constant['kind']]: Codec<ConstantOf<K>> } = {
  number: object({ kind: oneOf('number'), value: number, unit }),
  choice: object({ kind: oneOf('choice'), label: text }),
  text: object({ kind: oneOf('text'), text }),
  'yes-no': object({ kind: oneOf('yes-no'), value: flag }),
  none: object({ kind: oneOf('none') }),
};
const constant: Codec<Constant> = byKind<Constant>(constants);

const cell: Codec<Cell> = byKind<Cell>({
  interval: object({ kind: oneOf('interval'), interval, unit, origin }),
  labels: object({ kind: oneOf('labels'), labels: listOf(text), origin }),
  any: object({ kind: oneOf('any'), origin }),
});

const roundingMode: Codec<RoundingMode> = oneOf('half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor');
const builtin: Codec<BuiltinId> = oneOf('minimum', 'maximum', 'absolute', 'worse', 'better');
const headcount: Codec<HeadcountRule> = oneOf('largest-remainder', 'cumulative', 'floor', 'ceiling');
const meeting: Codec<QuotaMeeting> = oneOf('quota-wins', 'lower-of-both', 'capped');
const arithmeticOperator: Codec<ArithmeticOperator> = oneOf('+', '-', '*', '/');
const comparisonOperator: Codec<ComparisonOperator> = oneOf('<', '<=', '>', '>=', '=', '!=');

const expression: Codec<Expression> = nested(() => expressions);

const row: Codec<LookupRow> = object<LookupRow>({ cells: listOf(cell), result: expression, label: text, origin });
const item: Codec<WeightedItem> = object<WeightedItem>({ name: text, weight: expression, score: expression, origin });
const share: Codec<QuotaShare> = object<QuotaShare>({ label: text, share: number, origin });

const quota: Codec<Quota> = object<Quota>({
  kind: oneOf('quota'),
  name: text,
  by: expression,
  cohort: oneOf('team', 'everyone'),
  shares: listOf(share),
  headcount,
  tieBreakers: listOf(object<Quota['tieBreakers'][number]>({ expression, direction })),
  stillTied: oneOf('share-better', 'share-lower', 'ask'),
  small: maybe(object<NonNullable<Quota['small']>>({ below: whole, result: expression })),
  eligible: maybe(expression),
  meets: maybe(object<NonNullable<Quota['meets']>>({ grade: expression, how: meeting })),
  origin,
});

const expressions: Codec<Expression> = byKind<Expression>({
  constant: object<Of<'constant'>>({ kind: oneOf('constant'), constant, origin }),
  input: object<Of<'input'>>({ kind: oneOf('input'), id: text, origin }),
  parameter: object<Of<'parameter'>>({ kind: oneOf('parameter'), id: text, origin }),
  metric: object<Of<'metric'>>({ kind: oneOf('metric'), id: text, origin }),
  arithmetic: object<Of<'arithmetic'>>({
    kind: oneOf('arithmetic'),
    operator: arithmeticOperator,
    left: expression,
    right: expression,
    origin,
  }),
  comparison: object<Of<'comparison'>>({
    kind: oneOf('comparison'),
    operator: comparisonOperator,
    left: expression,
    right: expression,
    origin,
  }),
  logic: object<Of<'logic'>>({
    kind: oneOf('logic'),
    operator: oneOf('and', 'or', 'not'),
    operands: listOf(expression),
    origin,
  }),
  choose: object<Of<'choose'>>({
    kind: oneOf('choose'),
    cases: listOf(object<Of<'choose'>['cases'][number]>({ when: expression, then: expression })),
    otherwise: expression,
    origin,
  }),
  lookup: object<Of<'lookup'>>({
    kind: oneOf('lookup'),
    role: oneOf('bands', 'grade', 'table'),
    name: text,
    subjects: listOf(expression),
    rows: listOf(row),
    otherwise: maybe(expression),
    origin,
  }),
  round: object<Of<'round'>>({
    kind: oneOf('round'),
    mode: roundingMode,
    step: number,
    unit,
    operand: expression,
    origin,
  }),
  call: object<Of<'call'>>({ kind: oneOf('call'), builtin, arguments: listOf(expression), origin }),
  'if-missing': object<Of<'if-missing'>>({
    kind: oneOf('if-missing'),
    operand: expression,
    fallback: expression,
    origin,
  }),
  'weighted-sum': object<Of<'weighted-sum'>>({ kind: oneOf('weighted-sum'), items: listOf(item), origin }),
  quota,
  statistic: object<Of<'statistic'>>({
    kind: oneOf('statistic'),
    function: oneOf(
      'sum',
      'mean',
      'median',
      'minimum',
      'maximum',
      'count',
      'percentile',
      'rank',
      'dense-rank',
      'previous',
    ),
    operand: expression,
    over: byKind<StatisticRange>({
      cohort: object({ kind: oneOf('cohort'), cohort: oneOf('team', 'everyone'), withoutSelf: flag }),
      last: object({ kind: oneOf('last'), periods: whole }),
      year: object({ kind: oneOf('year') }),
      'so-far': object({ kind: oneOf('so-far') }),
      before: object({ kind: oneOf('before'), periods: whole }),
    }),
    level: maybe(number),
    origin,
  }),
  streak: object<Of<'streak'>>({
    kind: oneOf('streak'),
    condition: expression,
    gaps: oneOf('break', 'skip'),
    restartAfter: maybe(whole),
    origin,
  }),
  award: object<Of<'award'>>({
    kind: oneOf('award'),
    name: text,
    when: expression,
    low: expression,
    high: expression,
    amount: text,
    reason: text,
    decider: text,
    fallback: maybe(expression),
    origin,
  }),
  required: object<Of<'required'>>({ kind: oneOf('required'), name: text, reason: text, origin }),
  broken: object<Of<'broken'>>({ kind: oneOf('broken'), name: text, origin }),
});

const grain: Codec<Grain> = oneOf('person', 'team', 'everyone');
const role: Codec<MetricRole> = oneOf(
  'value',
  'kpi',
  'score',
  'total',
  'grade',
  'quota',
  'table',
  'pay',
  'award',
  'streak',
);

const input: Codec<Input> = object<Input>({
  id: text,
  label: text,
  type,
  grain,
  aliases: listOf(text),
  range: maybe(interval),
  fallback: maybe(constant),
  optional: flag,
  origin,
});

const parameter: Codec<Parameter> = object<Parameter>({
  id: text,
  label: text,
  type,
  value: maybe(constant),
  reason: text,
  range: maybe(interval),
  origin,
});

const metric: Codec<Metric> = object<Metric>({
  id: text,
  label: text,
  role,
  type,
  expression,
  direction: maybe(direction),
  range: maybe(interval),
  note: text,
  source: text,
  origin,
});

const setting: Codec<Case['settings'][number]> = object<Case['settings'][number]>({ id: text, constant, origin });

const expected: Codec<Expected> = object<Expected>({
  person: text,
  period: text,
  id: text,
  constant: byKind<Expected['constant']>({ ...constants, missing: object({ kind: oneOf('missing') }) }),
  origin,
});

const test: Codec<Case> = object<Case>({
  name: text,
  settings: listOf(setting),
  given: listOf(object<Case['given'][number]>({ person: text, period: text, team: text, values: listOf(setting) })),
  expected: listOf(expected),
  origin,
});

const rules: Codec<RuleSet> = object<RuleSet>({
  name: text,
  title: text,
  version: text,
  sources: listOf(text),
  periodKind: oneOf('month', 'quarter', 'year'),
  subject: text,
  cohort: maybe(text),
  inputs: listOf(input),
  parameters: listOf(parameter),
  metrics: listOf(metric),
  cases: listOf(test),
  changes: listOf(object<RuleSet['changes'][number]>({ path: text, was: text, now: text, reason: text, origin })),
});

const stored: Codec<{ readonly schema: typeof rulesSchema; readonly rules: RuleSet }> = object({
  schema: oneOf(rulesSchema),
  rules,
});
