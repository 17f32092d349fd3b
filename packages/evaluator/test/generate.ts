/** Random rule sets and data for properties: every expression kind, over metrics that come before. */
import type {
  Cohort,
  Expression,
  Keep,
  Metric,
  Pool,
  Quota,
  QuotaLimit,
  QuotaShare,
  RuleSet,
  Statistic,
  StatisticId,
  StatisticRange,
} from '@kaohe/ir';
import fc from 'fast-check';
import {
  any,
  atLeast,
  award,
  awardInputs,
  below,
  call,
  compared,
  grades,
  here,
  ifMissing,
  input,
  inputOf,
  label,
  labels,
  limit,
  logic,
  lookup,
  math,
  metric,
  metricOf,
  noneOf,
  num,
  numberType,
  parameter,
  parameterOf,
  pool,
  quota,
  type Row,
  round,
  ruleSet,
  streak,
  weightedSum,
} from './build.js';
import { override, overrideInputs, requirement } from './build-override.js';
import { statistic } from './build-statistic.js';

const inputs = [
  inputOf('a'),
  inputOf('b', numberType('%')),
  inputOf('team_value', numberType(), { grain: 'team' }),
  inputOf('g', grades),
  inputOf('f', { kind: 'yes-no' }),
  ...awardInputs,
  ...overrideInputs,
];

type Known = readonly { readonly id: string; readonly sort: Sort }[];
type Sort = 'number' | 'choice' | 'condition';

function earlier(known: Known, sort: Sort): fc.Arbitrary<Expression>[] {
  const ids = known.filter((one) => one.sort === sort).map((one) => one.id);
  return ids.length === 0 ? [] : [fc.constantFrom(...ids).map((id) => metric(id))];
}

/** Earlier periods of any metric, also of itself and of those that come later: values carried from period to period. */
function carried(): fc.Arbitrary<Expression> {
  const id = fc.constantFrom('m0', 'm1', 'm2');
  return fc.oneof(
    fc
      .tuple(id, fc.constantFrom<StatisticRange[]>({ kind: 'before', periods: 1 }, { kind: 'latest' }))
      .map(([named, over]) => statistic('previous', metric(named), over)),
    fc
      .tuple(
        id,
        fc.constantFrom<StatisticRange[]>({ kind: 'so-far', withoutThis: true }, { kind: 'half', withoutThis: true }),
      )
      .map(([named, over]) => statistic('sum', metric(named), over)),
  );
}

const statisticIds = fc.constantFrom<StatisticId[]>(
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
);

const rankIds = fc.constantFrom<StatisticId[]>('rank', 'dense-rank', 'mean-rank', 'percent-rank');

/** A key may be missing (`g`), or not fit (`f`). */
const cohorts: fc.Arbitrary<Cohort> = fc
  .subarray<Expression>([{ kind: 'team', origin: here() }, input('g'), input('f')], { maxLength: 2 })
  .map((keys) => ({ keys }));

const others: fc.Arbitrary<StatisticRange> = fc.record({
  kind: fc.constant('cohort' as const),
  cohort: cohorts,
  withoutSelf: fc.boolean(),
});

const times: fc.Arbitrary<StatisticRange> = fc.oneof(
  fc.boolean().map((withoutThis) => ({ kind: 'last' as const, periods: 2, withoutThis })),
  fc
    .tuple(fc.constantFrom('year' as const, 'half' as const, 'quarter' as const, 'so-far' as const), fc.boolean())
    .map(([kind, withoutThis]) => ({ kind, withoutThis })),
);

const keeps = fc.constantFrom<(Keep | undefined)[]>(
  undefined,
  { kind: 'inner', without: 1 },
  { kind: 'inner-share', without: { numerator: 1n, denominator: 4n } },
  { kind: 'best', most: 2 },
);

/** What narrows a statistic down. */
function narrowings(when: fc.Arbitrary<Expression>): fc.Arbitrary<Partial<Statistic>> {
  return fc.record({
    where: fc.option(when, { nil: undefined }),
    keep: keeps,
    least: fc.constantFrom(0, 2),
    direction: fc.constantFrom('higher', 'lower'),
  });
}

