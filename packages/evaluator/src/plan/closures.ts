/** Compiles expressions into closures over columns, once per rule set. Must agree with interpret/ in every value. */
import { invariant } from '@kaohe/diagnostics';
import { type Bounds, type Expression, type Lookup, type Metric, sharedLabels, tableOfInput } from '@kaohe/ir';
import { builtins } from '../builtins/all.js';
import { awardOf } from '../builtins/award.js';
import {
  awardFault,
  brokenRequirement,
  brokenRule,
  callFault,
  divisionByZero,
  noBand,
  overrideFault,
  parameterWithoutValue,
  requiredValue,
  weightsFault,
} from '../builtins/faults.js';
import { valueOfRow } from '../builtins/finding.js';
import { askedOf, resultBeyond, rowMet } from '../builtins/lookup.js';
import {
  arithmetic,
  comparison,
  connective,
  isYes,
  negation,
  noneComparison,
  rounding,
} from '../builtins/operators.js';
import { type BoundValues, overrideOf } from '../builtins/override.js';
import { periodPart } from '../builtins/period-part.js';
import type { RuleIndex } from '../builtins/rule-index.js';
import { weightedSum } from '../builtins/weighted-sum.js';
import type { Dataset } from '../data/dataset.js';
import { faultAmong, isAbsent, none, type Value, valueOfConstant } from '../data/value.js';

/** The value of a column in a row. */
export type Reader = (row: number) => Value;

/** The columns of one run; closures find theirs by number. */
export interface Columns {
  readonly dataset: Dataset;
  readonly inputs: readonly (Reader | undefined)[];
  readonly metrics: readonly (Reader | undefined)[];
  /** What quotas, statistics and streaks gave, there before the metric that reads them. */
  readonly populations: (Reader | undefined)[];
  /** The columns of the people whose records these are; undefined for the columns of people. */
  readonly people: { readonly columns: Columns; readonly ownerOf: (record: number) => number } | undefined;
  /** The columns of the records of a table. */
  readonly within: (table: string) => Columns;
}

/** The value of an expression in one row of a run. */
export type Closure = (columns: Columns, row: number) => Value;

/** What compiling needs to know of its surroundings. */
export interface Compiling {
  readonly rules: RuleIndex;
  readonly metric: Metric;
  /** The records of which one is at hand; undefined where it is a person. */
  readonly table: string | undefined;
  readonly inputSlots: ReadonlyMap<string, number>;
  readonly metricSlots: ReadonlyMap<string, number>;
  /** Plans the column of a quota, statistic or streak and gives its number. */
  readonly planPopulation: (expression: Population) => number;
}

/** An expression of one kind. */
export type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** Expressions whose value in a row comes from several rows. */
export type Population = Of<'quota'> | Of<'pool'> | Of<'statistic'> | Of<'streak'>;

/** The closure of an expression. */
export function closureOf(compiling: Compiling, expression: Expression): Closure {
  switch (expression.kind) {
    case 'constant':
      return always(valueOfConstant(expression.constant));
    case 'input':
      return inputColumn(compiling, expression.id);
    case 'parameter':
      return parameterValue(compiling, expression);
    case 'metric':
      return metricColumn(compiling, expression.id);
    case 'period': {
      const { rules, metric } = compiling;
      return (columns, row) => periodPart({ rules, metric, dataset: columns.dataset, row }, expression);
    }
    case 'team':
      return (columns, row) => ({ kind: 'text', text: columns.dataset.rows[row]?.team ?? '' });
    case 'arithmetic':
      return arithmeticClosure(compiling, expression);
    case 'comparison':
      return comparisonClosure(compiling, expression);
    case 'logic':
      return logicClosure(compiling, expression);
    case 'choose':
      return chooseClosure(compiling, expression);
    case 'lookup':
      return lookupClosure(compiling, expression);
    case 'round': {
      const operand = closureOf(compiling, expression.operand);
      const { step, mode } = expression;
      return (columns, row) => rounding(operand(columns, row), step, mode);
    }
    case 'call':
      return callClosure(compiling, expression);
    case 'if-missing':
      return ifMissingClosure(compiling, expression);
    case 'weighted-sum': {
      const weights = expression.items.map((item) => closureOf(compiling, item.weight));
      const scores = expression.items.map((item) => closureOf(compiling, item.score));
      const { rules, metric } = compiling;
      return (columns, row) => {
        const sum = weightedSum(all(weights, columns, row), all(scores, columns, row));
        return sum.kind === 'odd-weights'
          ? weightsFault({ rules, metric, dataset: columns.dataset, row }, expression, sum)
          : sum;
      };
    }
    case 'statistic':
      if (expression.over.kind === 'values') return overValues(compiling, expression, expression.over.others);
      return populationColumn(compiling, expression);
    case 'quota':
    case 'pool':
    case 'streak':
      return populationColumn(compiling, expression);
    case 'award':
      return awardClosure(compiling, expression);
    case 'override':
      return overrideClosure(compiling, expression);
    case 'requirement':
      return requirementClosure(compiling, expression);
    case 'required':
      return always(requiredValue(expression));
    case 'broken':
      return always(brokenRule(expression));
  }
}

