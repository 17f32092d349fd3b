/** The words expressions are made with: operators, functions, rules for head counts. Nothing here holds an expression. */

export type Direction = 'higher' | 'lower';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

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
 * `percentile` interpolates between neighbors, ends included; `median` is the one at a half. `rank`: 1 is the highest, equal ones share the
 * better place and the next is skipped (1-1-3); `dense-rank` skips none (1-1-2). `previous`: the value itself, of any type.
 */
export type StatisticId =
  | 'sum'
  | 'mean'
  | 'median'
  | 'minimum'
  | 'maximum'
  | 'count'
  | 'percentile'
  | 'rank'
  | 'dense-rank'
  | 'previous';

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
