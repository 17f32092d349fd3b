/** Every sum that items can come to, exactly, by dynamic programming: which, in how many ways, and one way for each. Knows numbers only. */
import { divide, multiply, type Rational, rational } from '@kaohe/quantity';

/** Sums that are formed at most; beyond, the analysis says nothing, so that an editor never waits for it. */
export const mostSums = 2_000_000;

/** A score an item can have, and in how many rows it stands; undefined for leaving the sum. */
export interface Option {
  readonly score: Rational | undefined;
  readonly rows: bigint;
}

export interface Part {
  readonly weight: Rational;
  readonly options: readonly Option[];
}

/** The option of one part behind those of the parts before it. */
export interface Path {
  readonly option: number;
  readonly before: Path | undefined;
}

/** All ways that leave the same parts' weight present and come to the same sum. */
export interface State {
  /** In whole parts of the common denominators; see `Scale`. Whole numbers below 2^53, so that nothing is rounded. */
  readonly present: number;
  readonly sum: number;
  readonly combinations: bigint;
  /** One of them; undefined where there are no parts. */
  readonly path: Path | undefined;
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

/** A part as whole numbers: what each option adds to `present` and to `sum`. */
export interface Steps {
  readonly options: readonly { readonly present: number; readonly sum: number; readonly rows: bigint }[];
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

interface Reached {
  combinations: bigint;
  readonly path: Path | undefined;
}

/** By what is present, then by the sum. */
type Layer = Map<number, Map<number, Reached>>;

/** All states of the parts, each part one layer on top of those before it; ways that meet are one from there on. */
export function statesOf(parts: readonly Steps[], most: number = mostSums): readonly State[] | undefined {
  let layer: Layer = new Map([[0, new Map([[0, { combinations: 1n, path: undefined }]])]]);
  let formed = 0;
  for (const { options } of parts) {
    for (const row of layer.values()) formed += row.size * options.length;
    if (formed > most) return undefined;
    layer = withPart(layer, options);
  }
  return [...layer].flatMap(([present, row]) => [...row].map(([sum, reached]) => ({ present, sum, ...reached })));
}

function withPart(layer: Layer, options: Steps['options']): Layer {
  const next: Layer = new Map();
  for (const [present, row] of layer) {
    for (const [index, option] of options.entries()) {
      const key = present + option.present;
      const target = next.get(key) ?? new Map<number, Reached>();
      next.set(key, target);
      for (const [sum, reached] of row) {
        const combinations = reached.combinations * option.rows;
        const other = target.get(sum + option.sum);
        if (other) other.combinations += combinations;
        else target.set(sum + option.sum, { combinations, path: { option: index, before: reached.path } });
      }
    }
  }
  return next;
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

/** The options along a path, first part first. */
export function optionsAlong(path: Path | undefined): readonly number[] {
  const options: number[] = [];
  for (let one = path; one !== undefined; one = one.before) options.push(one.option);
  return options.reverse();
}

/** Numbers with more decimals together than this are not worth their arithmetic. */
const largestDenominator = 10n ** 24n;

/** The least denominator all share, or the first beyond the limit that the way there passes. */
function commonDenominator(numbers: readonly Rational[]): bigint {
  let common = 1n;
  for (const { denominator } of numbers) {
    common *= denominator / greatestCommonDivisor(common, denominator);
    if (common > largestDenominator) return common;
  }
  return common;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** Beyond the limit the denominators do not divide; then the sums are too large anyway and are refused. */
function partsOf({ numerator, denominator }: Rational, parts: bigint): bigint {
  return (numerator * parts) / denominator;
}
