/** What a number can be before any data is read: the stretch it lies in, and the steps it comes in. */
import type { Expression, Input, PeriodPartId, RuleSet, Statistic, StatisticId, WeightedSum } from '@kaohe/ir';
import {
  atLeast,
  type Bound,
  compareIntervals,
  everything,
  type Interval,
  intersect,
  isInteger,
  isNegative,
  multiply,
  one,
  point,
  type Rational,
  rational,
  roundTo,
  sum,
  zero,
} from '@kaohe/quantity';
import { settledNumber } from './settled.js';

export interface Domain {
  readonly within: Interval;
  /** What of it the author stated or the unit implies. Points that rows give narrow `within` only: nobody stated them. */
  readonly stated: Interval;
  /** Every value is a multiple of this; undefined where values may lie anywhere. */
  readonly step: Rational | undefined;
}

/** Answers for any expression of the rule set. */
export type Domains = (expression: Expression) => Domain;

const anything: Domain = { within: everything, stated: everything, step: undefined };

/** Knows each metric from those before it, so that long chains cost no depth. */
export function domainsOf(ruleSet: RuleSet): Domains {
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, domainOfInput(input)]));
  const parameters = new Map(
    ruleSet.parameters.map(({ id, range = everything }) => [id, { within: range, stated: range, step: undefined }]),
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
      case 'choose':
        return hull([...expression.cases.map((one) => one.then), expression.otherwise], domainOf);
      case 'lookup':
        return hull([...expression.rows.map((row) => row.result), ...present(expression.otherwise)], domainOf);
      case 'if-missing':
        return hull([expression.operand, expression.fallback], domainOf);
      case 'weighted-sum':
        return domainOfSum(ruleSet, expression, domainOf);
      case 'statistic':
        return domainOfStatistic(expression, domainOf);
      case 'period':
        return domainOfPart(expression.part, ruleSet.inForce);
      case 'override': {
        const given = expression.bounds ? [expression.bounds.low, expression.bounds.high] : [];
        return hull([expression.computed, ...given], domainOf);
      }
      case 'requirement':
      case 'team':
      case 'comparison':
      case 'logic':
      case 'call':
      case 'quota':
      case 'pool':
      case 'streak':
      case 'award':
      case 'required':
      case 'broken':
        return anything;
    }
  };
  for (const metric of ruleSet.metrics) {
    const own = domainOf(metric.expression);
    const range = metric.range ?? everything;
    const [within, stated] = [intersect(own.within, range), intersect(own.stated, range)];
    metrics.set(metric.id, { within, stated, step: own.step });
  }
  return domainOf;
}

/** Of several values of one row it is known what they come to; what others did is not. */
/** Places and counts are whole, equal people may share half a place; whoever has no place is none. */
const placesAndCounts: Readonly<Partial<Record<StatisticId, Domain>>> = {
  rank: inSteps(one, one),
  'dense-rank': inSteps(one, one),
  'mean-rank': inSteps(one, rational(1, 2)),
  count: inSteps(zero, one),
};

function domainOfStatistic({ function: wanted, operand, over, keep }: Statistic, domainOf: Domains): Domain {
  const known = placesAndCounts[wanted];
  if (known !== undefined) return known;
  if (over.kind !== 'values') return anything;
  const values = [operand, ...over.others];
  if (wanted === 'mean' || wanted === 'median') return { ...hull(values, domainOf), step: undefined };
  if (wanted !== 'sum' || keep !== undefined) return anything;
  return values.map(domainOf).reduce((left, right) => combined('+', left, right));
}

function inSteps(from: Rational, step: Rational): Domain {
  const within: Interval = { low: { value: from, closed: true }, high: undefined };
  return { within, stated: within, step };
}

