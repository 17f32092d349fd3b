/** Random scorecards: ratios, bands with any number of edges, weights, rounding, grades, quotas, ranks and streaks, each over the ones before. */
import type { Cell, Choose, ComparisonOperator, Expression, Metric, RuleSet, Statistic } from '@kaohe/ir';
import fc from 'fast-check';
import {
  any,
  award,
  awardInputs,
  call,
  compared,
  exact,
  grades,
  here,
  ifMissing,
  input,
  inputOf,
  label,
  labels,
  logic,
  lookup,
  math,
  metric,
  metricOf,
  num,
  numberType,
  quota,
  round,
  ruleSet,
  streak,
  unit,
} from './build.js';
import { statistic } from './build-statistic.js';

const inputs = [
  inputOf('a'),
  inputOf('b', numberType('%')),
  inputOf('team_value', numberType(), { grain: 'team' }),
  inputOf('g', grades),
  inputOf('f', { kind: 'yes-no' }),
  ...awardInputs,
];

const constants = fc
  .constantFrom('1', '-1', '0.5', '1/3', '3', '9007199254740993', '0.0000000000001')
  .map((text) => num(text));
const leaf = fc.oneof(
  fc.constantFrom('a', 'b', 'team_value').map((id) => input(id)),
  constants,
);

/** Sums, products and ratios of what the data say. */
function value(): fc.Arbitrary<Expression> {
  const sign = fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const);
  const two = fc.tuple(leaf, sign, leaf).map(([left, operator, right]) => math(left, operator, right));
  return fc.oneof(
    leaf,
    two,
    fc.tuple(two, sign, two).map(([left, operator, right]) => math(left, operator, right)),
    two.map((one) => call('absolute', one)),
    leaf.map((one) => call('absolute', one)),
    fc.constantFrom(math(input('a'), '/', input('b')), math(input('team_value'), '/', input('a'))),
    fc.constant(math(input('a'), '/', input('team_value'))),
    fc.constant(math(input('b'), '/', input('team_value'))),
    fc.constantFrom(input('a'), input('b')),
    fc.tuple(two, constants).map(([one, other]) => ifMissing(one, other)),
  );
}

const edges = ['-3', '0', '1/3', '0.5', '1', '2', '3', '94906265', '9007199254740991'];

/** One-sided or two-sided stretches, with ends that belong to them or not; they may leave gaps. */
function cell(): fc.Arbitrary<Cell> {
  const end = fc.option(fc.record({ value: fc.constantFrom(...edges).map(exact), closed: fc.boolean() }), {
    nil: undefined,
  });
  return fc
    .tuple(end, end)
    .map(([low, high]) => ({ kind: 'interval', interval: { low, high }, unit: unit(''), origin: here() }));
}

/** Points or labels by bands of a number. */
function bands(subject: Expression, result: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.array(fc.tuple(cell(), result), { minLength: 1, maxLength: 5 }), fc.option(result, { nil: undefined }))
    .map(([rows, last]) =>
      lookup(
        [subject],
        rows.map(([one, given]): [Cell[], Expression] => [[one], given]),
        last,
        'grade',
      ),
    );
}

/** Bands of a number that is rounded for them alone. */
function roundedFirst(subject: Expression, result: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.constantFrom('1', '0.01', '1/3', '7'), modes)
    .chain(([step, mode]) => bands(round(subject, step, mode), result));
}

/** What the first comparison that holds says, the last of them perhaps within the last branch. */
function tiers(subject: Expression, result: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const operator = fc.constantFrom<ComparisonOperator[]>('>=', '>', '<=', '<', '=', '!=');
  const tier = fc.tuple(operator, fc.constantFrom(...edges), result).map(([own, edge, then]) => ({
    when: compared(subject, own, num(edge)),
    then,
  }));
  const choose = (cases: Choose['cases'], otherwise: Expression): Choose => ({
    kind: 'choose',
    cases,
    otherwise,
    origin: here(),
  });
  return fc
    .tuple(fc.array(tier, { minLength: 1, maxLength: 3 }), fc.option(tier, { nil: undefined }), result)
    .map(([cases, inner, last]) => choose(cases, inner ? choose([inner], last) : last));
}

const square = math(metric('rating'), '*', metric('rating'));
const points = fc.constantFrom('0', '50', '100', '1/3', '-7').map((text) => num(text));
const grade = fc.constantFrom('A', 'B', 'C', 'D').map((text) => label(text));
const modes = fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor');

function weighted(scores: readonly Expression[]): Expression {
  return {
    kind: 'weighted-sum',
    items: scores.map((score, place) => ({
      name: `${place}`,
      weight: num(`1/${scores.length}`),
      score,
      origin: here(),
    })),
    origin: here(),
  };
}

