/** An amount cut into whole steps by weight, to the last step. */
import type { PoolRemainder } from '@kaohe/ir';
import {
  absolute,
  compare,
  divide,
  isNegative,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  roundTo,
  subtract,
  sum,
  zero,
} from '@kaohe/quantity';
import { compareKeys, type RankKey } from './rank-key.js';

/** Somebody among whom the amount is divided. */
export interface Claim {
  readonly person: string;
  readonly weight: Rational;
  /** Who comes first among equal weights. */
  readonly key: RankKey;
}

/**
 * The parts in the order of the claims: multiples of `step`, rounded towards zero, and then the steps that are left as the rule says.
 * Equal claims are told apart by the key, then by name. INVARIANT: no weight is below zero, and one is above.
 */
export function partsOf(
  amount: Rational,
  step: Rational,
  claims: readonly Claim[],
  remainder: PoolRemainder,
): readonly Rational[] {
  const steps = divide(absolute(amount), step);
  const all = sum(claims.map(({ weight }) => weight));
  const exact = claims.map(({ weight }) => divide(multiply(steps, weight), all));
  const whole = exact.map(down);
  const spare = Number(subtract(down(steps), sum(whole)).numerator);
  const fraction = (place: number) => subtract(exact[place] ?? zero, whole[place] ?? zero);
  const first = (a: number, b: number) => compareClaims(claims[a], claims[b]);
  const places = [...claims.keys()];
  const extra = new Map<number, number>();
  switch (remainder) {
    case 'largest-remainder':
      places.sort((a, b) => compare(fraction(b), fraction(a)) || first(a, b));
      for (const place of places.slice(0, spare)) extra.set(place, 1);
      break;
    case 'highest':
      for (const place of places.toSorted(first).slice(0, 1)) extra.set(place, spare);
      break;
    case 'kept':
      break;
  }
  return whole.map((count, place) => {
    const size = multiply(sum([count, rational(extra.get(place) ?? 0)]), step);
    return isNegative(amount) ? negate(size) : size;
  });
}

function down(number: Rational): Rational {
  return roundTo(number, one, 'floor');
}

function compareClaims(a: Claim | undefined, b: Claim | undefined): number {
  if (!a || !b) return 0;
  return compare(b.weight, a.weight) || compareKeys(a.key, b.key) || (a.person < b.person ? -1 : 1);
}
