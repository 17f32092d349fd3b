/** The named rounding modes, rounding to a step, and printing with a fixed or limited number of decimals. */
import type { Rational } from './rational.js';
import { divide, multiply, rational } from './rational.js';
import { printScaled } from './rational-text.js';

/** `half-…` modes go to the nearest and differ on ties: away from zero (`up`), toward zero (`down`), to the even neighbor. */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor';

/** The multiple of `step` that `value` rounds to; throws RangeError unless `step` is above zero. */
export function roundTo(value: Rational, step: Rational, mode: RoundingMode): Rational {
  if (step.numerator <= 0n) throw new RangeError('the rounding step must be above zero');
  const steps = divide(value, step);
  if (steps.denominator === 1n) return value;
  return multiply(rational(roundedQuotient(steps.numerator, steps.denominator, mode)), step);
}

/** The number with exactly `places` decimals: `57.10`. A number that rounds to zero has no sign. */
export function printDecimal(value: Rational, places: number, mode: RoundingMode = 'half-up'): string {
  if (!Number.isSafeInteger(places) || places < 0) throw new RangeError('decimal places must be a whole number from 0');
  return printScaled(roundedQuotient(value.numerator * 10n ** BigInt(places), value.denominator, mode), places);
}

/** The number with at most `places` decimals, rounded half-up, without trailing zeros: `57.1`. */
export function printShort(value: Rational, places: number): string {
  if (value.denominator === 1n) return value.numerator.toString();
  const text = printDecimal(value, places);
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

function roundedQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const towardZero = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return towardZero;
  const isBelowZero = numerator < 0n;
  const awayFromZero = isBelowZero ? towardZero - 1n : towardZero + 1n;
  const doubled = 2n * (isBelowZero ? -remainder : remainder);
  switch (mode) {
    case 'up':
      return awayFromZero;
    case 'down':
      return towardZero;
    case 'ceiling':
      return isBelowZero ? towardZero : awayFromZero;
    case 'floor':
      return isBelowZero ? awayFromZero : towardZero;
    case 'half-up':
      return doubled >= denominator ? awayFromZero : towardZero;
    case 'half-down':
      return doubled > denominator ? awayFromZero : towardZero;
    case 'half-even':
      if (doubled === denominator) return towardZero % 2n === 0n ? towardZero : awayFromZero;
      return doubled > denominator ? awayFromZero : towardZero;
  }
}
