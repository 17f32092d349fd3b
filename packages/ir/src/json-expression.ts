/** Expressions as JSON and back. */
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
import {
  asText,
  byKind,
  type Codec,
  flag,
  listOf,
  maybe,
  nested,
  object,
  oneOf,
  recordOf,
  text,
  whole,
} from './codec.js';
import type { Constant } from './constant.js';
import type {
  Bounds,
  Cell,
  Cohort,
  Edge,
  Expression,
  LookupRow,
  Pool,
  Quota,
  QuotaLimit,
  QuotaShare,
  RecordRange,
  StatisticRange,
  TieBreaker,
  WeightedItem,
} from './expression.js';
import type {
  ArithmeticOperator,
  BuiltinId,
  ComparisonOperator,
  Direction,
  HeadcountRule,
  Keep,
  PeriodPartId,
  QuotaMeeting,
  StatisticId,
} from './operators.js';
import type { Type } from './type.js';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

export const origin: Codec<Span> = object<Span>({ file: text, start: whole, end: whole });
export const number: Codec<Rational> = asText('an exact number', printRational, rationalFromText);
const unit: Codec<Unit> = object<Unit>({ symbol: text, scale: number, powers: recordOf(whole) });
const bound: Codec<Bound> = object<Bound>({ value: number, closed: flag });
export const interval: Codec<Interval> = object<Interval>({ low: maybe(bound), high: maybe(bound) });
export const direction: Codec<Direction> = oneOf('higher', 'lower');

export const type: Codec<Type> = byKind<Type>({
  number: object({ kind: oneOf('number'), unit }),
  date: object({ kind: oneOf('date') }),
  choice: object({ kind: oneOf('choice'), labels: listOf(text) }),
  text: object({ kind: oneOf('text') }),
  'yes-no': object({ kind: oneOf('yes-no') }),
});

type ConstantOf<K extends Constant['kind']> = Extract<Constant, { readonly kind: K }>;

export const constants: { readonly [K in Constant['kind']]: Codec<ConstantOf<K>> } = {
  number: object({ kind: oneOf('number'), value: number, unit }),
  choice: object({ kind: oneOf('choice'), label: text }),
  text: object({ kind: oneOf('text'), text }),
  'yes-no': object({ kind: oneOf('yes-no'), value: flag }),
  none: object({ kind: oneOf('none') }),
};
export const constant: Codec<Constant> = byKind<Constant>(constants);

const roundingMode: Codec<RoundingMode> = oneOf('half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor');
const builtin: Codec<BuiltinId> = oneOf(
  'minimum',
  'maximum',
  'absolute',
  'worse',
  'promote',
  'demote',
  'better',
  'date-year',
  'date-quarter',
  'date-month',
  'date-day',
  'date-weekday',
  'add-months',
  'whole-months',
  'whole-years',
  'power',
  'square-root',
  'exponential',
  'logarithm',
);
const headcount: Codec<HeadcountRule> = oneOf('largest-remainder', 'cumulative', 'half-up', 'floor', 'ceiling');
const meeting: Codec<QuotaMeeting> = oneOf('quota-wins', 'lower-of-both', 'capped', 'bounded');
const statisticId: Codec<StatisticId> = oneOf(
  'sum',
  'mean',
  'median',
  'minimum',
  'maximum',
  'count',
  'percentile',
  'percentile-exclusive',
  'percentile-nearest',
  'variance',
  'sample-variance',
  'rank',
  'dense-rank',
  'mean-rank',
  'percent-rank',
  'previous',
);
const periodPart: Codec<PeriodPartId> = oneOf('month', 'quarter', 'year', 'first', 'last', 'days');
const arithmeticOperator: Codec<ArithmeticOperator> = oneOf('+', '-', '*', '/');
const comparisonOperator: Codec<ComparisonOperator> = oneOf('<', '<=', '>', '>=', '=', '!=');

export const expression: Codec<Expression> = nested(() => expressions);

type Groups = NonNullable<RecordRange['groups']>;

