/** One number out of many: what a cohort, a history or several values of one row come to. Both evaluators hand in computed values. */
import type { Keep, RankId, Statistic } from '@kaohe/ir';
import {
  add,
  compare,
  divide,
  isInteger,
  isNegative,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '@kaohe/quantity';
import { countValue, none, numberValue, type Value, zeroValue } from '../data/value.js';
import type { Member } from './member.js';
import { isYes } from './operators.js';
import { ranks } from './ranks.js';

/** A value, or why there is none: no values at all, or not enough for this statistic. */
export type Finding = Value | 'nothing' | 'too-few';

/** What each member of a cohort gets, by its place among the members. */
export function statisticOfCohort(statistic: Statistic, members: readonly Member[]): (place: number) => Finding {
  const { function: wanted, over } = statistic;
  if (isRank(wanted)) return ranks(statistic, wanted, members);
  const withoutSelf = over.kind === 'cohort' && over.withoutSelf;
  if (!withoutSelf) {
    const shared = statisticOf(statistic, valuesThatCount(members));
    return () => shared;
  }
  return (place) => statisticOf(statistic, valuesThatCount(members.filter((_, other) => other !== place)));
}

function isRank(wanted: Statistic['function']): wanted is RankId {
  return wanted === 'rank' || wanted === 'dense-rank' || wanted === 'mean-rank' || wanted === 'percent-rank';
}

/** The values of those for whom the condition holds. */
export function valuesThatCount(members: readonly Member[]): readonly Value[] {
  return members.filter(({ where }) => where === undefined || isYes(where)).map(({ value }) => value);
}

/** The statistic of the values that are there. */
export function statisticOf(
  { function: wanted, level, keep, least, direction }: Statistic,
  values: readonly Value[],
): Finding {
  const present = values.filter(({ kind }) =>
    wanted === 'count' ? kind !== 'none' && kind !== 'fault' : kind === 'number',
  );
  if (present.length < least) return none;
  if (wanted === 'count') return countValue(present.filter((value) => value.kind !== 'yes-no' || isYes(value)).length);
  const numbers = present.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  if (numbers.length === 0) return wanted === 'sum' ? zeroValue : 'nothing';
  const sorted = keep === undefined && isUnordered(wanted) ? numbers : numbers.toSorted(compare);
  const kept = keep === undefined ? sorted : keptOf(keep, sorted, direction);
  if (kept.length === 0) return none;
  const found = statisticOfNumbers(wanted, kept, level ?? zero);
  return typeof found === 'string' ? found : numberValue(found);
}

function isUnordered(wanted: Statistic['function']): boolean {
  return wanted === 'sum' || wanted === 'mean' || wanted === 'variance' || wanted === 'sample-variance';
}

function keptOf(keep: Keep, sorted: readonly Rational[], direction: Statistic['direction']): readonly Rational[] {
  switch (keep.kind) {
    case 'best':
      return direction === 'lower' ? sorted.slice(0, keep.most) : sorted.slice(Math.max(0, sorted.length - keep.most));
    case 'inner':
      return sorted.slice(keep.without, Math.max(keep.without, sorted.length - keep.without));
    case 'inner-share': {
      const without = wholePart(multiply(keep.without, rational(sorted.length)));
      return sorted.slice(without, Math.max(without, sorted.length - without));
    }
  }
}

function statisticOfNumbers(
  wanted: Statistic['function'],
  sorted: readonly Rational[],
  level: Rational,
): Rational | 'nothing' | 'too-few' {
  const last = sorted.length - 1;
  switch (wanted) {
    case 'sum':
      return sum(sorted);
    case 'mean':
      return divide(sum(sorted), rational(sorted.length));
    case 'minimum':
      return sorted[0] ?? zero;
    case 'maximum':
      return sorted[last] ?? zero;
    case 'median':
      return atPlace(sorted, rational(last, 2));
    case 'percentile':
      return atPlace(sorted, multiply(level, rational(last)));
    case 'percentile-exclusive': {
      const place = subtract(multiply(level, rational(last + 2)), rational(1));
      return isNegative(place) || compare(place, rational(last)) > 0 ? 'too-few' : atPlace(sorted, place);
    }
    case 'percentile-nearest': {
      const place = multiply(level, rational(sorted.length));
      return sorted[Math.max(0, wholePart(place) - (isInteger(place) ? 1 : 0))] ?? zero;
    }
    case 'variance':
      return divide(squaredDeviations(sorted), rational(sorted.length));
    case 'sample-variance':
      return last === 0 ? 'too-few' : divide(squaredDeviations(sorted), rational(last));
    case 'count':
    case 'rank':
    case 'dense-rank':
    case 'mean-rank':
    case 'percent-rank':
    case 'previous':
      return 'nothing';
  }
}

/** The value at a place of the sorted values, counted from zero, on the line between its neighbors. */
function atPlace(sorted: readonly Rational[], place: Rational): Rational {
  const whole = wholePart(place);
  const low = sorted[whole] ?? zero;
  if (isInteger(place)) return low;
  const high = sorted[whole + 1] ?? low;
  return add(low, multiply(subtract(place, rational(whole)), subtract(high, low)));
}

/** Σx² − (Σx)² / n, which is the sum of the squared distances from the mean. */
function squaredDeviations(numbers: readonly Rational[]): Rational {
  const total = sum(numbers);
  const squares = sum(numbers.map((number) => multiply(number, number)));
  return subtract(squares, divide(multiply(total, total), rational(numbers.length)));
}

/** The integer below a number that is not negative. */
function wholePart({ numerator, denominator }: Rational): number {
  return Number(numerator / denominator);
}
