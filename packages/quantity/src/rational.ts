/** Exact rational numbers: arithmetic and comparison. Reading and printing them is in rational-text.ts. */
import { commonDivisor } from './divisor.js';

/** An exact fraction. INVARIANT: lowest terms, `denominator` above zero, so equal values have equal fields. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction `numerator / denominator` of two integers; throws RangeError for a zero denominator or a non-integer. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  return reduced(BigInt(numerator), BigInt(denominator));
}

/** The number 0. */
export const zero: Rational = { numerator: 0n, denominator: 1n };
/** The number 1. */
export const one: Rational = { numerator: 1n, denominator: 1n };
/** The number 100. */
export const hundred: Rational = { numerator: 100n, denominator: 1n };

/** `a + b`. */
export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return reduced(a.numerator + b.numerator, a.denominator);
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a - b`. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return reduced(a.numerator - b.numerator, a.denominator);
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a · b`. */
export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`; throws RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** `-a`. */
export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** `a` without its sign. */
export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** `base` to an integer power, with 0⁰ = 1; throws RangeError for an unsafe exponent and for zero to a negative power. */
export function power(base: Rational, exponent: number): Rational {
  if (!Number.isSafeInteger(exponent)) throw new RangeError('the exponent must be a safe integer');
  const times = BigInt(Math.abs(exponent));
  // powers of numbers without a common divisor have none either, so nothing is left to reduce
  const numerator = base.numerator ** times;
  const denominator = base.denominator ** times;
  if (exponent >= 0) return { numerator, denominator };
  if (numerator === 0n) throw new RangeError('zero has no negative power');
  return numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };
}

/** -1 when `a` is smaller, 1 when it is larger, 0 when they are equal. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const sameDenominator = a.denominator === b.denominator;
  const left = sameDenominator ? a.numerator : a.numerator * b.denominator;
  const right = sameDenominator ? b.numerator : b.numerator * a.denominator;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Whether two numbers are the same. */
export function equal(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** Whether the number is 0. */
export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

/** Whether the number is below 0. */
export function isNegative(a: Rational): boolean {
  return a.numerator < 0n;
}

/** Whether the number has no fraction. */
export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/** Whether the number is a whole number of steps; throws RangeError for a step of zero. */
export function isMultiple(a: Rational, step: Rational): boolean {
  return (a.numerator * step.denominator) % (a.denominator * step.numerator) === 0n;
}

/** The smaller of two numbers. */
export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two numbers. */
export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The sum of all numbers; zero for none. */
export function sum(numbers: readonly Rational[]): Rational {
  // Numbers over one denominator are added before anything is reduced.
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of numbers) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  let total = zero;
  for (const [denominator, numerator] of numerators) total = add(total, { numerator, denominator });
  return total;
}

/** The nearest floating-point number. For drawing only: it is not exact. */
export function toNumber(a: Rational): number {
  if (isSafe(a.numerator) && a.denominator <= largestSafe) return Number(a.numerator) / Number(a.denominator);
  // both sides may be too large for a float while their quotient is not: divide as integers, keeping 64 bits or more
  const shift = 64 - bitLength(a.numerator) + bitLength(a.denominator);
  const quotient =
    shift >= 0 ? (a.numerator << BigInt(shift)) / a.denominator : a.numerator / (a.denominator << BigInt(-shift));
  const half = Math.trunc(shift / 2);
  return Number(quotient) * 2 ** -half * 2 ** (half - shift);
}

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(integer: bigint): boolean {
  return integer <= largestSafe && integer >= -largestSafe;
}

/** The length in bits, at most three too many: enough to choose a shift. */
function bitLength(integer: bigint): number {
  return integer.toString(16).length * 4;
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('division by zero');
  if (denominator < 0n) return reduced(-numerator, -denominator);
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  if (divisor === 1n) return { numerator, denominator };
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