/** Months and quarters of the year are known beforehand. */
function domainOfPart(part: PeriodPartId, inForce: Interval = everything): Domain {
  if (part === 'first') return { within: inForce, stated: inForce, step: one };
  const last = { month: 12, quarter: 4, days: 366, year: undefined, first: undefined, last: undefined }[part];
  const low = { value: one, closed: true };
  const within = last === undefined ? everything : { low, high: { value: rational(last), closed: true } };
  return { within, stated: within, step: one };
}

const counted: readonly string[] = ['person', 'order', 'times', 'item'];

/** The range of the input; people, orders, times, pieces and days of the calendar are counted one by one. */
function domainOfInput({ type, range: within = everything }: Input): Domain {
  if (type.kind === 'date') return { within, stated: within, step: one };
  if (type.kind !== 'number') return anything;
  const [[base, power] = ['', 0], ...others] = Object.entries(type.unit.powers);
  const isCount = power === 1 && others.length === 0 && counted.includes(base);
  return { within, stated: within, step: isCount ? one : undefined };
}

function domainOfConstant(constant: Extract<Expression, { kind: 'constant' }>['constant']): Domain {
  if (constant.kind !== 'number') return anything;
  const within = point(constant.value);
  return { within, stated: within, step: isInteger(constant.value) ? one : undefined };
}

/** From the lowest to the highest any of them can be; `无` is no number and does not count. */
function hull(expressions: readonly Expression[], domainOf: Domains): Domain {
  const values = expressions.filter((one) => one.kind !== 'constant' || one.constant.kind !== 'none').map(domainOf);
  const [first, ...others] = values.map((one) => one.within);
  if (first === undefined) return anything;
  return {
    within: others.reduce(joined, first),
    stated: everything,
    step: values.every(isWholeStep) ? one : undefined,
  };
}

function joined(a: Interval, b: Interval): Interval {
  const [lowest] = [a.low, b.low].map((low) => ({ low, high: undefined })).sort(compareIntervals);
  const highest = [a.high, b.high].map((high) => ({ low: undefined, high })).sort(compareIntervals)[1];
  return { low: lowest?.low, high: highest?.high };
}

/** Items may leave and hand on their weight, so the sum is only known to lie between the lowest and the highest score. */
function domainOfSum(ruleSet: RuleSet, { items }: WeightedSum, domainOf: Domains): Domain {
  const weights = items.map((item) => settledNumber(item.weight, ruleSet));
  if (!weights.every((weight) => weight !== undefined && !isNegative(weight))) return anything;
  const { low, high } = hull(
    items.map((item) => item.score),
    domainOf,
  ).within;
  const scaled = (bound: Bound | undefined): Bound | undefined =>
    bound && { ...bound, value: multiply(bound.value, sum(weights.flatMap((weight) => weight ?? []))) };
  return { within: { low: scaled(low), high: scaled(high) }, stated: everything, step: undefined };
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : [expression];
}

function combined(operator: '+' | '-' | '*' | '/', left: Domain, right: Domain): Domain {
  const signed = (one: Interval, other: Interval): Interval =>
    operator !== '-' && startsAtZero(one) && startsAtZero(other) ? atLeast(zero) : everything;
  const isWhole = operator !== '/' && isWholeStep(left) && isWholeStep(right);
  return {
    within: signed(left.within, right.within),
    stated: signed(left.stated, right.stated),
    step: isWhole ? one : undefined,
  };
}

function startsAtZero({ low }: Interval): boolean {
  return low !== undefined && !isNegative(low.value);
}

function isWholeStep({ step }: Domain): boolean {
  return step !== undefined && isInteger(step);
}

/** Rounding may carry a value outwards to the next step, never further. */
function rounded({ within, stated }: Domain, step: Rational): Domain {
  const outwards = ({ low, high }: Interval): Interval => ({
    low: low && { value: roundTo(low.value, step, 'floor'), closed: true },
    high: high && { value: roundTo(high.value, step, 'ceiling'), closed: true },
  });
  return { within: outwards(within), stated: outwards(stated), step };
}
