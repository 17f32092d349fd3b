/** Weights that do not add up to 100%. */
import { diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import type { WeightedItem } from '@kaohe/ir';
import { absolute, compare, equal, one, type Rational, subtract, sum, zero } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { percent } from '../printed.js';
import { isUnweighted, settledNumber } from '../settled.js';
import { scaledToOne, withRest } from '../whole.js';
import type { Check } from './check.js';

export const weightsSum: Check = (ruleSet) =>
  everyOf(ruleSet, 'weighted-sum').flatMap(({ expression }) => {
    if (expression.items.some(isUnweighted)) return [];
    const weights = expression.items.map((item) => settledNumber(item.weight, ruleSet));
    if (!weights.every((weight) => weight !== undefined)) return [];
    const total = sum(weights);
    if (equal(total, one)) return [];
    const args = { sum: percent(total), difference: percent(absolute(subtract(one, total))) };
    return [
      diagnose('scoring/weights-sum', expression.origin, args, {
        related: expression.items.map((item) => item.origin),
        remedies: expression.items.every(isWritten) ? remedies(expression.items, weights) : [],
      }),
    ];
  });

/** A number of its own, and not a formula that also stands for something else. */
function isWritten({ weight }: WeightedItem): boolean {
  return weight.kind === 'constant';
}

/** More offers than this are no help. */
const mostOffers = 6;

/** All of them in proportion, in hundredths of a per cent, the largest taking what is left; or the difference to one of them. */
function remedies(items: readonly WeightedItem[], weights: readonly Rational[]): readonly Remedy[] {
  const wanted = scaledToOne(weights).map(percent);
  if (wanted.length === 0) return [];
  const changes = items.map(({ weight }, index) => ({
    kind: 'replace' as const,
    at: weight.origin,
    text: wanted[index] ?? '',
  }));
  const shown = items.map(({ name }, index) => `${name} ${wanted[index]}`).join(', ');
  const offers = items.slice(0, mostOffers).flatMap(({ name, weight }, index) => {
    const rest = withRest(weights, index)[index] ?? zero;
    if (compare(rest, zero) <= 0) return [];
    const text = percent(rest);
    return [remedy('give-rest', { name, weight: text }, { kind: 'replace', at: weight.origin, text })];
  });
  return [remedy('scale-weights', { weights: shown }, ...changes), ...offers];
}
