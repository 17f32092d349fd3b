/** Every sum that items can come to, exactly: their weights and scores as whole numbers of one scale, and back. */
import { commonDivisor, divide, multiply, type Rational, rational } from '@kaohe/quantity';
import { type State, type Steps, statesOf } from './states.js';

/** A score an item can have, and in how many rows it stands; undefined for leaving the sum. */
export interface Option {
  readonly score: Rational | undefined;
  readonly rows: bigint;
}

export interface Part {
  readonly weight: Rational;
  readonly options: readonly Option[];
}

/** What one in `present` and in `sum` stands for. */
export interface Scale {
  readonly weightParts: bigint;
  readonly sumParts: bigint;
  /** Whether parts that leave hand on their weight; else `present` is always 0. */
  readonly isWeighted: boolean;
}

export interface Sums {
  readonly scale: Scale;
  readonly states: readonly State[];
}

/** The parts as whole numbers of one scale; undefined where they would not stay exact. */
export function scaled(
  parts: readonly Part[],
  isWeighted: boolean,
): { readonly scale: Scale; readonly steps: readonly Steps[] } | undefined {
  const weightParts = commonDenominator(parts.map((part) => part.weight));
  const scoreParts = commonDenominator(parts.flatMap((part) => part.options.flatMap((one) => one.score ?? [])));
  const sumParts = weightParts * scoreParts;
  let largest = 0n;
  for (const { weight, options } of parts) {
    let own = 0n;
    for (const { score } of options) {
      const gained = score === undefined ? 0n : partsOf(weight, weightParts) * partsOf(score, scoreParts);
      if (gained > own) own = gained;
      if (-gained > own) own = -gained;
    }
    const wide = partsOf(weight, weightParts);
    largest += own + (wide < 0n ? -wide : wide);
  }
  if (largest > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const steps = parts.map(({ weight, options }) => ({
    options: options.map(({ score, rows }) => ({
      present: score === undefined || !isWeighted ? 0 : Number(partsOf(weight, weightParts)),
      sum: score === undefined ? 0 : Number(partsOf(weight, weightParts) * partsOf(score, scoreParts)),
      rows,
    })),
  }));
  return { scale: { weightParts, sumParts, isWeighted }, steps };
}

/** All sums of the parts; undefined where they are too many, or would not stay exact. */
export function sumsOf(parts: readonly Part[], isWeighted: boolean): Sums | undefined {
  const whole = scaled(parts, isWeighted);
  const states = whole && statesOf(whole.steps);
  return whole && states && { scale: whole.scale, states };
}

/** What a state comes to. Parts that left hand their weight to the others; undefined where all have left. */
export function worthOf(
  { weightParts, sumParts, isWeighted }: Scale,
  present: number,
  sum: number,
  full: Rational,
): Rational | undefined {
  if (!isWeighted) return rational(sum, sumParts);
  if (present === 0) return undefined;
  const share = rational(present, weightParts);
  const value = rational(sum, sumParts);
  return share.numerator === full.numerator && share.denominator === full.denominator
    ? value
    : divide(multiply(value, full), share);
}

/** Numbers with more decimals together than this are not worth their arithmetic. */
const largestDenominator = 10n ** 24n;

/** The least denominator all share, or the first beyond the limit that the way there passes. */
function commonDenominator(numbers: readonly Rational[]): bigint {
  let common = 1n;
  for (const { denominator } of numbers) {
    common *= denominator / commonDivisor(common, denominator);
    if (common > largestDenominator) return common;
  }
  return common;
}

/** Beyond the limit the denominators do not divide; then the sums are too large anyway and are refused. */
function partsOf({ numerator, denominator }: Rational, parts: bigint): bigint {
  return (numerator * parts) / denominator;
}