function always(value: Value): Closure {
  return () => value;
}

function at(column: Reader | undefined, row: number): Value {
  invariant(column, 'a column is filled before it is read');
  return column(row);
}

/** Reads values that are filled before they are read. */
export function readerOf(values: readonly (Value | undefined)[]): Reader {
  return (row) => {
    const value = values[row];
    invariant(value, 'a column is filled before it is read');
    return value;
  };
}

function all(closures: readonly Closure[], columns: Columns, row: number): readonly Value[] {
  return closures.map((closure) => closure(columns, row));
}

function inputColumn(compiling: Compiling, id: string): Closure {
  const slot = compiling.inputSlots.get(id);
  const input = compiling.rules.inputs.get(id);
  invariant(slot !== undefined && input, `the input ${id} is there`);
  return seenFrom(compiling, tableOfInput(input), (columns, row) => at(columns.inputs[slot], row));
}

function metricColumn(compiling: Compiling, id: string): Closure {
  const slot = compiling.metricSlots.get(id);
  const metric = compiling.rules.metrics.get(id);
  invariant(slot !== undefined && metric, `the metric ${id} is there`);
  return seenFrom(compiling, metric.table, (columns, row) => at(columns.metrics[slot], row));
}

function populationColumn(compiling: Compiling, expression: Population): Closure {
  const slot = compiling.planPopulation(expression);
  return seenFrom(compiling, undefined, (columns, row) => at(columns.populations[slot], row));
}

/** Several values of one person come to one. */
function overValues(compiling: Compiling, statistic: Of<'statistic'>, others: readonly Expression[]): Closure {
  const ofPeople: Compiling = { ...compiling, table: undefined };
  const closures = [statistic.operand, ...others].map((value) => closureOf(ofPeople, value));
  const { rules, metric } = compiling;
  return seenFrom(compiling, undefined, (columns, row) =>
    valueOfRow({ rules, metric, dataset: columns.dataset, row }, statistic, all(closures, columns, row)),
  );
}

/** What has a value for a person is read in the row of the person a record belongs to. */
function seenFrom(compiling: Compiling, table: string | undefined, closure: Closure): Closure {
  if (table === compiling.table) return closure;
  invariant(table === undefined, 'records are gathered before people have a value of them');
  return (columns, row) => {
    const { people } = columns;
    invariant(people, 'records belong to people');
    return closure(people.columns, people.ownerOf(row));
  };
}

function parameterValue({ rules }: Compiling, { id }: Of<'parameter'>): Closure {
  const parameter = rules.parameters.get(id);
  invariant(parameter, `the parameter ${id} is there`);
  return always(parameter.value ? valueOfConstant(parameter.value) : parameterWithoutValue(parameter));
}

function arithmeticClosure(compiling: Compiling, expression: Of<'arithmetic'>): Closure {
  const left = closureOf(compiling, expression.left);
  const right = closureOf(compiling, expression.right);
  const { rules, metric } = compiling;
  const { operator } = expression;
  return (columns, row) =>
    arithmetic(operator, left(columns, row), right(columns, row)) ??
    divisionByZero({ rules, metric, dataset: columns.dataset, row }, expression);
}

function comparisonClosure(compiling: Compiling, expression: Of<'comparison'>): Closure {
  const { operator } = expression;
  const left = closureOf(compiling, expression.left);
  const right = closureOf(compiling, expression.right);
  if (isNone(expression.right)) return (columns, row) => noneComparison(operator, left(columns, row));
  if (isNone(expression.left)) return (columns, row) => noneComparison(operator, right(columns, row));
  const labels = sharedLabels(compiling.rules.types, [expression.left, expression.right]);
  return (columns, row) => comparison(operator, left(columns, row), right(columns, row), labels);
}

