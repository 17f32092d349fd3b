/** What a number can be before any data is read: the stretch it lies in, and the steps it comes in. */
import type { Expression, Input, RuleSet } from '@kaohe/ir';
import {
  atLeast,
  everything,
  type Interval,
  intersect,
  isInteger,
  isNegative,
  one,
  type Rational,
  roundTo,
  zero,
} from '@kaohe/quantity';

export interface Domain {
  readonly within: Interval;
  /** Every value is a multiple of this; undefined where values may lie anywhere. */
  readonly step: Rational | undefined;
}

/** Answers for any expression of the rule set. */
export type Domains = (expression: Expression) => Domain;

const anything: Domain = { within: everything, step: undefined };

/** Knows each metric from those before it, so that long chains cost no depth. */
export function domainsOf(ruleSet: RuleSet): Domains {
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, domainOfInput(input)]));
  const parameters = new Map(
    ruleSet.parameters.map(({ id, range }) => [id, { ...anything, within: range ?? everything }]),
  );
  const metrics = new Map<string, Domain>();
  const domainOf: Domains = (expression) => {
    switch (expression.kind) {
      case 'input':
        return inputs.get(expression.id) ?? anything;
      case 'parameter':
        return parameters.get(expression.id) ?? anything;
      case 'metric':
        return metrics.get(expression.id) ?? anything;
      case 'constant':
        return domainOfConstant(expression.constant);
      case 'round':
        return rounded(domainOf(expression.operand), expression.step);
      case 'arithmetic':
        return combined(expression.operator, domainOf(expression.left), domainOf(expression.right));
      case 'comparison':
      case 'logic':
      case 'choose':
      case 'lookup':
      case 'call':
      case 'if-missing':
      case 'weighted-sum':
      case 'quota':
      case 'streak':
      case 'award':
      case 'required':
      case 'broken':
        return anything;
    }
  };
  for (const metric of ruleSet.metrics) {
    const own = domainOf(metric.expression);
    metrics.set(metric.id, metric.range === undefined ? own : { ...own, within: intersect(own.within, metric.range) });
  }
  return domainOf;
}

const counted: readonly string[] = ['person', 'order', 'times', 'item'];
const lasting: readonly string[] = ['second', 'day', 'month'];

/** A range that is declared; else people, orders, times and pieces are counted from zero, and durations start at zero. */
function domainOfInput({ type, range }: Input): Domain {
  if (type.kind !== 'number') return anything;
  const [[base, power] = ['', 0], ...others] = Object.entries(type.unit.powers);
  const isPlain = power === 1 && others.length === 0;
  const isCount = isPlain && counted.includes(base);
  const natural = isCount || (isPlain && lasting.includes(base)) ? atLeast(zero) : everything;
  return { within: range ?? natural, step: isCount ? one : undefined };
}

function domainOfConstant(constant: Extract<Expression, { kind: 'constant' }>['constant']): Domain {
  if (constant.kind !== 'number') return anything;
  return {
    within: isNegative(constant.value) ? everything : atLeast(zero),
    step: isInteger(constant.value) ? one : undefined,
  };
}

function combined(operator: '+' | '-' | '*' | '/', left: Domain, right: Domain): Domain {
  const isPositive = operator !== '-' && startsAtZero(left) && startsAtZero(right);
  const isWhole = operator !== '/' && isWholeStep(left) && isWholeStep(right);
  return { within: isPositive ? atLeast(zero) : everything, step: isWhole ? one : undefined };
}

function startsAtZero({ within }: Domain): boolean {
  return within.low !== undefined && !isNegative(within.low.value);
}

function isWholeStep({ step }: Domain): boolean {
  return step !== undefined && isInteger(step);
}

/** Rounding may carry a value outwards to the next step, never further. */
function rounded({ within: { low, high } }: Domain, step: Rational): Domain {
  return {
    within: {
      low: low && { value: roundTo(low.value, step, 'floor'), closed: true },
      high: high && { value: roundTo(high.value, step, 'ceiling'), closed: true },
    },
    step,
  };
}
