/** What an expression comes to when some values are assumed. Says `unknown` rather than guess; the interpreter decides what rules mean. */
import {
  type Call,
  type Cell,
  type ComparisonOperator,
  type Expression,
  type Lookup,
  type Metric,
  type Parameter,
  type RuleSet,
  sharedLabels,
  type Types,
  type WeightedSum,
} from '@kaohe/ir';
import {
  absolute,
  add,
  compare,
  contains,
  divide,
  equal,
  holds,
  isZero,
  maximum,
  minimum,
  multiply,
  one,
  type Rational,
  roundTo,
  subtract,
  zero,
} from '@kaohe/quantity';
import { once } from '../../memory/once.js';
import { metricsById, typesOfRules } from '../lookups.js';
import { isSame, label, none, numberOf, unknown, type Value, valueOfConstant, yesNo } from './value.js';

/** A rule set as it is looked up here. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly types: Types;
}

export const rulesOf: (ruleSet: RuleSet) => Rules = once(rulesFrom);

function rulesFrom(ruleSet: RuleSet): Rules {
  return {
    ruleSet,
    metrics: metricsById(ruleSet),
    parameters: new Map(ruleSet.parameters.map((parameter) => [parameter.id, parameter])),
    types: typesOfRules(ruleSet),
  };
}

/** Values by the id of a metric, an input or a parameter. */
export type Assumed = ReadonlyMap<string, Value>;

/** The same, as far as it is asked. */
export type Answers = Pick<Assumed, 'get'>;

/** Metrics that may stand behind each other; longer chains are not followed. */
const deepest = 200;

/** The value of an expression where those are assumed. */
export function evaluate(rules: Rules, assumed: Answers, expression: Expression): Value {
  return valueIn({ rules, assumed, known: new Map(), depth: 0 }, expression);
}

interface Scope {
  readonly rules: Rules;
  readonly assumed: Answers;
  readonly known: Map<string, Value>;
  /** How many metrics stand behind each other here. */
  depth: number;
}

function valueIn(scope: Scope, expression: Expression): Value {
  switch (expression.kind) {
    case 'constant':
      return valueOfConstant(expression.constant);
    case 'input':
      return scope.assumed.get(expression.id) ?? unknown;
    case 'parameter':
      return scope.assumed.get(expression.id) ?? valueOfConstant(scope.rules.parameters.get(expression.id)?.value);
    case 'metric':
      return ofMetric(scope, expression.id);
    case 'arithmetic':
      return arithmetic(expression.operator, valueIn(scope, expression.left), valueIn(scope, expression.right));
    case 'comparison':
      return comparison(scope, expression.operator, expression.left, expression.right);
    case 'logic':
      return logic(
        expression.operator,
        expression.operands.map((operand) => valueIn(scope, operand)),
      );
    case 'choose':
      for (const { when, then } of expression.cases) {
        const holds = isMet(valueIn(scope, when));
        if (holds === undefined) return unknown;
        if (holds) return valueIn(scope, then);
      }
      return valueIn(scope, expression.otherwise);
    case 'lookup':
      return lookup(scope, expression);
    case 'round': {
      const operand = valueIn(scope, expression.operand);
      return operand.kind === 'number' ? numberOf(roundTo(operand.value, expression.step, expression.mode)) : operand;
    }
    case 'call':
      return called(scope, expression);
    case 'if-missing':
      return valueIn(scope, expression.operand);
    case 'weighted-sum':
      return weightedSum(scope, expression);
    // until somebody enters another value
    case 'override':
      return valueIn(scope, expression.computed);
    case 'requirement':
      return valueIn(scope, expression.condition);
    case 'period':
    case 'team':
    case 'statistic':
    case 'quota':
    case 'pool':
    case 'streak':
    case 'award':
    case 'required':
    case 'broken':
      return unknown;
  }
}

function ofMetric(scope: Scope, id: string): Value {
  const found = scope.assumed.get(id) ?? scope.known.get(id);
  if (found) return found;
  const metric = scope.rules.metrics.get(id);
  if (metric === undefined || scope.depth >= deepest) return unknown;
  scope.depth += 1;
  const value = valueIn(scope, metric.expression);
  scope.depth -= 1;
  scope.known.set(id, value);
  return value;
}

/** Whether a condition holds; what is `none` does not. */
function isMet(value: Value): boolean | undefined {
  if (value.kind === 'none') return false;
  return value.kind === 'yes-no' ? value.value : undefined;
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknown;
  if (left.kind === 'none' || right.kind === 'none') return none;
  if (left.kind !== 'number' || right.kind !== 'number') return unknown;
  if (operator === '/') return isZero(right.value) ? unknown : numberOf(divide(left.value, right.value));
  return numberOf(calculations[operator](left.value, right.value));
}

const calculations = { '+': add, '-': subtract, '*': multiply };