function number(known: Known, depth: number): fc.Arbitrary<Expression> {
  const leaves = [
    fc.constantFrom('0', '1', '-1', '1/3', '0.5', '3').map((text) => num(text)),
    fc.constantFrom('a', 'b', 'team_value').map((id) => input(id)),
    fc.constantFrom('p', 'q').map((id) => parameter(id)),
    fc.constantFrom('month', 'days', 'first').map((part): Expression => ({ kind: 'period', part, origin: here() })),
    fc.constantFrom(noneOf(), { kind: 'broken', name: 'x', origin: here() } as const),
    ...earlier(known, 'number'),
    carried(),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const [inner, when, choice] = [number(known, depth - 1), condition(known, depth - 1), label_(known, depth - 1)];
  return fc.oneof(
    ...leaves,
    fc
      .tuple(inner, fc.constantFrom('+', '-', '*', '/'), inner)
      .map(([left, operator, right]) => math(left, operator, right)),
    fc.tuple(when, inner, inner).map(([test, then, otherwise]) => choose(test, then, otherwise)),
    fc.tuple(inner, inner).map(([operand, fallback]) => ifMissing(operand, fallback)),
    fc.tuple(inner, inner).map(([left, right]) => weightedSum(['0.6', left], ['0.4', right])),
    fc.tuple(inner, fc.constantFrom('0.5', '1')).map(([operand, step]) => round(operand, step)),
    fc
      .tuple(fc.constantFrom('minimum', 'maximum'), inner, inner)
      .map(([builtin, left, right]) => call(builtin, left, right)),
    fc
      .tuple(fc.constantFrom('power', 'logarithm'), inner, inner)
      .map(([builtin, left, right]) => call(builtin, left, right)),
    fc
      .tuple(fc.constantFrom('square-root', 'exponential', 'logarithm'), inner)
      .map(([builtin, one]) => call(builtin, one)),
    fc.tuple(inner, choice, inner, fc.boolean()).map(([subject, key, result, isOpen]) =>
      lookup(
        [subject, key],
        [
          [[atLeast('1'), labels('A', 'B')], result],
          [[atLeast('0'), any()], num('7')],
        ],
        isOpen ? num('9') : undefined,
      ),
    ),
    fc.tuple(inner, inner, inner, when, fc.boolean()).map(([subject, low, high, test, isOpen]) =>
      lookup(
        [subject],
        [
          [[below(high, low)], num('1')],
          [[atLeast('0')], num('2'), test],
          [[below(low)], num('3'), test],
        ],
        isOpen ? num('9') : undefined,
      ),
    ),
    fc
      .tuple(when, fc.constantFrom('break', 'skip'), fc.constantFrom(undefined, 2))
      .map(([test, gaps, restart]) => streak(test, gaps, restart)),
    fc.tuple(when, fc.option(inner, { nil: undefined })).map(([test, fallback]) => award(test, fallback)),
    fc
      .tuple(inner, fc.option(when, { nil: undefined }), fc.option(inner, { nil: undefined }))
      .map(([computed, test, change]) => override(computed, test, change)),
    fc
      .tuple(statisticIds, inner, fc.oneof(others, times), narrowings(when))
      .map(([wanted, operand, over, how]) =>
        statistic(wanted, operand, over, wanted === 'count' ? { ...how, keep: undefined } : how),
      ),
    fc
      .tuple(statisticIds, inner, fc.array(inner, { maxLength: 3 }), keeps)
      .map(([wanted, operand, more, keep]) =>
        statistic(wanted, operand, { kind: 'values', others: more }, wanted === 'count' ? {} : { keep }),
      ),
    fc
      .tuple(rankIds, inner, others, narrowings(when), inner, fc.constantFrom('higher' as const, 'lower' as const))
      .map(([wanted, operand, over, how, expression, direction]) =>
        statistic(wanted, operand, over, { ...how, keep: undefined, tieBreakers: [{ expression, direction }] }),
      ),
    when.map((held) => statistic('count', held, { kind: 'so-far', withoutThis: false })),
    fc
      .record({
        pot: inner,
        weight: fc.option(inner, { nil: undefined }),
        cohort: cohorts,
        gives: fc.constantFrom<Pool['gives'][]>('share', 'left'),
        remainder: fc.constantFrom<Pool['remainder'][]>('largest-remainder', 'highest', 'kept'),
        eligible: fc.option(when, { nil: undefined }),
        cap: fc.option(inner, { nil: undefined }),
        tieBreakers: fc.array(
          inner.map((expression) => ({ expression, direction: 'higher' as const })),
          { maxLength: 1 },
        ),
      })
      .map(({ pot, weight, ...more }) => pool(pot, weight, more)),
    fc
      .tuple(inner, fc.constantFrom(1, 2))
      .map(([operand, periods]) => statistic('previous', operand, { kind: 'before', periods })),
  );
}

/** Shares with any limits, from the data or fixed. */
function limitsOf(amount: fc.Arbitrary<Expression>): fc.Arbitrary<QuotaShare[]> {
  const one = fc
    .record({
      bound: fc.constantFrom<QuotaLimit['bound'][]>('exactly', 'at-most', 'at-least'),
      amount: fc.oneof(
        amount,
        fc.constantFrom('0.2', '0.5', '1').map((text) => num(text)),
      ),
      measure: fc.constantFrom<QuotaLimit['measure'][]>('share', 'people'),
    })
    .map((made) => limit(made.bound, made.amount, made.measure));
  const limits = fc.array(one, { maxLength: 2 });
  return fc
    .tuple(limits, limits, limits)
    .map((all) => ['A', 'B', 'D'].map((text, place) => ({ label: text, limits: all[place] ?? [], origin: here() })));
}

function condition(known: Known, depth: number): fc.Arbitrary<Expression> {
  const leaves = [fc.constant(null).map(() => input('f')), ...earlier(known, 'condition')];
  if (depth === 0) return fc.oneof(...leaves);
  const [inner, left, choice] = [condition(known, depth - 1), number(known, depth - 1), label_(known, depth - 1)];
  const operator = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
  return fc.oneof(
    ...leaves,
    fc.tuple(left, operator, left).map(([one, sign, other]) => compared(one, sign, other)),
    fc.tuple(choice, operator, choice).map(([one, sign, other]) => compared(one, sign, other)),
    fc.tuple(fc.constantFrom('and', 'or'), inner, inner).map(([sign, one, other]) => logic(sign, one, other)),
    inner.map((one) => logic('not', one)),
    inner.map((one) => requirement(one)),
    left.map((one) => compared(one, '=', noneOf())),
  );
}

function label_(known: Known, depth: number): fc.Arbitrary<Expression> {
  const leaves = [
    fc.constantFrom('A', 'B', 'D').map((text) => label(text)),
    fc.constant(null).map(() => input('g')),
    fc.constant(null).map(() => noneOf()),
    ...earlier(known, 'choice'),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const [inner, by, when] = [label_(known, depth - 1), number(known, depth - 1), condition(known, depth - 1)];
  return fc.oneof(
    ...leaves,
    fc.tuple(fc.constantFrom('worse', 'better'), inner).map(([builtin, one]) => call(builtin, input('g'), one)),
    by.map((subject) => lookup([subject], [[[atLeast('1')], label('A')]], label('C'), 'grade')),
    fc
      .record({
        by,
        cohort: cohorts,
        stillTied: fc.constantFrom<Quota['stillTied'][]>('share-better', 'share-lower', 'ask'),
        headcount: fc.constantFrom<Quota['headcount'][]>(
          'largest-remainder',
          'cumulative',
          'half-up',
          'floor',
          'ceiling',
        ),
        tieBreakers: fc.array(
          by.map((expression) => ({ expression, direction: 'lower' as const })),
          { maxLength: 1 },
        ),
        small: fc.option(
          inner.map((result) => ({ below: 2, result })),
          { nil: undefined },
        ),
        eligible: fc.option(when, { nil: undefined }),
        meets: fc.option(
          fc.record({ grade: inner, how: fc.constantFrom('quota-wins', 'lower-of-both', 'capped', 'bounded') }),
          { nil: undefined },
        ),
        limited: fc.option(limitsOf(by), { nil: undefined }),
      })
      .map(({ by: score, limited, ...more }) =>
        quota(
          score,
          [
            ['A', '0.3'],
            ['B', '0.3'],
            ['D', '0.4'],
          ],
          limited ? { ...more, shares: limited } : more,
        ),
      ),
  );
}

function choose(when: Expression, then: Expression, otherwise: Expression): Expression {
  return { kind: 'choose', cases: [{ when, then }], otherwise, origin: here() };
}

const sorts: Readonly<
  Record<Sort, { make: (known: Known, depth: number) => fc.Arbitrary<Expression>; type: Metric['type'] }>
> = {
  number: { make: number, type: numberType() },
  choice: { make: label_, type: grades },
  condition: { make: condition, type: { kind: 'yes-no' } },
};

/** Rule sets of a few metrics, each over the inputs and the metrics before it. */
export function anyRuleSet(): fc.Arbitrary<RuleSet> {
  const plan = fc.array(fc.constantFrom<Sort[]>('number', 'choice', 'condition'), { minLength: 3, maxLength: 5 });
  return plan.chain((wanted) => {
    const known = wanted.map((sort, place) => ({ id: `m${place}`, sort }));
    const made = known.map(({ id, sort }, place) =>
      sorts[sort].make(known.slice(0, place), 3).map((expression) => metricOf(id, expression, sorts[sort].type)),
    );
    const parameters = [
      parameterOf('p', {
        kind: 'number',
        value: { numerator: 2n, denominator: 1n },
        unit: { symbol: '', scale: { numerator: 1n, denominator: 1n }, powers: {} },
      }),
      parameterOf('q', undefined),
    ];
    return fc.tuple(...made).map((metrics) => ruleSet({ inputs, parameters, metrics }));
  });
}

/** Rows of a few people, teams and periods, with holes and cells that are not fit. */
export function anyRows(): fc.Arbitrary<Row[]> {
  const row = fc.record(
    {
      person: fc.constantFrom('甲', '乙', '丙', '丁'),
      period: fc.constantFrom('2025-01', '2025-02', '2025-04'),
      team: fc.constantFrom('x', 'y'),
      a: fc.constantFrom('0', '1', '2', '-', 'x'),
      b: fc.constantFrom('50%', '100', '', '0'),
      team_value: fc.constantFrom('1', '2'),
      g: fc.constantFrom('A', 'B', 'C', 'Z'),
      f: fc.constantFrom('是', '否', '?'),
      金额: fc.constantFrom('300', '0', '999'),
      理由: fc.constantFrom('好', ''),
      新值: fc.constantFrom('3', '0', '-9', '', 'x'),
      名字: fc.constantFrom('张三', ''),
    },
    { requiredKeys: ['person', 'period', 'team'] },
  );
  return fc.uniqueArray(row, { selector: ({ person, period }) => `${person} ${period}`, maxLength: 9 });
}
