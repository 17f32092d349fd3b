/** Shares of a cohort as whole people. INVARIANT: the head counts are not below zero and add up to everyone. */
import type { HeadcountRule } from '@kaohe/ir';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  maximum,
  multiply,
  one,
  type Rational,
  type RoundingMode,
  rational,
  roundTo,
  subtract,
  sum,
  zero,
} from '@kaohe/quantity';

/** How many of `people` each share gets; see `HeadcountRule`. Shares that do not add up to one count in proportion. */
export function headcounts(shares: readonly Rational[], people: number, rule: HeadcountRule): readonly number[] {
  const parts = exactParts(shares, people);
  switch (rule) {
    case 'largest-remainder':
      return byLargestRemainder(parts, people);
    case 'cumulative':
      return byCuts(parts, people);
    case 'floor':
    case 'ceiling':
      return byRounding(parts, people, rule);
  }
}

function exactParts(shares: readonly Rational[], people: number): readonly Rational[] {
  const counted = shares.map((share) => (isNegative(share) ? zero : share));
  const full = sum(counted);
  if (isZero(full)) return shares.map((_, place) => (place === shares.length - 1 ? rational(people) : zero));
  const scale = divide(rational(people), full);
  return counted.map((share) => multiply(share, scale));
}

function byLargestRemainder(parts: readonly Rational[], people: number): readonly number[] {
  const counts = parts.map((part) => wholeOf(part, 'floor'));
  const fraction = (place: number) => subtract(parts[place] ?? zero, rational(counts[place] ?? 0));
  const fractions = counts.map((_, place) => fraction(place));
  // sorting keeps the order of equals, so that of equal fractions the better grade comes first
  const places = counts.map((_, place) => place).sort((a, b) => compare(fractions[b] ?? zero, fractions[a] ?? zero));
  let left = people - total(counts);
  for (const place of places) {
    if (left === 0) break;
    counts[place] = (counts[place] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

function byCuts(parts: readonly Rational[], people: number): readonly number[] {
  let running: Rational = zero;
  let last = 0;
  return parts.map((part, place) => {
    running = add(running, part);
    const cut = place === parts.length - 1 ? people : wholeOf(running, 'half-up');
    const count = cut - last;
    last = cut;
    return count;
  });
}

function byRounding(parts: readonly Rational[], people: number, mode: 'floor' | 'ceiling'): readonly number[] {
  let left = people;
  return parts.map((part, place) => {
    const count = place === parts.length - 1 ? left : Math.min(left, wholeOf(part, mode));
    left -= count;
    return count;
  });
}

function wholeOf(part: Rational, mode: RoundingMode): number {
  return Number(roundTo(maximum(part, zero), one, mode).numerator);
}

function total(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
