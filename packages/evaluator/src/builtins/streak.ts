/** How many periods in a row something has held, one period at a time. */
import type { Streak } from '@kaohe/ir';
import { isInteger } from '@kaohe/quantity';
import { countValue, type Value, zeroValue } from '../data/value.js';
import { isYes } from './operators.js';

/** What is known of the person's nearest earlier period: its count, and whether periods without a row lie between. */
export interface Earlier {
  readonly count: Value;
  readonly gap: boolean;
}

/**
 * The count of this period. A period of which nobody can tell whether the condition held makes every count that runs
 * through it a fault, until the condition once does not hold.
 */
export function nextCount(streak: Streak, earlier: Earlier | undefined, held: Value): Value {
  if (held.kind === 'fault') return held;
  if (!isYes(held)) return zeroValue;
  if (!earlier || (earlier.gap && streak.gaps === 'break')) return countValue(1);
  const { count } = earlier;
  if (count.kind !== 'number' || !isInteger(count.value)) return count;
  const last = Number(count.value.numerator);
  return countValue(last === streak.restartAfter ? 1 : last + 1);
}
