/** What each number of a rule set can be before any data is read: from the ranges of inputs through every formula. */
import type { Arithmetic, Constant, Expression, Input, Metric, Parameter, PeriodPartId, RuleSet } from '@kaohe/ir';
import {
  absolute,
  divide,
  everything,
  type Interval,
  intersect,
  isNegative,
  isZero,
  one,
  point,
  rational,
  type Unit,
} from '@kaohe/quantity';
import { once } from '../memory/once.js';
import {
  domainOfAward,
  domainOfOverride,
  domainOfPool,
  domainOfStreak,
  domainOfWeightedSum,
} from './domains/amounts.js';
import { domainOfCall } from './domains/calls.js';
import { domainOfReached, mayLeave, reachedInChoose, reachedInLookup } from './domains/cases.js';
import {
  anything,
  commonStep,
  type Domain,
  domain,
  either,
  isWithoutZero,
  never,
  onlyValue,
  productStep,
  tidy,
} from './domains/domain.js';
import { type Fact, type Facts, factOf, type Known, noFacts } from './domains/facts.js';
import { differenceOf, productOf, quotientOf, sumOf } from './domains/interval-arithmetic.js';
import { domainOfRounded } from './domains/rounding.js';
import { domainOfStatistic } from './domains/statistics.js';
import { type Truth, truthAt } from './domains/truth.js';

export type { Domain } from './domains/domain.js';
export { type Facts, noFacts } from './domains/facts.js';
export type { Truth } from './domains/truth.js';

/** Answers for any expression of the rule set, at a place where the facts hold. */
export type Domains = (expression: Expression, facts?: Facts) => Domain;

/** What is known of the rules: their domains, and their conditions. */
export interface KnownRules extends Known {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly truthAt: (condition: Expression, facts: Facts) => Truth;
}

/** The domain of each expression. */
export function domainsOf(ruleSet: RuleSet): Domains {
  const { domainAt } = knownRules(ruleSet);
  return (expression, facts = noFacts) => domainAt(expression, facts);
}

/** Domains and conditions looked into for one rule set; beyond, nothing is known of them. */
const mostWork = 100_000;

/** Knows each metric from those before it, so that long chains cost no depth. */
export const knownRules: (ruleSet: RuleSet) => KnownRules = once(knownFrom);

function knownFrom(ruleSet: RuleSet): KnownRules {
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, domainOfInput(input)]));
  const parameters = new Map(ruleSet.parameters.map((parameter) => [parameter.id, domainOfParameter(parameter)]));
  const metrics = new Map<string, Domain>();
  const worked = new WeakMap<Facts, Map<Expression, Domain>>();
  let isEarly = false;
  let work = 0;
  const known: Known = {
    domainAt: (expression, given) => {
      // a constant is what it is wherever it stands
      const facts = expression.kind === 'constant' ? noFacts : given;
      const here = worked.get(facts) ?? new Map<Expression, Domain>();
      worked.set(facts, here);
      const before = here.get(expression);
      if (before !== undefined) return before;
      if (!known.goesOn()) return anything;
      const found = withFact(domainOf(expression, facts), factOf(facts, expression));
      here.set(expression, found);
      return found;
    },
    goesOn: () => {
      work += 1;
      return work <= mostWork;
    },
    metrics: new Map<string, Metric>(ruleSet.metrics.map((metric) => [metric.id, metric])),
  };
  const domainOf = (expression: Expression, facts: Facts): Domain => {
    switch (expression.kind) {
      case 'input':
        return inputs.get(expression.id) ?? anything;
      case 'parameter':
        return parameters.get(expression.id) ?? anything;
      case 'metric': {
        const own = metrics.get(expression.id);
        isEarly ||= own === undefined;
        return own ?? anything;
      }
      case 'constant':
        return domainOfConstant(expression.constant);
      case 'period':
        return domainOfPart(expression.part, ruleSet.inForce);
      case 'round':
        return domainOfRounded(known.domainAt(expression.operand, facts), expression);
      case 'arithmetic':
        return domainOfArithmetic(known, expression, facts);
      case 'choose':
        return domainOfReached(known, reachedInChoose(known, expression, facts), false);
      case 'lookup':
        return domainOfReached(known, reachedInLookup(known, expression, facts), mayLeave(known, expression, facts));
      case 'if-missing':
        return either(known.domainAt(expression.operand, facts), known.domainAt(expression.fallback, facts));
      case 'call':
        return domainOfCall(
          expression.builtin,
          expression.arguments.map((argument) => known.domainAt(argument, facts)),
        );
      case 'weighted-sum':
        return domainOfWeightedSum(known, expression, facts);
      case 'statistic':
        return domainOfStatistic(known, expression, facts);
      case 'override':
        return domainOfOverride(known, expression, facts);
      case 'award':
        return domainOfAward(known, expression, facts);
      case 'pool':
        return domainOfPool(known, expression, facts);
      case 'streak':
        return domainOfStreak(expression.restartAfter);
      case 'comparison':
      case 'logic':
      case 'requirement':
      case 'team':
      case 'quota':
      case 'required':
      case 'broken':
        return anything;
    }
  };
  for (const metric of ruleSet.metrics) {
    const own = known.domainAt(metric.expression, noFacts);
    const { range } = metric;
    metrics.set(metric.id, tidy(range === undefined ? own : narrowed(own, range)));
    // what was asked before its metrics were known may be told better now
    if (isEarly) worked.delete(noFacts);
    isEarly = false;
  }
  const byId = new Map<string, Input>(ruleSet.inputs.map((input) => [input.id, input]));
  return { ...known, inputs: byId, truthAt: (condition, facts) => truthAt(known, condition, facts) };
}

