/** What is known where a condition holds, or does not: `如果 人数 > 0` tells its branch that there are people. */
import type { Comparison, ComparisonOperator, Expression, Metric, Statistic } from '@kaohe/ir';
import { everything, type Interval, intersect, isZero } from '@kaohe/quantity';
import { type Domain, onlyValue } from './domain.js';

/** What is known of a value beside what it is. */
export interface Fact {
  readonly within: Interval;
  readonly isNeverZero: boolean;
}

/** Facts of values of one row, by their keys. */
export type Facts = ReadonlyMap<string, Fact>;

export const noFacts: Facts = new Map();

/** The domain of an expression where these facts hold. */
export type DomainAt = (expression: Expression, facts: Facts) => Domain;

/** What telling facts from conditions needs to know. */
export interface Known {
  readonly domainAt: DomainAt;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Counts one more piece of work; false once there was too much of it, and nothing more is to be looked into. */
  readonly goesOn: () => boolean;
}

/** Conditions are followed so deep into the values they name. */
const mostDeep = 20;
const longestKey = 200;

/** The facts, and those of a condition that holds (or does not, where it has an answer at all). */
export function factsWhere(known: Known, condition: Expression, holds: boolean, facts: Facts, depth = 0): Facts {
  if (depth > mostDeep || !known.goesOn()) return facts;
  switch (condition.kind) {
    case 'comparison':
      return factsOfComparison(known, condition, holds, facts);
    case 'logic': {
      const { operator, operands } = condition;
      if (operator === 'not') {
        const [operand] = operands;
        return operand ? factsWhere(known, operand, !holds, facts, depth + 1) : facts;
      }
      // of an `or` that holds, and an `and` that does not, nobody knows which
      if ((operator === 'and') !== holds && operands.length > 1) return facts;
      return operands.reduce((told, operand) => factsWhere(known, operand, holds, told, depth + 1), facts);
    }
    case 'metric': {
      const metric = known.metrics.get(condition.id);
      const isOfPerson = metric !== undefined && metric.table === undefined;
      return isOfPerson ? factsWhere(known, metric.expression, holds, facts, depth + 1) : facts;
    }
    default:
      return facts;
  }
}

/** The facts, and that a value lies in an interval. */
export function factsWithin(expression: Expression, within: Interval, facts: Facts): Facts {
  return told(facts, expression, { within, isNeverZero: false });
}

/** What is known of the expression. */
export function factOf(facts: Facts, expression: Expression): Fact | undefined {
  if (facts.size === 0) return undefined;
  const key = keyOf(expression);
  return key === undefined ? undefined : facts.get(key);
}

/** The same text for expressions that have the same value in one row; undefined where that is not asked. */
export function keyOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'input':
    case 'parameter':
    case 'metric':
      return `${expression.kind} ${expression.id}`;
    case 'period':
      return `period ${expression.part}`;
    case 'constant':
      return expression.constant.kind === 'number'
        ? `${expression.constant.value.numerator}/${expression.constant.value.denominator}`
        : undefined;
    case 'arithmetic':
      return joined(expression.operator, [expression.left, expression.right]);
    case 'call':
      return joined(expression.builtin, expression.arguments);
    case 'team':
      return 'team';
    case 'statistic':
      return keyOfStatistic(expression);
    default:
      return undefined;
  }
}

/** Sums and the like of all people of a cohort; those with conditions are not told apart. */
function keyOfStatistic({
  function: wanted,
  operand,
  over,
  where,
  keep,
  level,
  tieBreakers,
}: Statistic): string | undefined {
  if ((over.kind !== 'cohort' || where) ?? keep ?? level ?? tieBreakers[0]) return undefined;
  return joined(`${wanted} ${over.withoutSelf}`, [operand, ...over.cohort.keys]);
}

function joined(word: string, parts: readonly Expression[]): string | undefined {
  let text = word;
  for (const part of parts) {
    const key = keyOf(part);
    if (key === undefined || text.length + key.length > longestKey) return undefined;
    text += ` (${key})`;
  }
  return text;
}

function factsOfComparison(known: Known, comparison: Comparison, holds: boolean, facts: Facts): Facts {
  const { left, right } = comparison;
  const operator = holds ? comparison.operator : opposites[comparison.operator];
  const [a, b] = [known.domainAt(left, facts), known.domainAt(right, facts)];
  // none compares as no, so that a comparison which fails says nothing where the other side may be none
  const [tellsLeft, tellsRight] = [holds || !b.mayBeNone, holds || !a.mayBeNone];
  const narrowed = tellsLeft ? told(facts, left, factAgainst(operator, b)) : facts;
  return tellsRight ? told(narrowed, right, factAgainst(mirrored[operator], a)) : narrowed;
}

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

/** What a number is of which `number operator other` holds. */
function factAgainst(operator: ComparisonOperator, other: Domain): Fact {
  const { low, high } = other.within;
  const sure = { isNeverZero: false };
  switch (operator) {
    case '<':
      return { within: { low: undefined, high: high && { ...high, closed: false } }, ...sure };
    case '<=':
      return { within: { low: undefined, high }, ...sure };
    case '>':
      return { within: { low: low && { ...low, closed: false }, high: undefined }, ...sure };
    case '>=':
      return { within: { low, high: undefined }, ...sure };
    case '=':
      return { within: { low, high }, ...sure };
    case '!=': {
      const only = onlyValue(other);
      return { within: everything, isNeverZero: only !== undefined && isZero(only) };
    }
  }
}

function told(facts: Facts, expression: Expression, fact: Fact): Facts {
  const key = keyOf(expression);
  const isNews = fact.isNeverZero || fact.within.low !== undefined || fact.within.high !== undefined;
  if (key === undefined || expression.kind === 'constant' || !isNews) return facts;
  const before = facts.get(key);
  const both: Fact = before
    ? { within: intersect(before.within, fact.within), isNeverZero: before.isNeverZero || fact.isNeverZero }
    : fact;
  return new Map([...facts, [key, both]]);
}
