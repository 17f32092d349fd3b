/** The weights of the total: what they are, what they come to, and how they come to the whole. */
import { printIn, type Value } from '@kaohe/evaluator';
import { type RuleSet, type WeightedItem, within } from '@kaohe/ir';
import {
  add,
  compare,
  dimensionless,
  divide,
  equal,
  hundred,
  isZero,
  multiply,
  one,
  printRational,
  type Rational,
  rational,
  roundTo,
  subtract,
  sum,
} from '@kaohe/quantity';
import type { Editable, Target, WeightSum } from '../../protocol/rules-table.js';
import type { Sources } from './sources.js';

/** An indicator in the total. */
export interface Item {
  readonly name: string;
  readonly weight: Rational | undefined;
  readonly editable: (sources: Sources) => Editable;
}

/** The items of all weighted sums, those of the total first. */
export function weightedItems(ruleSet: RuleSet): readonly Item[] {
  return sumsIn(ruleSet).flatMap((items) => items.map(itemOf));
}

function sumsIn({ metrics }: RuleSet): readonly (readonly WeightedItem[])[] {
  const totals = metrics.filter(({ role }) => role === 'total').toReversed();
  return totals.flatMap(({ expression }) =>
    [...within(expression)].flatMap((found) => (found.kind === 'weighted-sum' ? [found.items] : [])),
  );
}

function itemOf({ name, weight }: WeightedItem): Item {
  const isPlain = weight.kind === 'constant' && weight.constant.kind === 'number';
  const value = isPlain && weight.constant.kind === 'number' ? weight.constant.value : undefined;
  return {
    name,
    weight: value,
    editable(sources) {
      const at = weight.origin;
      const text = sources.textAt(at);
      const isOwn = at.file === sources.entry;
      // What is worked out, or stands in a clause with other words, is not one number to change.
      const isNumber = value !== undefined && /^[\d.]+\s*[%％]?$/.test(text);
      const target: Target | undefined = !isNumber
        ? undefined
        : isOwn
          ? { kind: 'text', file: at.file, start: at.start, end: at.end }
          : { kind: 'weight', name };
      return { text: isNumber ? text : value === undefined ? text : percentText(value), name, target };
    },
  };
}

/** What the weights of the total come to; undefined where some are worked out. */
export function weightSum(ruleSet: RuleSet, sources: Sources): WeightSum | undefined {
  const items = (sumsIn(ruleSet)[0] ?? []).map(itemOf);
  const weights = items.map(({ weight }) => weight).filter((weight) => weight !== undefined);
  if (items.length === 0 || weights.length < items.length || weights.every(isZero)) return undefined;
  const total = sum(weights);
  const isOver = compare(total, one) > 0;
  const off = isOver ? subtract(total, one) : subtract(one, total);
  return {
    text: percentText(total),
    off: isZero(off) ? '' : percentText(off),
    isOver,
    canBalance: items.every((item) => item.editable(sources).target !== undefined),
  };
}

/** The weights that come to exactly the whole, in hundredths of a per cent. */
export function balanced(
  ruleSet: RuleSet,
  how: 'evenly' | 'in-proportion',
): readonly { readonly item: Item; readonly text: string }[] {
  const items = (sumsIn(ruleSet)[0] ?? []).map(itemOf);
  const weights = items.map(({ weight }) => weight ?? rational(0));
  const total = sum(weights);
  if (items.length === 0 || isZero(total)) return [];
  const share = divide(subtract(one, total), rational(items.length));
  const wished = weights.map((weight) => (how === 'evenly' ? add(weight, share) : divide(weight, total)));
  const step = rational(1, 10_000);
  const rounded = wished.map((weight) => roundTo(weight, step, 'half-up'));
  const rest = subtract(one, sum(rounded));
  const largest = rounded.findIndex((weight) => rounded.every((other) => compare(other, weight) <= 0));
  const whole = rounded.map((weight, index) => (index === largest ? add(weight, rest) : weight));
  return items.flatMap((item, index) => {
    const now = whole[index] ?? one;
    return item.weight !== undefined && equal(item.weight, now) ? [] : [{ item, text: percentText(now) }];
  });
}

/** Weight times score. */
export function weightedText({ weight }: Item, score: Value | undefined): string {
  if (weight === undefined || score?.kind !== 'number') return '';
  return printIn(multiply(weight, score.value), dimensionless, []);
}

function percentText(value: Rational): string {
  return `${printRational(multiply(value, hundred))}%`;
}
