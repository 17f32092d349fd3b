/** e to a power and natural logarithms in whole numbers, to as many bits as asked. What they are rounded to is said in curves.ts. */
import type { Rational } from './rational.js';
import { bitsOf } from './roots.js';

/** `mantissa` × 2^`exponent`. It differs from the true value by less than the 2^(bits + 2)th part, `bits` being what was asked for. */
export interface Approximation {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Bits beyond those asked for: a sum here has fewer than 2^10 terms, and each is off by a few units of the last bit. */
const slack = 16;

/** The natural logarithm of a number above zero that is not 1. */
export function logarithmBits({ numerator, denominator }: Rational, bits: number): Approximation {
  // numerator / denominator = 2^twos × above / below, with above / below near one
  let twos = bitsOf(numerator) - bitsOf(denominator);
  let above = twos < 0 ? numerator << BigInt(-twos) : numerator;
  let below = twos > 0 ? denominator << BigInt(twos) : denominator;
  if (above * above > 2n * below * below) {
    below <<= 1n;
    twos += 1;
  } else if (2n * above * above < below * below) {
    above <<= 1n;
    twos -= 1;
  }
  const distance = above - below;
  // near 1 the logarithm is as small as the distance from 1, and needs as many bits more
  const lost = twos === 0 ? bitsOf(above + below) - bitsOf(distance) : 0;
  const places = bits + lost + slack;
  const ratio = (distance << BigInt(places)) / (above + below);
  return {
    mantissa: 2n * inverseTanh(ratio, places) + severalLogarithmsOfTwo(BigInt(twos), places),
    exponent: -places,
  };
}

/** e to a power that is known to `bits` + 8 places behind the point. */
export function exponentialBits(power: Approximation, bits: number): Approximation {
  const places = bits + slack;
  const scaled = moved(power.mantissa, power.exponent + places);
  const twos = nearest(scaled, severalLogarithmsOfTwo(1n, places));
  const rest = (scaled - severalLogarithmsOfTwo(twos, places)) >> halvings;
  let term = 1n << BigInt(places);
  let total = term;
  for (let count = 1n; term !== 0n; count += 1n) {
    term = ((term * rest) >> BigInt(places)) / count;
    total += term;
  }
  for (let count = 0n; count < halvings; count += 1n) total = (total * total) >> BigInt(places);
  return { mantissa: total, exponent: Number(twos) - places };
}

/** The quotient of two approximations, neither of them zero. */
export function quotientBits(left: Approximation, right: Approximation, bits: number): Approximation {
  const lift = Math.max(0, bits + slack + bitsOf(right.mantissa) - bitsOf(left.mantissa));
  const mantissa = (left.mantissa << BigInt(lift)) / right.mantissa;
  return { mantissa, exponent: left.exponent - right.exponent - lift };
}

/** The argument is halved so often before the series, and the result squared as often behind it. */
const halvings = 5n;

/** count × ln 2, with ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
function severalLogarithmsOfTwo(count: bigint, places: number): bigint {
  if (count === 0n) return 0n;
  const more = slack + bitsOf(count);
  const unit = 1n << BigInt(places + more);
  const part = (divisor: bigint) => inverseTanh(unit / divisor, places + more);
  return (count * (18n * part(26n) - 2n * part(4801n) + 8n * part(8749n))) >> BigInt(more);
}

/** artanh x = x + x³/3 + x⁵/5 + …, with this many places behind the point. */
function inverseTanh(ratio: bigint, places: number): bigint {
  const square = (ratio * ratio) >> BigInt(places);
  let term = ratio;
  let total = ratio;
  for (let odd = 3n; term > 1n || term < -1n; odd += 2n) {
    term = (term * square) >> BigInt(places);
    total += term / odd;
  }
  return total;
}

function moved(mantissa: bigint, exponent: number): bigint {
  return exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent);
}

function nearest(value: bigint, divisor: bigint): bigint {
  const half = value < 0n ? -divisor : divisor;
  return (2n * value + half) / (2n * divisor);
}
