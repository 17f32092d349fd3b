/** Powers, roots, exponentials and logarithms: exact where the result is an easily found fraction, else right to 34 significant digits. */
import { type Approximation, exponentialBits, logarithmBits, quotientBits } from './exp-and-log.js';
import { absolute, equal, isInteger, isZero, negate, one, power, type Rational, rational, zero } from './rational.js';
import { bitsOf, exactRoot, integerRoot } from './roots.js';
import { decimalExponent, roundToSignificant } from './significant.js';

/** A number, or why there is none: the function has no value there, or one too large or too close to zero to be kept. */
export type CurveResult = Rational | 'outside-domain' | 'beyond-limits';

/** The true value is rounded to so many, half-even; as many as an IEEE 754 decimal128 has. */
const significantDigits = 34;
/** Sizes from 10^-1000 to below 10^1000 are kept. */
const largestExponent = 1000;
/** Exact results are looked for while numerators and denominators have at most so many bits. */
const mostExactBits = 4096;
/** Exact logarithms are looked for among fractions with denominators up to this. */
const mostExactParts = 64;

/** The root of a number from 0. */
export function squareRoot(value: Rational): CurveResult {
  if (value.numerator < 0n) return 'outside-domain';
  const exact = exactPower(value, rational(1, 2));
  if (exact !== undefined) return exact;
  // whole digits of the root, two more than are kept; what follows them is not zero, so a half behind them rounds as it does
  const places = significantDigits + 1 - Math.floor(decimalExponent(value) / 2);
  const [up, down] = [10n ** BigInt(Math.max(0, places)), 10n ** BigInt(Math.max(0, -places))];
  const digits = integerRoot((value.numerator * up * up) / (value.denominator * down * down), 2);
  const near: Rational = { numerator: (2n * digits + 1n) * down, denominator: 2n * up };
  return withinLimits(roundToSignificant(near, significantDigits));
}

/** `base` to the power `exponent`; 0⁰ is 1. A negative base has whole powers only. */
export function raise(base: Rational, exponent: Rational): CurveResult {
  if (isZero(exponent) || equal(base, one)) return one;
  if (isZero(base)) return exponent.numerator > 0n ? zero : 'outside-domain';
  if (base.numerator > 0n) return raisePositive(base, exponent);
  if (!isInteger(exponent)) return 'outside-domain';
  const size = raisePositive(negate(base), exponent);
  return typeof size === 'string' || exponent.numerator % 2n === 0n ? size : negate(size);
}

/** e to the power `exponent`. */
export function exponential(exponent: Rational): CurveResult {
  if (isZero(exponent)) return one;
  if (isTooFar(exponent)) return 'beyond-limits';
  return rounded((bits) => {
    const places = bits + 16;
    const mantissa = (exponent.numerator << BigInt(places)) / exponent.denominator;
    return exponentialBits({ mantissa, exponent: -places }, bits);
  });
}

/** The logarithm of a number above 0: to the base e, or to another base above 0 that is not 1. */
export function logarithm(value: Rational, base?: Rational): CurveResult {
  if (value.numerator <= 0n) return 'outside-domain';
  if (base !== undefined && (base.numerator <= 0n || equal(base, one))) return 'outside-domain';
  if (equal(value, one)) return zero;
  if (base === undefined) return rounded((bits) => logarithmBits(value, bits));
  const ratio = (bits: number) => quotientBits(logarithmBits(value, bits), logarithmBits(base, bits), bits);
  return exactLogarithm(value, base, shifted(ratio(96))) ?? rounded(ratio);
}

function raisePositive(base: Rational, exponent: Rational): CurveResult {
  const exact = exactPower(base, exponent);
  if (exact !== undefined) return withinLimits(exact);
  const scaled = (bits: number): Approximation => {
    const { mantissa, exponent: scale } = logarithmBits(base, bits);
    const { numerator, denominator } = exponent;
    const lift = bitsOf(denominator);
    return { mantissa: ((mantissa << BigInt(lift)) * numerator) / denominator, exponent: scale - lift };
  };
  if (isTooFar(shifted(scaled(64)))) return 'beyond-limits';
  // the scaled logarithm is below 2^12, so that many more bits than places behind the point
  return rounded((bits) => exponentialBits(scaled(bits + 20), bits));
}

/** The power as a fraction, if the base has an exact root of the degree and the result stays short. */
function exactPower(base: Rational, exponent: Rational): Rational | undefined {
  if (sizeOf(base) > mostExactBits || exponent.denominator > BigInt(mostExactBits)) return undefined;
  const root = exactRoot(base, Number(exponent.denominator));
  if (root === undefined) return undefined;
  const times = Number(exponent.numerator);
  return Math.abs(times) * sizeOf(root) <= mostExactBits ? power(root, times) : undefined;
}

/** p/q where `value` to the power q is `base` to the power p, if there is one `near` the logarithm. */
function exactLogarithm(value: Rational, base: Rational, near: Rational): Rational | undefined {
  for (let parts = 1; parts <= mostExactParts; parts += 1) {
    const scaled = near.numerator * BigInt(parts);
    const whole = roundedQuotient(scaled, near.denominator);
    const times = Number(whole);
    if (parts * sizeOf(value) > mostExactBits || Math.abs(times) * sizeOf(base) > mostExactBits) return undefined;
    const distance = absolute({ numerator: scaled - whole * near.denominator, denominator: 1n }).numerator;
    if (times === 0 || distance << 64n > absolute({ numerator: scaled, denominator: 1n }).numerator) continue;
    return equal(power(value, parts), power(base, times)) ? rational(times, parts) : undefined;
  }
  return undefined;
}

/** The approximation rounded, taken with more bits until its error cannot change the last digit. */
function rounded(approximate: (bits: number) => Approximation): CurveResult {
  for (let bits = 160; ; bits *= 2) {
    const { mantissa, exponent } = approximate(bits);
    const error = (mantissa < 0n ? -mantissa : mantissa) >> BigInt(bits);
    const low = roundToSignificant(shifted({ mantissa: mantissa - error, exponent }), significantDigits);
    const high = roundToSignificant(shifted({ mantissa: mantissa + error, exponent }), significantDigits);
    // what stays undecided so long is a tie of a fraction too long for `exactPower`: both neighbors are as near
    if (equal(low, high) || bits > 2000) return withinLimits(low);
  }
}

function withinLimits(value: Rational): CurveResult {
  const exponent = decimalExponent(value);
  return exponent < -largestExponent || exponent >= largestExponent ? 'beyond-limits' : value;
}

/** Whether e to this power lies beyond the limits for certain: 10^1000 is e^2302.6. */
function isTooFar({ numerator, denominator }: Rational): boolean {
  const whole = numerator / denominator;
  return whole > 2303n || whole < -2303n;
}

/** An approximation as a fraction, not in lowest terms. */
function shifted({ mantissa, exponent }: Approximation): Rational {
  return exponent >= 0
    ? { numerator: mantissa << BigInt(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-exponent) };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + (numerator < 0n ? -denominator : denominator)) / (2n * denominator);
}

function sizeOf({ numerator, denominator }: Rational): number {
  return Math.max(bitsOf(numerator), bitsOf(denominator));
}
