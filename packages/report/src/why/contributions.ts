/** What a sum is made of: one contribution each item, exact, and together the value; what rounding or a cap took away is one of them. */
import type { Span } from '@kaohe/diagnostics';
import type { Step, Value } from '@kaohe/evaluator';
import type { Expression } from '@kaohe/ir';
import { add, divide, isZero, multiply, negate, type Rational, subtract, zero } from '@kaohe/quantity';
import { sourceText } from '../values/source-text.js';
import { nameOf } from '../values/value-text.js';
import type { Telling } from './telling.js';

/** One part of a sum. */
export interface Contribution {
  readonly kind: 'item' | 'addend' | 'rest';
  readonly name: string;
  /** Undefined where it cannot be told, or where it is left out. */
  readonly value: Rational | undefined;
  /** Of an item: its points and its weight. */
  readonly score: Value | undefined;
  readonly weight: Rational | undefined;
  /** The metric the points or the addend are. */
  readonly metric: string | undefined;
  readonly place: Span | undefined;
}

/** The parts of a value, in order; none where it is no sum. */
export function contributionsOf(telling: Telling, step: Step): readonly Contribution[] {
  const sum = sumIn(step);
  if (sum === undefined) return [];
  const parts = partsOf(telling, sum, false);
  if (parts.length < 2) return [];
  if (step.value.kind !== 'number' || parts.some(isUnknown)) return parts;
  const together = parts.reduce((all, { value }) => add(all, value ?? zero), zero);
  const rest = subtract(step.value.value, together);
  return isZero(rest) ? parts : [...parts, restOf(telling, rest, step.expression.origin)];
}

function isUnknown({ value, score }: Contribution): boolean {
  return value === undefined && score?.kind !== 'none';
}

/** The sum behind names, choices, rounding and caps: the first one on the way. */
function sumIn(step: Step): Step | undefined {
  const { expression, parts } = step;
  switch (expression.kind) {
    case 'weighted-sum':
      return step;
    case 'arithmetic':
      return isSum(expression) ? step : undefined;
    case 'metric':
    case 'round':
      return parts[0] && sumIn(parts[0]);
    case 'choose':
    case 'if-missing': {
      const last = parts.at(-1);
      return last && sumIn(last);
    }
    case 'call':
      return expression.builtin === 'minimum' || expression.builtin === 'maximum' ? sumAmong(parts) : undefined;
    case 'override':
      return sumAmong(parts);
    case 'constant':
    case 'input':
    case 'parameter':
    case 'team':
    case 'period':
    case 'comparison':
    case 'logic':
    case 'lookup':
    case 'quota':
    case 'pool':
    case 'statistic':
    case 'streak':
    case 'award':
    case 'requirement':
    case 'required':
    case 'broken':
      return undefined;
  }
}

function sumAmong(parts: readonly Step[]): Step | undefined {
  for (const part of parts) {
    const found = sumIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSum(expression: Expression): boolean {
  return expression.kind === 'arithmetic' && (expression.operator === '+' || expression.operator === '-');
}

function partsOf(telling: Telling, step: Step, isTaken: boolean): readonly Contribution[] {
  const { expression, parts } = step;
  if (expression.kind === 'weighted-sum') return itemsOf(expression.items, parts, isTaken);
  if (expression.kind === 'arithmetic' && isSum(expression)) {
    const [left, right] = parts;
    const turned = expression.operator === '-' ? !isTaken : isTaken;
    return [
      ...(left === undefined ? [] : partsOf(telling, left, isTaken)),
      ...(right === undefined ? [] : partsOf(telling, right, turned)),
    ];
  }
  const value = step.value.kind === 'number' ? signed(step.value.value, isTaken) : undefined;
  const metric = expression.kind === 'metric' ? telling.metrics.get(expression.id) : undefined;
  return [
    {
      kind: 'addend',
      name: metric === undefined ? sourceText(telling.files, expression.origin) : nameOf(metric),
      value,
      score: step.value,
      weight: undefined,
      metric: metric?.id,
      place: metric?.origin ?? expression.origin,
    },
  ];
}

type Items = Extract<Expression, { readonly kind: 'weighted-sum' }>['items'];

/** Weight times points. Where items leave, the weights of the others grow until they are whole again. */
function itemsOf(items: Items, parts: readonly Step[], isTaken: boolean): readonly Contribution[] {
  const known = items.map((item, place) => ({
    item,
    weight: numberIn(parts[2 * place]?.value),
    score: parts[2 * place + 1]?.value,
  }));
  const here = known.reduce(
    (sum, { weight, score }) => (score?.kind === 'none' ? sum : add(sum, weight ?? zero)),
    zero,
  );
  const isWhole = isZero(here);
  return known.map(({ item, weight, score }): Contribution => {
    const points = numberIn(score);
    const isIn = weight !== undefined && points !== undefined && !isWhole;
    const own = isIn ? divide(weight, here) : undefined;
    return {
      kind: 'item',
      name: item.name,
      value: own === undefined || points === undefined ? undefined : signed(multiply(own, points), isTaken),
      score,
      weight: own ?? weight,
      metric: item.score.kind === 'metric' ? item.score.id : undefined,
      place: item.origin,
    };
  });
}

function numberIn(value: Value | undefined): Rational | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

function signed(value: Rational, isTaken: boolean): Rational {
  return isTaken ? negate(value) : value;
}

function restOf({ teller }: Telling, value: Rational, place: Span): Contribution {
  const { rest } = teller.texts.why;
  return { kind: 'rest', name: rest, value, score: undefined, weight: undefined, metric: undefined, place };
}