const cohort: Codec<Cohort> = object<Cohort>({ keys: listOf(expression) });
const tieBreaker: Codec<TieBreaker> = object<TieBreaker>({ expression, direction });
const over: Codec<StatisticRange> = byKind<StatisticRange>({
  cohort: object({ kind: oneOf('cohort'), cohort, withoutSelf: flag }),
  last: object({ kind: oneOf('last'), periods: whole, withoutThis: flag }),
  year: object({ kind: oneOf('year'), withoutThis: flag }),
  half: object({ kind: oneOf('half'), withoutThis: flag }),
  quarter: object({ kind: oneOf('quarter'), withoutThis: flag }),
  latest: object({ kind: oneOf('latest') }),
  'so-far': object({ kind: oneOf('so-far'), withoutThis: flag }),
  before: object({ kind: oneOf('before'), periods: whole }),
  values: object({ kind: oneOf('values'), others: listOf(expression) }),
  records: object<RecordRange>({
    kind: oneOf('records'),
    table: text,
    groups: maybe(object<Groups>({ keys: listOf(expression), cap: expression })),
  }),
});
const keep: Codec<Keep> = byKind<Keep>({
  inner: object({ kind: oneOf('inner'), without: whole }),
  'inner-share': object({ kind: oneOf('inner-share'), without: number }),
  best: object({ kind: oneOf('best'), most: whole }),
});
const edge: Codec<Edge> = object<Edge>({ value: expression, closed: flag });
const cell: Codec<Cell> = byKind<Cell>({
  interval: object({ kind: oneOf('interval'), interval, unit, origin }),
  edges: object({ kind: oneOf('edges'), low: maybe(edge), high: maybe(edge), unit, origin }),
  labels: object({ kind: oneOf('labels'), labels: listOf(text), origin }),
  any: object({ kind: oneOf('any'), origin }),
});
const row: Codec<LookupRow> = object<LookupRow>({
  cells: listOf(cell),
  when: maybe(expression),
  result: expression,
  label: text,
  origin,
});
const bounds: Codec<Bounds> = object<Bounds>({ low: expression, high: expression });
const item: Codec<WeightedItem> = object<WeightedItem>({ name: text, weight: expression, score: expression, origin });
const limit: Codec<QuotaLimit> = object<QuotaLimit>({
  bound: oneOf('exactly', 'at-most', 'at-least'),
  measure: oneOf('share', 'people'),
  amount: expression,
  origin,
});
const share: Codec<QuotaShare> = object<QuotaShare>({ label: text, limits: listOf(limit), origin });

const quota: Codec<Quota> = object<Quota>({
  kind: oneOf('quota'),
  name: text,
  by: expression,
  cohort,
  shares: listOf(share),
  headcount,
  tieBreakers: listOf(tieBreaker),
  stillTied: oneOf('share-better', 'share-lower', 'ask'),
  small: maybe(object<NonNullable<Quota['small']>>({ below: whole, result: expression })),
  eligible: maybe(expression),
  meets: maybe(object<NonNullable<Quota['meets']>>({ grade: expression, how: meeting })),
  origin,
});

const pool: Codec<Pool> = object<Pool>({
  kind: oneOf('pool'),
  name: text,
  gives: oneOf('share', 'left'),
  pot: expression,
  cohort,
  weight: maybe(expression),
  eligible: maybe(expression),
  step: number,
  unit,
  remainder: oneOf('largest-remainder', 'highest', 'kept'),
  tieBreakers: listOf(tieBreaker),
  cap: maybe(expression),
  origin,
});

const expressions: Codec<Expression> = byKind<Expression>({
  constant: object<Of<'constant'>>({ kind: oneOf('constant'), constant, origin }),
  input: object<Of<'input'>>({ kind: oneOf('input'), id: text, origin }),
  parameter: object<Of<'parameter'>>({ kind: oneOf('parameter'), id: text, origin }),
  metric: object<Of<'metric'>>({ kind: oneOf('metric'), id: text, origin }),
  period: object<Of<'period'>>({ kind: oneOf('period'), part: periodPart, origin }),
  team: object<Of<'team'>>({ kind: oneOf('team'), origin }),
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
  pool,
  statistic: object<Of<'statistic'>>({
    kind: oneOf('statistic'),
    function: statisticId,
    operand: expression,
    over,
    level: maybe(number),
    where: maybe(expression),
    keep: maybe(keep),
    least: whole,
    direction,
    tieBreakers: listOf(tieBreaker),
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
  override: object<Of<'override'>>({
    kind: oneOf('override'),
    name: text,
    computed: expression,
    when: maybe(expression),
    bounds: maybe(bounds),
    change: maybe(bounds),
    value: text,
    reason: text,
    by: text,
    decider: text,
    origin,
  }),
  requirement: object<Of<'requirement'>>({
    kind: oneOf('requirement'),
    name: text,
    message: text,
    condition: expression,
    origin,
  }),
  required: object<Of<'required'>>({ kind: oneOf('required'), name: text, reason: text, origin }),
  broken: object<Of<'broken'>>({ kind: oneOf('broken'), name: text, origin }),
});
