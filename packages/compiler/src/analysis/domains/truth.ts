/** Whether a condition can hold, and whether it can fail to, given what the numbers in it can be. */
import type { Comparison, ComparisonOperator, Expression } from '@kaohe/ir';
import { compare, type Interval, isEmpty, isMultiple, isZero, overlaps } from '@kaohe/quantity';
import { type Domain, onlyValue } from './domain.js';
import { type Facts, factsWhere, type Known, keyOf } from './facts.js';

/** Both are true where nobody can tell. A condition without an answer (a fault) counts as neither. */
export interface Truth {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

export const eitherWay: Truth = { canHold: true, canFail: true };

/** Conditions are followed so deep. */
const mostDeep = 20;

export function truthAt(known: Known, condition: Expression, facts: Facts, depth = 0): Truth {
  if (depth > mostDeep || !known.goesOn()) return eitherWay;
  switch (condition.kind) {
    case 'constant': {
      const { constant } = condition;
      return constant.kind === 'yes-no' ? { canHold: constant.value, canFail: !constant.value } : eitherWay;
    }
    case 'comparison':
      return truthOfComparison(known, condition, facts);
    case 'logic':
      return truthOfLogic(known, condition.operator, condition.operands, facts, depth);
    case 'metric': {
      const metric = known.metrics.get(condition.id);
      if (metric?.type.kind !== 'yes-no' || metric.table !== undefined) return eitherWay;
      return truthAt(known, metric.expression, facts, depth + 1);
    }
    default:
      return eitherWay;
  }
}

function truthOfLogic(
  known: Known,
  operator: 'and' | 'or' | 'not',
  operands: readonly Expression[],
  facts: Facts,
  depth: number,
): Truth {
  if (operator === 'not') {
    const [operand] = operands;
    const { canHold, canFail } = operand ? truthAt(known, operand, facts, depth + 1) : eitherWay;
    return { canHold: canFail, canFail: canHold };
  }
  // all must go the same way for the answer that none of them settles; there, what those before tell holds
  const deciding = operator === 'or';
  let told = facts;
  let isOpen = true;
  for (const operand of operands) {
    const { canHold, canFail } = truthAt(known, operand, told, depth + 1);
    isOpen &&= deciding ? canFail : canHold;
    if (!isOpen) break;
    told = factsWhere(known, operand, !deciding, told);
  }
  // one settles it alone, even where another one has no answer
  const canDecide = operands.some((operand) => {
    const { canHold, canFail } = truthAt(known, operand, facts, depth + 1);
    return deciding ? canHold : canFail;
  });
  return deciding ? { canHold: canDecide, canFail: isOpen } : { canHold: isOpen, canFail: canDecide };
}

function truthOfComparison(known: Known, { operator, left, right }: Comparison, facts: Facts): Truth {
  const [a, b] = [known.domainAt(left, facts), known.domainAt(right, facts)];
  if (isNoneWritten(left)) return truthOfNone(operator, b);
  if (isNoneWritten(right)) return truthOfNone(operator, a);
  const mayBeNone = a.mayBeNone || b.mayBeNone;
  // no number on one side: the comparison has no answer, or it is not one of numbers
  if (isEmpty(a.within) || isEmpty(b.within)) return { canHold: true, canFail: true };
  const key = keyOf(left);
  if (key !== undefined && key === keyOf(right)) {
    const holds = operator === '=' || operator === '<=' || operator === '>=';
    return { canHold: holds, canFail: !holds || mayBeNone };
  }
  const canHold = canBe(operator, a, b);
  return { canHold, canFail: mayBeNone || canBe(opposites[operator], a, b) };
}

function isNoneWritten(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function truthOfNone(operator: ComparisonOperator, { within, mayBeNone }: Domain): Truth {
  const isSomething = !isEmpty(within);
  if (operator === '=') return { canHold: mayBeNone, canFail: isSomething };
  return operator === '!=' ? { canHold: isSomething, canFail: mayBeNone } : { canHold: false, canFail: true };
}

/** Whether the comparison holds for some two numbers. */
function canBe(operator: ComparisonOperator, a: Domain, b: Domain): boolean {
  switch (operator) {
    case '<':
      return canBeBelow(a.within, b.within, false);
    case '<=':
      return canBeBelow(a.within, b.within, true);
    case '>':
      return canBeBelow(b.within, a.within, false);
    case '>=':
      return canBeBelow(b.within, a.within, true);
    case '=':
      return overlaps(a.within, b.within) && canEqual(a, b) && canEqual(b, a);
    case '!=': {
      const [one, other] = [onlyValue(a), onlyValue(b)];
      return one === undefined || other === undefined || compare(one, other) !== 0;
    }
  }
}

function canBeBelow({ low }: Interval, { high }: Interval, orEqual: boolean): boolean {
  if (low === undefined || high === undefined) return true;
  const order = compare(low.value, high.value);
  return order < 0 || (order === 0 && orEqual && low.closed && high.closed);
}

/** A number that comes in steps never is one that lies between them. */
function canEqual({ step, isNeverZero }: Domain, other: Domain): boolean {
  const only = onlyValue(other);
  if (only === undefined) return true;
  if (isNeverZero && isZero(only)) return false;
  return step === undefined || isMultiple(only, step);
}

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};
