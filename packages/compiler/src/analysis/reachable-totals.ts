/** Every total a scorecard can give, exactly, by dynamic programming over its items: which, how often, and a scorecard that gives it. */
import type { Expression, Metric, RuleSet, WeightedSum } from '@kaohe/ir';
import { add, compare, multiply, printRational, type Rational, zero } from '@kaohe/quantity';
import { metricsById } from './lookups.js';

/** More distinct totals than this are not listed; the analysis then says nothing. */
const mostTotals = 200_000;

export interface Total {
  readonly value: Rational;
  /** How many combinations of rows give it. */
  readonly combinations: bigint;
  /** One of them: the points of each item, in the order of the items. */
  readonly witness: readonly Rational[];
}

/** The totals in rising order; undefined where points are not known beforehand, or there are too many totals. */
export function reachableTotals(ruleSet: RuleSet, sum: WeightedSum): readonly Total[] | undefined {
  const metrics = metricsById(ruleSet);
  let totals = new Map<string, Total>([['0', { value: zero, combinations: 1n, witness: [] }]]);
  for (const item of sum.items) {
    const weight = constantNumber(item.weight, ruleSet);
    const scores = scoresOf(item.score, metrics);
    if (weight === undefined || scores === undefined) return undefined;
    totals = withItem(totals, weight, scores);
    if (totals.size > mostTotals) return undefined;
  }
  return [...totals.values()].sort((left, right) => compare(left.value, right.value));
}

function withItem(
  totals: ReadonlyMap<string, Total>,
  weight: Rational,
  scores: readonly Rational[],
): Map<string, Total> {
  const next = new Map<string, Total>();
  for (const { value, combinations, witness } of totals.values()) {
    for (const score of scores) {
      const sum = add(value, multiply(weight, score));
      const key = printRational(sum);
      const known = next.get(key);
      next.set(key, {
        value: sum,
        combinations: combinations + (known?.combinations ?? 0n),
        witness: known?.witness ?? [...witness, score],
      });
    }
  }
  return next;
}

/** The points an item can have, one for each row, or undefined where a formula decides. */
function scoresOf(score: Expression, metrics: ReadonlyMap<string, Metric>): readonly Rational[] | undefined {
  const expression = score.kind === 'metric' ? metrics.get(score.id)?.expression : score;
  if (expression?.kind === 'if-missing') {
    const [inner, fallback] = [scoresOf(expression.operand, metrics), constantOf(expression.fallback)];
    return inner === undefined || fallback === undefined ? undefined : [...inner, fallback];
  }
  if (expression?.kind !== 'lookup') return undefined;
  const results = [
    ...expression.rows.map((row) => row.result),
    ...(expression.otherwise ? [expression.otherwise] : []),
  ];
  const scores = results.map(constantOf);
  return scores.every((one) => one !== undefined) ? scores : undefined;
}

function constantOf(expression: Expression): Rational | undefined {
  return expression.kind === 'constant' && expression.constant.kind === 'number'
    ? expression.constant.value
    : undefined;
}

/** A weight that is written out, or a parameter that has its value. */
export function constantNumber(expression: Expression, ruleSet: RuleSet): Rational | undefined {
  if (expression.kind !== 'parameter') return constantOf(expression);
  const value = ruleSet.parameters.find((parameter) => parameter.id === expression.id)?.value;
  return value?.kind === 'number' ? value.value : undefined;
}