function comparison(scope: Scope, operator: ComparisonOperator, left: Expression, right: Expression): Value {
  const [a, b] = [valueIn(scope, left), valueIn(scope, right)];
  if (a.kind === 'number' && b.kind === 'number') return yesNo(holds(operator, compare(a.value, b.value)));
  if (a.kind === 'unknown' || b.kind === 'unknown') return unknown;
  if (isNone(left) || isNone(right))
    return operator === '=' || operator === '!=' ? yesNo(isSame(a, b) === (operator === '=')) : yesNo(false);
  if (a.kind === 'none' || b.kind === 'none') return yesNo(false);
  if (operator === '=') return yesNo(isSame(a, b));
  if (operator === '!=') return yesNo(!isSame(a, b));
  if (a.kind !== 'label' || b.kind !== 'label') return unknown;
  const labels = sharedLabels(scope.rules.types, [left, right]);
  const [first, second] = [labels?.indexOf(a.label) ?? -1, labels?.indexOf(b.label) ?? -1];
  // labels stand best first
  return first < 0 || second < 0 ? unknown : yesNo(holds(operator, Math.sign(second - first)));
}

function isNone(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function logic(operator: 'and' | 'or' | 'not', operands: readonly Value[]): Value {
  const [first] = operands;
  if (operator === 'not') return first?.kind === 'yes-no' ? yesNo(!first.value) : unknown;
  const decided = operator === 'or';
  // stops as the interpreter does, so that what stands behind need not be known
  for (const operand of operands) {
    if (operand.kind !== 'yes-no') return unknown;
    if (operand.value === decided) return operand;
  }
  return yesNo(!decided);
}

function lookup(scope: Scope, { subjects, rows, otherwise }: Lookup): Value {
  const values = subjects.map((subject) => valueIn(scope, subject));
  for (const row of rows) {
    const isMatch = matchesAll(scope, row.cells, values);
    if (isMatch === false) continue;
    if (isMatch === undefined) return unknown;
    const holds = row.when === undefined || isMet(valueIn(scope, row.when));
    if (holds === undefined) return unknown;
    if (holds) return valueIn(scope, row.result);
  }
  if (otherwise !== undefined) return valueIn(scope, otherwise);
  return values.some(({ kind }) => kind === 'none') ? none : unknown;
}

/** Undefined where it cannot be told: no cell differs for certain, and not all are certain. */
function matchesAll(scope: Scope, cells: readonly Cell[], values: readonly Value[]): boolean | undefined {
  let all: boolean | undefined = true;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    const isMatch = cell && matches(scope, cell, values[place] ?? unknown);
    if (isMatch === false) return false;
    if (isMatch === undefined) all = undefined;
  }
  return all;
}

/** Undefined where it cannot be told. */
function matches(scope: Scope, cell: Cell, value: Value): boolean | undefined {
  if (cell.kind === 'any') return value.kind === 'unknown' ? undefined : true;
  if (value.kind === 'unknown') return undefined;
  switch (cell.kind) {
    case 'interval':
      return value.kind === 'number' && contains(cell.interval, value.value);
    case 'labels':
      if (value.kind === 'yes-no') return cell.labels.includes(value.value ? 'yes' : 'no');
      return value.kind === 'label' && cell.labels.includes(value.label);
    case 'edges': {
      if (value.kind !== 'number') return false;
      const [low, high] = [cell.low, cell.high].map((edge) => edge && valueIn(scope, edge.value));
      if (low?.kind === 'unknown' || high?.kind === 'unknown') return undefined;
      if ((low && low.kind !== 'number') || (high && high.kind !== 'number')) return false;
      const bound = (edge: typeof cell.low, at: Value | undefined) =>
        edge && at?.kind === 'number' ? { value: at.value, closed: edge.closed } : undefined;
      return contains({ low: bound(cell.low, low), high: bound(cell.high, high) }, value.value);
    }
  }
}

function called(scope: Scope, { builtin, arguments: operands }: Call): Value {
  const values = operands.map((operand) => valueIn(scope, operand));
  const [first, second] = values;
  if (builtin === 'worse' || builtin === 'better') {
    const labels = sharedLabels(scope.rules.types, operands);
    if (first?.kind !== 'label' || second?.kind !== 'label' || labels === undefined) return unknown;
    const [a, b] = [labels.indexOf(first.label), labels.indexOf(second.label)];
    const place = builtin === 'better' ? Math.min(a, b) : Math.max(a, b);
    return a < 0 || b < 0 ? unknown : label(labels[place] ?? '');
  }
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  const [number] = numbers;
  if (values.some(({ kind }) => kind === 'unknown')) return unknown;
  if (values.some(({ kind }) => kind === 'none')) return none;
  if (numbers.length !== values.length || number === undefined) return unknown;
  if (builtin === 'minimum') return numberOf(numbers.reduce(minimum));
  if (builtin === 'maximum') return numberOf(numbers.reduce(maximum));
  return builtin === 'absolute' ? numberOf(absolute(number)) : unknown;
}

function weightedSum(scope: Scope, { items }: WeightedSum): Value {
  let [full, present, total]: [Rational, Rational, Rational] = [zero, zero, zero];
  for (const item of items) {
    const weight = valueIn(scope, item.weight);
    if (weight.kind !== 'number') return unknown;
    full = add(full, weight.value);
    if (isZero(weight.value)) continue;
    const score = valueIn(scope, item.score);
    if (score.kind === 'none') continue;
    if (score.kind !== 'number') return unknown;
    present = add(present, weight.value);
    total = add(total, multiply(weight.value, score.value));
  }
  if (!equal(full, one)) return unknown;
  if (isZero(present)) return none;
  return numberOf(equal(present, full) ? total : divide(multiply(total, full), present));
}
