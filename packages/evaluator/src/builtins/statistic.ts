/** One number out of many: what a cohort or a history comes to. Both evaluators hand in computed values. */
import type { Statistic } from '@kaohe/ir';
import {
  add,
  compare,
  divide,
  isInteger,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '@kaohe/quantity';
import { countValue, none, numberValue, type Value, zeroValue } from '../data/value.js';

/** What each member of a cohort gets, by its place among the values. */
export function statisticOfCohort(statistic: Statistic, values: readonly Value[]): (place: number) => Value {
  const { function: wanted, over } = statistic;
  if (wanted === 'rank' || wanted === 'dense-rank') return ranks(wanted, values);
  const withoutSelf = over.kind === 'cohort' && over.withoutSelf;
  if (!withoutSelf) {
    const shared = statisticOf(statistic, values) ?? none;
    return () => shared;
  }
  return (place) =>
    statisticOf(
      statistic,
      values.filter((_, other) => other !== place),
    ) ?? none;
}

/** The statistic of the values that are numbers; undefined where none is and the statistic needs one. */
export function statisticOf({ function: wanted, level }: Statistic, values: readonly Value[]): Value | undefined {
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  if (wanted === 'count') return countValue(numbers.length);
  if (wanted === 'sum') return numbers.length === 0 ? zeroValue : numberValue(sum(numbers));
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort(compare);
  switch (wanted) {
    case 'mean':
      return numberValue(divide(sum(numbers), rational(numbers.length)));
    case 'minimum':
      return numberValue(sorted[0] ?? zero);
    case 'maximum':
      return numberValue(sorted.at(-1) ?? zero);
    case 'median':
      return numberValue(quantile(sorted, rational(1, 2)));
    case 'percentile':
      return numberValue(quantile(sorted, level ?? zero));
    case 'rank':
    case 'dense-rank':
    case 'previous':
      return undefined;
  }
}

/** The value at `level` × (n − 1) of the sorted values, counted from zero, on the line between its neighbors. */
function quantile(sorted: readonly Rational[], level: Rational): Rational {
  const place = multiply(level, rational(sorted.length - 1));
  const whole = Number(place.numerator / place.denominator);
  const low = sorted[whole] ?? zero;
  if (isInteger(place)) return low;
  const high = sorted[whole + 1] ?? low;
  return add(low, multiply(subtract(place, rational(whole)), subtract(high, low)));
}

function ranks(wanted: 'rank' | 'dense-rank', values: readonly Value[]): (place: number) => Value {
  const falling = values
    .flatMap((value) => (value.kind === 'number' ? [value.value] : []))
    .sort((a, b) => compare(b, a));
  const places = new Map<string, number>();
  let distinct = 0;
  for (const [index, number] of falling.entries()) {
    const key = keyOf(number);
    if (places.has(key)) continue;
    distinct += 1;
    places.set(key, wanted === 'rank' ? index + 1 : distinct);
  }
  return (place) => {
    const value = values[place];
    if (value?.kind !== 'number') return value ?? none;
    return countValue(places.get(keyOf(value.value)) ?? 0);
  };
}

function keyOf({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`;
}
