/** Shares of a cohort as whole people. INVARIANT: the head counts are not below zero and add up to everyone. */

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
import type { HeadcountRule } from './operators.js';

/** How many of `people` each share gets; see `HeadcountRule`. Shares that do not add up to one count in proportion. */
export function headcounts(shares: readonly Rational[], people: number, rule: HeadcountRule): readonly number[] {
  return wholeParts(exactParts(shares, people), people, rule, shares.length - 1);
}

/** Parts that add up to `people` as whole people. `rest` is the place of the part that gets what rounding leaves. */
export function wholeParts(
  parts: readonly Rational[],
  people: number,
  rule: HeadcountRule,
  rest: number,
): readonly number[] {
  switch (rule) {
    case 'largest-remainder':
      return byLargestRemainder(parts, people);
    case 'cumulative':
      return byCuts(parts, people);
    case 'half-up':
    case 'floor':
    case 'ceiling':
      return byRounding(parts, people, rule, rest);
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

function byRounding(
  parts: readonly Rational[],
  people: number,
  mode: 'half-up' | 'floor' | 'ceiling',
  rest: number,
): readonly number[] {
  let left = people;
  const counts = parts.map((part, place) => {
    const count = place === rest ? 0 : Math.min(left, wholeOf(part, mode));
    left -= count;
    return count;
  });
  return counts.map((count, place) => (place === rest ? left : count));
}

/** A number of people as a whole one, not below zero. */
export function wholeOf(part: Rational, mode: RoundingMode): number {
  return Number(roundTo(maximum(part, zero), one, mode).numerator);
}

function total(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