function narrowed(found: Domain, range: Interval): Domain {
  return { ...found, within: intersect(found.within, range), stated: intersect(found.stated, range) };
}

function withFact(found: Domain, fact: Fact | undefined): Domain {
  if (fact === undefined) return found;
  const within = intersect(found.within, fact.within);
  return tidy({ ...found, within, isNeverZero: found.isNeverZero || fact.isNeverZero });
}

/** The range of the input, and what stands for cells that are empty or say a word. */
function domainOfInput({ type, range = everything, fallback, statuses, combine }: Input): Domain {
  if (type.kind !== 'number' && type.kind !== 'date') return anything;
  const step = type.kind === 'date' || isCounted(type.unit.powers) ? one : undefined;
  const given = domain(range, { step });
  const instead = [fallback, ...statuses.map((status) => status.value)].flatMap((constant) =>
    constant === undefined ? [] : [domainOfConstant(constant)],
  );
  const single = instead.reduce(either, given);
  return { ...single, within: combine === 'sum' ? sumOfSome(single.within) : single.within, stated: range };
}

const counted: readonly string[] = ['person', 'order', 'times', 'item'];

/** People, orders, times and pieces are counted one by one, as days of the calendar are. */
function isCounted(powers: Unit['powers']): boolean {
  const [[base, power] = ['', 0], ...others] = Object.entries(powers);
  return power === 1 && others.length === 0 && counted.includes(base);
}

/** The sum of one number of these, or of more. */
function sumOfSome({ low, high }: Interval): Interval {
  return {
    low: low && !isNegative(low.value) ? low : undefined,
    high: high && (isNegative(high.value) || isZero(high.value)) ? high : undefined,
  };
}

/** The value it has in the file; while it has none, what it may be. */
function domainOfParameter({ value, range = everything }: Parameter): Domain {
  if (value === undefined) return domain(range);
  return { ...domainOfConstant(value), stated: range };
}

function domainOfConstant(constant: Constant): Domain {
  if (constant.kind === 'none') return { ...anything, within: never };
  if (constant.kind !== 'number') return anything;
  const { value } = constant;
  return domain(point(value), { step: isZero(value) ? one : absolute(value) });
}

/** Months and quarters of the year are known beforehand. */
function domainOfPart(part: PeriodPartId, inForce: Interval = everything): Domain {
  if (part === 'first') return domain(inForce, { step: one });
  const last = { month: 12, quarter: 4, days: 366, year: undefined, first: undefined, last: undefined }[part];
  const low = { value: one, closed: true };
  const within = last === undefined ? everything : { low, high: { value: rational(last), closed: true } };
  return domain(within, { step: one });
}

function domainOfArithmetic({ domainAt }: Known, expression: Arithmetic, facts: Facts): Domain {
  const [left, right] = [domainAt(expression.left, facts), domainAt(expression.right, facts)];
  const mayBeNone = left.mayBeNone || right.mayBeNone;
  const isStated = left.within === left.stated && right.within === right.stated;
  const ends = (of: (a: Interval, b: Interval) => Interval) => {
    const within = of(left.within, right.within);
    return { within, stated: isStated ? within : of(left.stated, right.stated) };
  };
  switch (expression.operator) {
    case '+':
    case '-': {
      const { within, stated } = ends(expression.operator === '+' ? sumOf : differenceOf);
      return domain(within, { stated, step: commonStep(left.step, right.step), mayBeNone });
    }
    case '*': {
      const { within, stated } = ends(productOf);
      const isNeverZero = isWithoutZero(left) && isWithoutZero(right);
      return domain(within, { stated, step: productStep(left.step, right.step), isNeverZero, mayBeNone });
    }
    case '/': {
      const { within, stated } = ends((a, b) => quotientOf(a, b, right.step));
      const by = onlyValue(right);
      const step = by === undefined || isZero(by) ? undefined : left.step && absolute(divide(left.step, by));
      return domain(within, { stated, step, isNeverZero: isWithoutZero(left), mayBeNone });
    }
  }
}
