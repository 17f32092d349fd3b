/** Scales: what whole numbers of several columns are multiplied by so that they mean the same, and thresholds in their terms. */
import { absolute, commonDivisor, divide, type Rational, rational } from '@kaohe/quantity';
import { largestWhole } from './columns.js';

/** Numbers in one scale: a common factor, and the whole number each own factor is of it. */
export interface Alignment {
  readonly factor: Rational;
  readonly multipliers: readonly number[];
}

/** The largest factor of which all are whole multiples; undefined where a multiple is too large. */
export function alignmentOf(factors: readonly Rational[]): Alignment | undefined {
  let common = 1n;
  for (const { denominator } of factors) common *= denominator / commonDivisor(common, denominator);
  let divisor = 0n;
  const scaled = factors.map(({ numerator, denominator }) => numerator * (common / denominator));
  for (const one of scaled) divisor = commonDivisor(divisor, one < 0n ? -one : one);
  if (divisor === 0n) divisor = 1n;
  const multipliers = scaled.map((one) => smallWhole(one / divisor));
  const known = multipliers.flatMap((one) => one ?? []);
  return known.length === multipliers.length ? { factor: rational(divisor, common), multipliers: known } : undefined;
}

/** `factor × n / d >= value` as whole numbers: `n × multiplier >= d × edge`; undefined where they are too large. */
export function edgeOf(
  factor: Rational,
  value: Rational,
): { readonly multiplier: number; readonly edge: number } | undefined {
  const { numerator, denominator } = divide(value, factor);
  const [multiplier, edge] = [smallWhole(denominator), smallWhole(numerator)];
  return multiplier === undefined || edge === undefined ? undefined : { multiplier, edge };
}

/** The whole number, if a float holds it and all below it. */
export function smallWhole(whole: bigint): number | undefined {
  const number = Number(whole);
  return Math.abs(number) <= largestWhole ? number : undefined;
}

/** The fraction in two floats, if they hold it. */
export function smallFraction(
  value: Rational,
): { readonly numerator: number; readonly denominator: number } | undefined {
  const [numerator, denominator] = [smallWhole(value.numerator), smallWhole(value.denominator)];
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

/** Whether every whole number of a range is one that floats tell from its neighbors. */
export function isSafe(...ends: readonly number[]): boolean {
  return ends.every((end) => Math.abs(end) <= largestWhole);
}

/** The sign, and the size as a factor above zero. */
export function signAndSize(value: Rational): { readonly sign: -1 | 1; readonly size: Rational } {
  return { sign: value.numerator < 0n ? -1 : 1, size: absolute(value) };
}
