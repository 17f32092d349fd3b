/** Whole roots of integers and exact roots of fractions. Roots that are not exact are approximated in curves.ts. */
import type { Rational } from './rational.js';

/** The largest integer whose power is not above `value`; `value` from 0, `degree` from 1. */
export function integerRoot(value: bigint, degree: number): bigint {
  if (value < 2n || degree === 1) return value;
  const bits = bitsOf(value);
  if (degree >= bits) return 1n;
  const times = BigInt(degree);
  // Newton from above: falls until it meets the root
  let root = 1n << BigInt(Math.ceil(bits / degree));
  for (;;) {
    const next = ((times - 1n) * root + value / root ** (times - 1n)) / times;
    if (next >= root) return root;
    root = next;
  }
}

/** The fraction whose power is exactly `value`, if there is one; `value` from 0. */
export function exactRoot({ numerator, denominator }: Rational, degree: number): Rational | undefined {
  const above = integerRoot(numerator, degree);
  const below = integerRoot(denominator, degree);
  const times = BigInt(degree);
  return above ** times === numerator && below ** times === denominator
    ? { numerator: above, denominator: below }
    : undefined;
}

/** The length of an integer in bits; 0 for 0. */
export function bitsOf(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  return value === 0n ? 0 : digits.length * 4 - Math.clz32(Number.parseInt(digits[0] ?? '1', 16)) + 28;
}
