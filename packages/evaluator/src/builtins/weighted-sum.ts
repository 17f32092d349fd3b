/** Weighted sums in which items that do not apply leave. */
import { add, divide, isZero, multiply, type Rational, zero } from '@kaohe/quantity';
import { faultAmong, none, numberValue, type Value } from '../data/value.js';

/**
 * Σ weight × score over the items whose score is a number, scaled up by the weights of the items that left. None when
 * nothing that counts is left, and when a weight is none.
 */
export function weightedSum(weights: readonly Value[], scores: readonly Value[]): Value {
  const fault = faultAmong(weights.flatMap((weight, place) => [weight, scores[place] ?? none]));
  if (fault) return fault;
  let full: Rational = zero;
  let present: Rational = zero;
  let total: Rational = zero;
  let left = 0;
  for (const [place, weight] of weights.entries()) {
    if (weight.kind !== 'number') return none;
    full = add(full, weight.value);
    const score = scores[place];
    if (score?.kind !== 'number') continue;
    left += 1;
    present = add(present, weight.value);
    total = add(total, multiply(weight.value, score.value));
  }
  if (left === weights.length && left > 0) return numberValue(total);
  if (isZero(present)) return none;
  return numberValue(divide(multiply(total, full), present));
}