function isNone(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function logicClosure(compiling: Compiling, { operator, operands }: Of<'logic'>): Closure {
  const closures = operands.map((operand) => closureOf(compiling, operand));
  const [first = always(none)] = closures;
  if (operator === 'not') return (columns, row) => negation(first(columns, row));
  return (columns, row) => connective(operator, all(closures, columns, row));
}

function chooseClosure(compiling: Compiling, expression: Of<'choose'>): Closure {
  const cases = expression.cases.map(({ when, then }) => ({
    when: closureOf(compiling, when),
    then: closureOf(compiling, then),
  }));
  const otherwise = closureOf(compiling, expression.otherwise);
  return (columns, row) => {
    for (const { when, then } of cases) {
      const condition = when(columns, row);
      if (condition.kind === 'fault') return condition;
      if (isYes(condition)) return then(columns, row);
    }
    return otherwise(columns, row);
  };
}

function lookupClosure(compiling: Compiling, lookup: Lookup): Closure {
  const { rules, metric } = compiling;
  const subjects = lookup.subjects.map((subject) => closureOf(compiling, subject));
  const results = lookup.rows.map((row) => closureOf(compiling, row.result));
  const otherwise = lookup.otherwise && closureOf(compiling, lookup.otherwise);
  const asked = new Map(askedOf(lookup).map((expression) => [expression, closureOf(compiling, expression)]));
  return (columns, row) => {
    const values = all(subjects, columns, row);
    const fault = faultAmong(values);
    if (fault) return fault;
    const hit = rowMet(lookup, values, (expression) => asked.get(expression)?.(columns, row) ?? none);
    if (typeof hit === 'object') return hit;
    const result = hit === undefined ? resultBeyond(lookup, values) && otherwise : results[hit];
    if (result) return result(columns, row);
    if (values.some((value) => value.kind === 'none')) return none;
    return noBand({ rules, metric, dataset: columns.dataset, row }, lookup, values);
  };
}

function callClosure(compiling: Compiling, call: Of<'call'>): Closure {
  const closures = call.arguments.map((argument) => closureOf(compiling, argument));
  const labels = sharedLabels(compiling.rules.types, call.arguments);
  const builtin = builtins[call.builtin];
  const { rules, metric } = compiling;
  return (columns, row) => {
    const values = all(closures, columns, row);
    const result = builtin(values, labels);
    return result.kind === 'failure'
      ? callFault({ rules, metric, dataset: columns.dataset, row }, call, result, values)
      : result;
  };
}

function ifMissingClosure(compiling: Compiling, expression: Of<'if-missing'>): Closure {
  const operand = closureOf(compiling, expression.operand);
  const fallback = closureOf(compiling, expression.fallback);
  return (columns, row) => {
    const value = operand(columns, row);
    return value.kind === 'fault' && isAbsent(value) ? fallback(columns, row) : value;
  };
}

function awardClosure(compiling: Compiling, award: Of<'award'>): Closure {
  const { rules, metric } = compiling;
  const when = closureOf(compiling, award.when);
  const low = closureOf(compiling, award.low);
  const high = closureOf(compiling, award.high);
  const amount = inputColumn(compiling, award.amount);
  const reason = inputColumn(compiling, award.reason);
  const fallback = award.fallback && closureOf(compiling, award.fallback);
  return (columns, row) => {
    const result = awardOf({
      when: when(columns, row),
      low: low(columns, row),
      high: high(columns, row),
      amount: amount(columns, row),
      reason: reason(columns, row),
      fallback: fallback?.(columns, row),
    });
    return result.kind === 'failure'
      ? awardFault({ rules, metric, dataset: columns.dataset, row }, award, result)
      : result;
  };
}

function overrideClosure(compiling: Compiling, override: Of<'override'>): Closure {
  const { rules, metric } = compiling;
  const computed = closureOf(compiling, override.computed);
  const when = override.when && closureOf(compiling, override.when);
  const bounds = boundsClosure(compiling, override.bounds);
  const change = boundsClosure(compiling, override.change);
  const value = inputColumn(compiling, override.value);
  const reason = inputColumn(compiling, override.reason);
  const by = inputColumn(compiling, override.by);
  return (columns, row) => {
    const result = overrideOf({
      computed: computed(columns, row),
      when: when?.(columns, row),
      bounds: bounds?.(columns, row),
      change: change?.(columns, row),
      value: value(columns, row),
      reason: reason(columns, row),
      by: by(columns, row),
    });
    return result.kind === 'failure'
      ? overrideFault({ rules, metric, dataset: columns.dataset, row }, override, result)
      : result;
  };
}

function boundsClosure(
  compiling: Compiling,
  bounds: Bounds | undefined,
): ((columns: Columns, row: number) => BoundValues) | undefined {
  if (!bounds) return undefined;
  const [low, high] = [closureOf(compiling, bounds.low), closureOf(compiling, bounds.high)];
  return (columns, row) => ({ low: low(columns, row), high: high(columns, row) });
}

function requirementClosure(compiling: Compiling, requirement: Of<'requirement'>): Closure {
  const { rules, metric } = compiling;
  const condition = closureOf(compiling, requirement.condition);
  return (columns, row) => {
    const value = condition(columns, row);
    if (value.kind === 'fault' || isYes(value)) return value;
    return brokenRequirement({ rules, metric, dataset: columns.dataset, row }, requirement);
  };
}
