/** Every total a scorecard can give, exactly, by dynamic programming over its items: which, how often, and a scorecard that gives it. */
import type { Expression, Metric, RuleSet, WeightedSum } from '@kaohe/ir';
import { compare, multiply, printRational, type Rational, rational, sum } from '@kaohe/quantity';
import { metricsById } from './lookups.js';
import { settledNumber } from './settled.js';

/** Sums that are formed at most; beyond, the analysis says nothing, so that an editor never waits for it. */
const mostSums = 2_000_000;
/** Numbers with more decimals together than this are not worth their arithmetic. */
const largestDenominator = 10n ** 24n;

export interface Total {
  readonly value: Rational;
  /** How many combinations of rows give it. */
  readonly combinations: bigint;
  /** The last item of one scorecard that gives it; see `scoresOf`. */
  readonly scorecard: Scored;
}

/** One item of a scorecard behind those before it. `score` is undefined for an item that has left. */
export interface Scored {
  readonly score: Rational | undefined;
  readonly before: Scored | undefined;
}

/** Answers for a weighted sum; undefined where points are not known beforehand, or there are too many totals. */
export type TotalsOf = (sum: WeightedSum) => readonly Total[] | undefined;

/** The totals of the rule set's sums in rising order, each sum worked out once. */
export function totalsOfRules(ruleSet: RuleSet): TotalsOf {
  const metrics = metricsById(ruleSet);
  const known = new Map<WeightedSum, readonly Total[] | undefined>();
  return (weighted) => {
    if (!known.has(weighted)) known.set(weighted, reachableTotals(ruleSet, metrics, weighted));
    return known.get(weighted);
  };
}

/** The points of each item on the scorecard of a total, in the order of the items. */
export function scoresOf(total: Total): readonly (Rational | undefined)[] {
  const scores: (Rational | undefined)[] = [];
  for (let item: Scored | undefined = total.scorecard; item !== undefined; item = item.before) scores.push(item.score);
  return scores.reverse();
}

/** A score an item can have, and in how many rows it stands; undefined for leaving the sum. */
interface Option {
  readonly score: Rational | undefined;
  readonly rows: bigint;
}

interface Item {
  readonly weight: Rational;
  readonly options: readonly Option[];
}

/** The scorecards so far with the same sum: how many, and one of them. */
interface Reached {
  readonly combinations: bigint;
  readonly scorecard: Scored | undefined;
}

/** By the weight of the items that have not left, then by the sum; both in whole parts of the common denominators. */
type Sums = ReadonlyMap<bigint, ReadonlyMap<bigint, Reached>>;

function reachableTotals(
  ruleSet: RuleSet,
  metrics: ReadonlyMap<string, Metric>,
  weighted: WeightedSum,
): readonly Total[] | undefined {
  const items: Item[] = [];
  for (const { weight, score } of weighted.items) {
    const [share, options] = [settledNumber(weight, ruleSet), optionsOf(score, metrics)];
    if (share === undefined || options === undefined) return undefined;
    items.push({ weight: share, options });
  }
  const weightParts = commonDenominator(items.map((item) => item.weight));
  const scoreParts = commonDenominator(items.flatMap((item) => item.options.flatMap((one) => one.score ?? [])));
  if (weightParts * scoreParts > largestDenominator) return undefined;

  let sums: Sums = new Map([[0n, new Map([[0n, { combinations: 1n, scorecard: undefined }]])]]);
  let formed = 0;
  for (const item of items) {
    for (const row of sums.values()) formed += row.size * item.options.length;
    if (formed > mostSums) return undefined;
    sums = withItem(sums, item, weightParts, scoreParts);
  }
  return totalsFrom(sums, sum(items.map((item) => item.weight)), scoreParts);
}

function withItem(sums: Sums, { weight, options }: Item, weightParts: bigint, scoreParts: bigint): Sums {
  const next = new Map<bigint, Map<bigint, Reached>>();
  const ownWeight = partsOf(weight, weightParts);
  for (const [present, row] of sums) {
    const steps = options.map(({ score, rows }) => {
      const key = score === undefined ? present : present + ownWeight;
      const target = next.get(key) ?? new Map<bigint, Reached>();
      next.set(key, target);
      return { score, rows, target, gained: score === undefined ? 0n : ownWeight * partsOf(score, scoreParts) };
    });
    for (const [total, reached] of row) {
      for (const { score, rows, target, gained } of steps) {
        const other = target.get(total + gained);
        target.set(total + gained, {
          combinations: reached.combinations * rows + (other?.combinations ?? 0n),
          scorecard: other?.scorecard ?? { score, before: reached.scorecard },
        });
      }
    }
  }
  return next;
}

/** Items that left hand their weight to the others. Where all have left there is no total. */
function totalsFrom(sums: Sums, fullWeight: Rational, scoreParts: bigint): readonly Total[] {
  const totals = new Map<string, Total>();
  for (const [present, row] of sums) {
    if (present === 0n) continue;
    for (const [total, { combinations, scorecard }] of row) {
      if (scorecard === undefined) continue;
      const mean = rational(total, present * scoreParts);
      const value = multiply(mean, fullWeight);
      const key = printRational(value);
      const other = totals.get(key);
      totals.set(key, {
        value,
        combinations: combinations + (other?.combinations ?? 0n),
        scorecard: other?.scorecard ?? scorecard,
      });
    }
  }
  return [...totals.values()].sort((left, right) => compare(left.value, right.value));
}

/** The scores an item can have, from its rows; undefined where a formula decides. */
function optionsOf(score: Expression, metrics: ReadonlyMap<string, Metric>): readonly Option[] | undefined {
  const expression = score.kind === 'metric' ? metrics.get(score.id)?.expression : score;
  const [lookup, fallback] =
    expression?.kind === 'if-missing' ? [expression.operand, [expression.fallback]] : [expression, []];
  if (lookup?.kind !== 'lookup') return undefined;
  const options = new Map<string, Option>();
  for (const result of [...lookup.rows.map((row) => row.result), ...present(lookup.otherwise), ...fallback]) {
    const isNone = result.kind === 'constant' && result.constant.kind === 'none';
    const own = constantOf(result);
    if (own === undefined && !isNone) return undefined;
    const key = own === undefined ? '' : printRational(own);
    options.set(key, { score: own, rows: (options.get(key)?.rows ?? 0n) + 1n });
  }
  return [...options.values()];
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : [expression];
}

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

function partsOf({ numerator, denominator }: Rational, parts: bigint): bigint {
  return numerator * (parts / denominator);
}

function constantOf(expression: Expression): Rational | undefined {
  return expression.kind === 'constant' && expression.constant.kind === 'number'
    ? expression.constant.value
    : undefined;
}