const functions = fc.constantFrom<Statistic['function'][]>(
  'rank',
  'dense-rank',
  'mean-rank',
  'percent-rank',
  'sum',
  'mean',
  'minimum',
  'maximum',
);

/** Rule sets in the shape of a scheme. */
export function anyScorecard(): fc.Arbitrary<RuleSet> {
  const [kpi, total] = [metric('kpi'), metric('total')];
  const team = { keys: [{ kind: 'team' as const, origin: here() }] };
  return fc
    .record({
      kpi: value(),
      score: bands(kpi, points),
      other: fc.oneof(bands(input('a'), points), bands(math(input('a'), '/', input('team_value')), points)),
      rating: fc.constant(
        lookup(
          [input('g')],
          [
            [[labels('A', 'B')], num('100')],
            [[any()], num('60')],
          ],
        ),
      ),
      total: fc
        .array(
          fc.constantFrom('score', 'other', 'rating').map((id) => metric(id)),
          { minLength: 1, maxLength: 7 },
        )
        .map(weighted),
      rounded: fc
        .tuple(fc.constantFrom(kpi, total), fc.constantFrom('1', '0.01', '1/3', '7'), modes)
        .map(([one, step, mode]) => round(one, step, mode)),
      grade: fc.oneof(bands(total, grade), bands(kpi, grade), roundedFirst(total, grade), roundedFirst(kpi, grade)),
      chosen: fc.tuple(grade, grade).map(([then, otherwise]) => ({
        kind: 'choose' as const,
        cases: [
          { when: compared(kpi, '>=', total), then },
          { when: logic('and', input('f'), compared(input('g'), '>', label('C'))), then: metric('grade') },
        ],
        otherwise,
        origin: here(),
      })),
      mapped: fc.tuple(grade, grade).map(([one, other]) =>
        lookup(
          [input('g')],
          [
            [[labels('A')], metric('grade')],
            [[labels('B', 'C')], one],
          ],
          other,
          'table',
        ),
      ),
      factor: fc.tuple(points, points).map(([one, other]) =>
        lookup(
          [metric('grade'), input('f')],
          [
            [[labels('A'), any()], one],
            [[any(), labels('yes')], kpi],
          ],
          other,
          'table',
        ),
      ),
      pay: fc.constant(math(math(total, '*', metric('factor')), '-', metric('rounded'))),
      placed: fc
        .record({
          by: fc.constantFrom(total, kpi, metric('pay')),
          stillTied: fc.constantFrom('share-better' as const, 'share-lower' as const, 'ask' as const),
          lower: fc.boolean(),
          small: fc.boolean(),
        })
        .map(({ by, stillTied, lower, small }) =>
          quota(
            by,
            [
              ['A', '0.3'],
              ['B', '0.4'],
              ['D', '0.3'],
            ],
            {
              stillTied,
              tieBreakers: [
                { expression: kpi, direction: 'higher' },
                { expression: input('a'), direction: 'lower' },
              ],
              meets: lower ? { grade: metric('grade'), how: 'lower-of-both' } : undefined,
              small: small ? { below: 3, result: metric('grade') } : undefined,
            },
          ),
        ),
      place: fc
        .tuple(
          functions,
          fc.constantFrom(total, kpi, metric('pay')),
          fc.constantFrom('higher' as const, 'lower' as const),
        )
        .map(([wanted, operand, direction]) =>
          statistic(wanted, operand, { kind: 'cohort', cohort: team, withoutSelf: false }, { direction }),
        ),
      streak: fc
        .tuple(fc.constantFrom('break' as const, 'skip' as const), fc.constantFrom(undefined, 2))
        .map(([gaps, restart]) => streak(compared(metric('grade'), '=', label('A')), gaps, restart)),
      prize: fc
        .option(fc.constant(num('300')), { nil: undefined })
        .map((fallback) => award(compared(metric('streak'), '>=', num('2')), fallback)),
      tiers: fc.oneof(tiers(metric('streak'), points), tiers(total, points)),
      rank: fc.oneof(tiers(input('a'), grade), tiers(kpi, grade)),
      bonus: fc
        .tuple(fc.constantFrom('1', '0.01', '1/3', '7'), fc.boolean())
        .map(([step, isTriple]) => round(math(isTriple ? square : metric('rating'), '*', metric('rating')), step)),
    })
    .map((made) => {
      const ofLabels = new Set(['grade', 'chosen', 'mapped', 'placed', 'rank']);
      const metrics = Object.entries(made).map(
        ([id, expression]): Metric => metricOf(id, expression, ofLabels.has(id) ? grades : numberType()),
      );
      return ruleSet({ inputs, metrics });
    });
}
