/** Amounts of money that are paid without a word on rounding. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, Metric } from '@kaohe/ir';
import { rounding } from '../remedies.js';
import type { Check } from './check.js';

export const payRounding: Check = (ruleSet) => {
  const payable = new Set<string>();
  return ruleSet.metrics.flatMap((metric) => {
    const isRounded = isPayable(metric.expression, payable);
    // pay is judged where it is declared, not again where it is added up
    if (isRounded || metric.role === 'pay') payable.add(metric.id);
    if (isRounded || metric.role !== 'pay' || !isMoney(metric)) return [];
    const { origin } = metric.expression;
    const remedies = [rounding(origin, 'half-up', '0.01元'), rounding(origin, 'half-up', '1元')];
    return [diagnose('scoring/pay-rounding-unstated', metric.origin, { pay: metric.id }, { remedies })];
  });
};

function isMoney({ type }: Metric): boolean {
  if (type.kind !== 'number') return false;
  const { yuan, ...others } = type.unit.powers;
  return yuan === 1 && Object.keys(others).length === 0;
}

/**
 * Rounded, given, decided by a person, or put together from such amounts without multiplying or dividing. Broken rules were
 * reported. `known` are the metrics before this one that are payable.
 */
function isPayable(expression: Expression, known: ReadonlySet<string>): boolean {
  const payable = (inner: Expression): boolean => isPayable(inner, known);
  switch (expression.kind) {
    case 'round':
    case 'pool':
    case 'constant':
    case 'input':
    case 'parameter':
    case 'award':
    case 'required':
    case 'broken':
      return true;
    case 'metric':
      return known.has(expression.id);
    case 'arithmetic':
      return (
        (expression.operator === '+' || expression.operator === '-') &&
        payable(expression.left) &&
        payable(expression.right)
      );
    case 'choose':
      return expression.cases.every((one) => payable(one.then)) && payable(expression.otherwise);
    case 'lookup':
      return (
        expression.rows.every((row) => payable(row.result)) &&
        (expression.otherwise === undefined || payable(expression.otherwise))
      );
    case 'call':
      return expression.arguments.every(payable);
    case 'statistic':
      return (
        expression.function === 'sum' &&
        expression.over.kind === 'values' &&
        [expression.operand, ...expression.over.others].every(payable)
      );
    case 'if-missing':
      return payable(expression.operand) && payable(expression.fallback);
    case 'override':
      return payable(expression.computed);
    case 'period':
    case 'team':
    case 'comparison':
    case 'logic':
    case 'weighted-sum':
    case 'quota':
    case 'streak':
    case 'requirement':
      return false;
  }
}
