/** The operators on values that are already computed: + - * /, comparisons, and, or, not, rounding. */
import type { ArithmeticOperator, ComparisonOperator } from '@kaohe/ir';
import { calculate, compare, holds, type Rational, type RoundingMode, roundTo } from '@kaohe/quantity';
import { type Fault, faultAmong, joinFaults, no, none, numberValue, type Value, yes, yesNo } from '../data/value.js';

/** The number; undefined for a zero divisor. A fault goes before none, and none before a number. */
export function arithmetic(operator: ArithmeticOperator, left: Value, right: Value): Value | undefined {
  if (left.kind === 'number' && right.kind === 'number') {
    const number = calculate(operator, left.value, right.value);
    return number && numberValue(number);
  }
  return faultOfTwo(left, right) ?? none;
}

/**
 * Yes or no. Labels have an order only if `labels` lists them, best first: better is larger. None compares as no,
 * whatever the operator; asking whether something is none is `isNone`.
 */
export function comparison(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  labels: readonly string[] | undefined,
): Value {
  if (left.kind === 'number' && right.kind === 'number') {
    return yesNo(holds(operator, compare(left.value, right.value)));
  }
  const fault = faultOfTwo(left, right);
  if (fault) return fault;
  if (left.kind === 'none' || right.kind === 'none') return no;
  if (left.kind === 'choice' && right.kind === 'choice')
    return compareLabels(operator, left.label, right.label, labels);
  if (operator !== '=' && operator !== '!=') return no;
  return yesNo(isEqual(left, right) === (operator === '='));
}

/** The answer to `x = none` and `x != none`. */
export function noneComparison(operator: ComparisonOperator, operand: Value): Value {
  if (operand.kind === 'fault') return operand;
  if (operator === '=') return yesNo(operand.kind === 'none');
  return yesNo(operator === '!=' && operand.kind !== 'none');
}

/**
 * `and` is no as soon as one operand is, `or` yes as soon as one is, whatever the others are; only then do faults count.
 * None is not yes.
 */
export function connective(operator: 'and' | 'or', operands: readonly Value[]): Value {
  const deciding = operator === 'or';
  if (operands.some((operand) => operand.kind !== 'fault' && isYes(operand) === deciding)) return yesNo(deciding);
  return faultAmong(operands) ?? yesNo(!deciding);
}

/** The opposite. */
export function negation(operand: Value): Value {
  return operand.kind === 'fault' ? operand : yesNo(!isYes(operand));
}

/** Whether a condition holds; none does not. */
export function isYes(value: Value): boolean {
  return value === yes || (value.kind === 'yes-no' && value.value);
}

/** The number as a multiple of `step`. */
export function rounding(operand: Value, step: Rational, mode: RoundingMode): Value {
  if (operand.kind !== 'number') return operand.kind === 'fault' ? operand : none;
  const value = roundTo(operand.value, step, mode);
  return value === operand.value ? operand : numberValue(value);
}

function compareLabels(
  operator: ComparisonOperator,
  left: string,
  right: string,
  labels: readonly string[] | undefined,
): Value {
  if (operator === '=') return yesNo(left === right);
  if (operator === '!=') return yesNo(left !== right);
  const [leftPlace, rightPlace] = [labels?.indexOf(left) ?? -1, labels?.indexOf(right) ?? -1];
  if (leftPlace < 0 || rightPlace < 0) return no;
  // labels stand best first, so the one further ahead is the larger
  return yesNo(holds(operator, rightPlace - leftPlace));
}

function isEqual(left: Value, right: Value): boolean {
  if (left.kind === 'text') return right.kind === 'text' && left.text === right.text;
  return left.kind === 'yes-no' && right.kind === 'yes-no' && left.value === right.value;
}

function faultOfTwo(left: Value, right: Value): Fault | undefined {
  if (left.kind === 'fault') return right.kind === 'fault' ? joinFaults(left, right) : left;
  return right.kind === 'fault' ? right : undefined;
}
