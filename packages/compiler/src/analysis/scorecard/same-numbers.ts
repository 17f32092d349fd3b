/** Equal numbers as one object, so that what is known of a number is found by the number itself. */
import type { Rational } from '@kaohe/quantity';

/** Gives of equal numbers the one that came first. */
export type SameNumbers = (number: Rational) => Rational;

export function sameNumbers(): SameNumbers {
  const known = new Map<bigint, Map<bigint, Rational>>();
  return (number) => {
    const alike = known.get(number.denominator) ?? new Map<bigint, Rational>();
    known.set(number.denominator, alike);
    const first = alike.get(number.numerator) ?? number;
    alike.set(number.numerator, first);
    return first;
  };
}

/** Tells whether a pair of such numbers comes for the first time. */
export function newPairs(): (one: Rational, other: Rational) => boolean {
  const seen = new Map<Rational, Set<Rational>>();
  return (one, other) => {
    const others = seen.get(one) ?? new Set();
    seen.set(one, others);
    return others.size < others.add(other).size;
  };
}
