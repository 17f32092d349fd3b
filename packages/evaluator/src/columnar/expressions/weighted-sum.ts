/** Weighted sums of scores whose weights are the same for all and come to one; other weights are asked row by row. */
import { add, equal, isZero, one, type Rational, zero } from '@kaohe/quantity';
import { asNumbers, type Binding, type Of, scaledBy } from '../binding.js';
import type { NumberRegister, Register } from '../registers.js';
import type { Room } from '../room.js';
import { alignmentOf } from '../scales.js';
import { type Part, sumOf, type Unsafe } from '../wholes.js';
import { added } from './arithmetic.js';

/** The register of a weighted sum. */
export function bindWeightedSum(binding: Binding, expression: Of<'weighted-sum'>): Register {
  const { room } = binding;
  const items: { readonly weight: Rational; readonly score: NumberRegister }[] = [];
  let full = zero;
  for (const { weight, score } of expression.items) {
    const own = binding.bind(weight);
    if (own.kind !== 'known' || own.value.kind !== 'number') return binding.asked(expression);
    full = add(full, own.value.value);
    // an item of no weight takes no part
    if (isZero(own.value.value)) continue;
    const numbers = asNumbers(room, binding.bind(score));
    if (!numbers) return binding.asked(expression);
    items.push({ weight: own.value.value, score: numbers });
  }
  if (!equal(full, one)) return binding.asked(expression);
  const unsafe: Unsafe = [];
  const sum = summed(room, items, unsafe);
  if (!sum) return binding.asked(expression);
  // what does not apply leaves, and the other weights scale up: each such row is asked
  const states = items.map(({ score }) => room.withoutNone(score.states));
  return { ...sum, states: room.worst([...states, ...unsafe]) };
}

interface Item {
  readonly weight: Rational;
  readonly score: NumberRegister;
}

function summed(room: Room, items: readonly Item[], unsafe: Unsafe): NumberRegister | undefined {
  const isPlain = items.every(({ score }) => score.denominators === undefined);
  if (!isPlain) return summedOneByOne(room, items, unsafe);
  const factors = items.map(({ weight, score }) => productOf(weight, score.factor));
  const alignment = alignmentOf(factors);
  if (!alignment) return undefined;
  const parts = items.map(({ score }, place): Part => {
    return { wholes: score.numerators, multiplier: alignment.multipliers[place] ?? 1 };
  });
  const numerators = sumOf(room, parts, 0, unsafe);
  return { kind: 'number', factor: alignment.factor, numerators, denominators: undefined, states: undefined };
}

function summedOneByOne(room: Room, items: readonly Item[], unsafe: Unsafe): NumberRegister | undefined {
  const weighted = items.map(({ weight, score }) => scaledBy(room, score, weight, unsafe));
  const [first, ...others] = weighted;
  return others.reduce<NumberRegister | undefined>((sum, item) => sum && added(room, sum, item, 1, unsafe), first);
}

function productOf(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}
