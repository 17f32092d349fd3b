/** Weighted sums in which items that do not apply leave. */
import { add, divide, equal, isZero, multiply, one, type Rational, zero } from '@kaohe/quantity';
import { faultAmong, none, numberValue, type Value } from '../data/value.js';

/** Weights that come to something else than 100%. */
export interface OddWeights {
  readonly kind: 'odd-weights';
  readonly sum: Rational;
}

/**
 * Σ weight × score over the items whose score is a number, scaled up by the weights of the items that left. An item whose weight is 0
 * takes no part, whatever its score. None when nothing that counts is left, and when a weight is none.
 */
export function weightedSum(weights: readonly Value[], scores: readonly Value[]): Value | OddWeights {
  const counting = weights.map((weight) => weight.kind !== 'number' || !isZero(weight.value));
  const fault = faultAmong(
    weights.flatMap((weight, place) => [weight, ...(counting[place] === true ? [scores[place] ?? none] : [])]),
  );
  if (fault) return fault;
  let full: Rational = zero;
  let present: Rational = zero;
  let total: Rational = zero;
  for (const [place, weight] of weights.entries()) {
    if (weight.kind !== 'number') return none;
    full = add(full, weight.value);
    const score = scores[place];
    if (counting[place] !== true || score?.kind !== 'number') continue;
    present = add(present, weight.value);
    total = add(total, multiply(weight.value, score.value));
  }
  if (weights.length > 0 && !equal(full, one)) return { kind: 'odd-weights', sum: full };
  if (isZero(present)) return none;
  return numberValue(equal(present, full) ? total : divide(multiply(total, full), present));
}
