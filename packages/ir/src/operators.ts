/** The words expressions are made with: operators, functions, rules for head counts. Nothing here holds an expression. */

import type { Rational } from '@kaohe/quantity';

export type Direction = 'higher' | 'lower';

export type PeriodPartId = 'month' | 'quarter' | 'year' | 'first' | 'last' | 'days';

export type { ArithmeticOperator, ComparisonOperator } from '@kaohe/quantity';

/**
 * `minimum`, `maximum`: numbers; `worse`, `better`: labels of one ordered choice; `absolute`: one number. `date-…`: a part of a day of the
 * calendar. `add-months`: a day and a number of months; `whole-months`, `whole-years`: from one day to another.
 */
export type BuiltinId =
  | 'minimum'
  | 'maximum'
  | 'absolute'
  | 'worse'
  | 'promote'
  | 'demote'
  | 'better'
  | 'date-year'
  | 'date-quarter'
  | 'date-month'
  | 'date-day'
  | 'date-weekday'
  | 'add-months'
  | 'whole-months'
  | 'whole-years'
  | CurveId;

/**
 * `power`: a base and an exponent; `square-root` and `exponential`: one number; `logarithm`: a number and, unless it is e, a base. Exact or
 * right to 34 digits, see `curves.ts` in quantity. Outside the domain: the fault `data/outside-domain`; too large: `data/beyond-limits`.
 */
export type CurveId = 'power' | 'square-root' | 'exponential' | 'logarithm';

/**
 * `percentile` interpolates between neighbors, ends included, at level × (n − 1); `median` is the one at a half; `percentile-exclusive` at
 * level × (n + 1) − 1, which may lie outside; `percentile-nearest` is the value at place ⌈level × n⌉. `variance` divides by n,
 * `sample-variance` by n − 1. `count` counts values, of yes and no the yeses. `previous`: the value itself, of any type.
 * `rank`: equal ones share the better place and the next is skipped (1-1-3); `dense-rank` skips none (1-1-2); `mean-rank` gives them the
 * mean of their places (1.5-1.5-3); `percent-rank`: the share of the others that stand behind, 1 for somebody alone.
 */
export type StatisticId =
  | 'sum'
  | 'mean'
  | 'median'
  | 'minimum'
  | 'maximum'
  | 'count'
  | 'percentile'
  | 'percentile-exclusive'
  | 'percentile-nearest'
  | 'variance'
  | 'sample-variance'
  | RankId
  | 'previous';

/** The statistics that give each member a place of its own. */
export type RankId = 'rank' | 'dense-rank' | 'mean-rank' | 'percent-rank';

/** Which of the values a statistic looks at once they are in order. */
export type Keep =
  /** Without so many of the highest, and as many of the lowest. */
  | { readonly kind: 'inner'; readonly without: number }
  /** Without this share of them, in whole values rounded down, at each end. */
  | { readonly kind: 'inner-share'; readonly without: Rational }
  /** The first so many in the direction of the statistic; all where there are fewer. */
  | { readonly kind: 'best'; readonly most: number };

/**
 * How shares of n people become whole people. `largest-remainder`: whole parts first, the rest by largest fraction, better grade
 * first when fractions are equal. `cumulative`: cut positions are n × running share, rounded half-up. `half-up`, `floor`, `ceiling`:
 * each grade rounded so (never more than are left), the one that takes the rest — else the last — gets what is left.
 */
export type HeadcountRule = 'largest-remainder' | 'cumulative' | 'half-up' | 'floor' | 'ceiling';

/**
 * `quota-wins`: the score grade plays no part. `lower-of-both`: the worse of the two labels; `none` counts as worst and wins.
 * `capped`: nobody gets a better label than their score grade, and the place passes to the next in rank. `bounded`: everybody has
 * their score grade, and people at the edge of a grade move until every limit is kept.
 */
export type QuotaMeeting = 'quota-wins' | 'lower-of-both' | 'capped' | 'bounded';

/** Whether so many people get a grade, or at most, or at least so many. */
export type QuotaBound = 'exactly' | 'at-most' | 'at-least';

/** What becomes of what cannot be shared out in whole steps: a step each by largest fraction, all to the largest weight, or kept. */
export type PoolRemainder = 'largest-remainder' | 'highest' | 'kept';
