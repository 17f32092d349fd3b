/** Rounding to significant digits, for the results of functions that have no exact value. Fractions need not be in lowest terms. */
import { type Rational, rational } from './rational.js';
import { bitsOf } from './roots.js';

/** The power of ten of the first digit: 2 for 123, -3 for 0.00123; throws RangeError for zero. */
export function decimalExponent({ numerator, denominator }: Rational): number {
  if (numerator === 0n) throw new RangeError('zero has no first digit');
  const size = numerator < 0n ? -numerator : numerator;
  let exponent = Math.floor((bitsOf(size) - bitsOf(denominator)) * Math.LOG10E * Math.LN2);
  // the guess from the lengths in bits is off by one at most
  while (isBelowTenTo(size, denominator, exponent)) exponent -= 1;
  while (!isBelowTenTo(size, denominator, exponent + 1)) exponent += 1;
  return exponent;
}

/** The value with this many significant digits, half-even; zero stays zero. */
export function roundToSignificant(value: Rational, digits: number): Rational {
  if (value.numerator === 0n) return value;
  const places = digits - 1 - decimalExponent(value);
  const [up, down] = [tenTo(places), tenTo(-places)];
  return rational(halfEven(value.numerator * up, value.denominator * down) * down, up);
}

function isBelowTenTo(numerator: bigint, denominator: bigint, exponent: number): boolean {
  return numerator * tenTo(-exponent) < denominator * tenTo(exponent);
}

/** The power of ten; 1 for a negative exponent. */
function tenTo(exponent: number): bigint {
  return exponent > 0 ? 10n ** BigInt(exponent) : 1n;
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const towardZero = numerator / denominator;
  const rest = numerator - towardZero * denominator;
  const doubled = 2n * (rest < 0n ? -rest : rest);
  if (doubled < denominator || (doubled === denominator && towardZero % 2n === 0n)) return towardZero;
  return numerator < 0n ? towardZero - 1n : towardZero + 1n;
}
