/** What a KPI or group weighs, and in what. */

import { type Expression, type Metric, type RuleSet, within } from '@kaohe/ir';
import { calculate, hundred, multiply, printRational, type Rational } from '@kaohe/quantity';
import type { Speaker } from '../sentences/speaker.js';

/** A weight as people write it: shares made of known numbers, as those of full marks, as one number. */
export function weightText({ say }: Speaker, weight: Expression): string {
  const value = weight.kind === 'arithmetic' ? knownValue(weight) : undefined;
  if (value === undefined) return say(weight);
  const percent = printRational(multiply(value, hundred));
  return percent.includes('/') ? printRational(value) : `${percent}%`;
}

function knownValue(expression: Expression): Rational | undefined {
  if (expression.kind === 'constant')
    return expression.constant.kind === 'number' ? expression.constant.value : undefined;
  if (expression.kind !== 'arithmetic') return undefined;
  const [left, right] = [knownValue(expression.left), knownValue(expression.right)];
  return left && right && calculate(expression.operator, left, right);
}

/** The weight of an item in one sum. */
export interface Weight {
  readonly weight: Expression;
  /** The metric that adds up. */
  readonly total: string;
}

/** The weights of a metric or of its points, one for each sum it is an item of. */
export function weightsOf({ metrics }: RuleSet, { id }: Metric): readonly Weight[] {
  return metrics.flatMap((total) =>
    [...within(total.expression)].flatMap((part) =>
      part.kind !== 'weighted-sum'
        ? []
        : part.items.flatMap(({ name, weight }) => (name === id ? [{ weight, total: total.id }] : [])),
    ),
  );
}
