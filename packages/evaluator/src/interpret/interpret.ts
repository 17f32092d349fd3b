/** The meaning of every expression. What is fast is in plan/ and must agree with this. */
import { invariant } from '@kaohe/diagnostics';
import { type Expression, isOfPerson, sharedLabels } from '@kaohe/ir';
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
  type Site,
  weightsFault,
} from '../builtins/faults.js';
import { resultBeyond, rowMet } from '../builtins/lookup.js';
import {
  arithmetic,
  comparison,
  connective,
  isYes,
  negation,
  noneComparison,
  rounding,
} from '../builtins/operators.js';
import { overrideOf } from '../builtins/override.js';
import { periodPart } from '../builtins/period-part.js';
import { weightedSum } from '../builtins/weighted-sum.js';
import { faultAmong, isAbsent, none, type Value, valueOfConstant } from '../data/value.js';
import { neighborsOf } from './neighbors.js';
import { poolStep } from './pool.js';
import { quotaStep, streakStep } from './population.js';
import type { Inside, RunState } from './run-state.js';
import { statisticStep } from './statistic.js';
import type { Detail, Step } from './trace.js';

/** An expression of one kind. */
type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** The metric and row at hand, and everything computed so far. */
export interface Scope extends Site {
  readonly run: RunState;
}

/** How a metric got its value in a row; computed once. */
export function metricStep(run: RunState, id: string, row: number): Step {
  const { rules, dataset } = run;
  const metric = rules.metrics.get(id);
  const known = run.steps.get(id);
  invariant(metric && known, `the metric ${id} is there`);
  // a record has the values of its person, too
  if (run.inside && metric.table === undefined) return metricStep(run.inside.people, id, run.inside.ownerOf(row));
  invariant(metric.table === run.inside?.table, `the metric ${id} is asked for where it has a value`);
  const found = known[row];
  if (found) return found;
  const assumed = dataset.assumed.get(id)?.[row];
  const made = assumed
    ? step(metric.expression, assumed, [], { kind: 'assumed' })
    : stepOf({ run, rules, dataset, metric, row }, metric.expression);
  known[row] = made;
  return made;
}

/** How an expression gets its value in the scope. */
export function stepOf(scope: Scope, expression: Expression): Step {
  const made = madeStep(scope, expression);
  scope.run.note?.(made);
  return made;
}

function madeStep(scope: Scope, expression: Expression): Step {
  if (scope.run.inside && isOfPerson(expression)) return stepOf(atOwner(scope, scope.run.inside), expression);
  switch (expression.kind) {
    case 'constant':
      return step(expression, valueOfConstant(expression.constant));
    case 'input':
      return inputStep(scope, expression);
    case 'parameter':
      return parameterStep(scope, expression);
    case 'metric':
      return referenceStep(scope, expression);
    case 'period':
      return step(expression, periodPart(scope, expression));
    case 'team':
      return step(expression, { kind: 'text', text: scope.dataset.rows[scope.row]?.team ?? '' });
    case 'arithmetic':
      return arithmeticStep(scope, expression);
    case 'comparison':
      return comparisonStep(scope, expression);
    case 'logic':
      return logicStep(scope, expression);
    case 'choose':
      return chooseStep(scope, expression);
    case 'lookup':
      return lookupStep(scope, expression);
    case 'round':
      return roundStep(scope, expression);
    case 'call':
      return callStep(scope, expression);
    case 'if-missing':
      return ifMissingStep(scope, expression);
    case 'weighted-sum':
      return weightedSumStep(scope, expression);
    case 'quota':
      return quotaStep(evaluation, scope, expression);
    case 'pool':
      return poolStep(evaluation, scope, expression);
    case 'statistic':
      return statisticStep(evaluation, scope, expression);
    case 'streak':
      return streakStep(evaluation, scope, expression);
    case 'award':
      return awardStep(scope, expression);
    case 'override':
      return overrideStep(scope, expression);
    case 'requirement':
      return requirementStep(scope, expression);
    case 'required':
      return step(expression, requiredValue(expression));
    case 'broken':
      return step(expression, brokenRule(expression));
  }
}

/** The same place seen from the person the record belongs to. */
function atOwner(scope: Scope, { people, ownerOf }: Inside): Scope {
  return { ...scope, run: people, dataset: people.dataset, row: ownerOf(scope.row) };
}

/** What population.ts needs to evaluate expressions in other rows. */
const evaluation = { stepOf, metricStep };

function step(expression: Expression, value: Value, parts: readonly Step[] = [], detail?: Detail): Step {
  return { expression, value, parts, detail };
}

function inputStep({ dataset, row }: Scope, input: Of<'input'>): Step {
  const cell = dataset.cellOf(input.id, row);
  const behind = dataset.cellsBehind(input.id, row);
  const detail = cell && { kind: 'input' as const, cell, ...(behind.length > 0 ? { behind } : {}) };
  return step(input, inputValue(dataset.column(input.id)[row]), [], detail);
}

function inputValue(value: Value | undefined): Value {
  invariant(value, 'every column has a value for every row');
  return value;
}

function parameterStep({ rules }: Scope, reference: Of<'parameter'>): Step {
  const parameter = rules.parameters.get(reference.id);
  invariant(parameter, `the parameter ${reference.id} is there`);
  return step(reference, parameter.value ? valueOfConstant(parameter.value) : parameterWithoutValue(parameter));
}

function referenceStep({ run, row }: Scope, reference: Of<'metric'>): Step {
  const part = metricStep(run, reference.id, row);
  return step(reference, part.value, [part]);
}

function arithmeticStep(scope: Scope, expression: Of<'arithmetic'>): Step {
  const left = stepOf(scope, expression.left);
  const right = stepOf(scope, expression.right);
  const value = arithmetic(expression.operator, left.value, right.value) ?? divisionByZero(scope, expression);
  return step(expression, value, [left, right]);
}

function comparisonStep(scope: Scope, expression: Of<'comparison'>): Step {
  const left = stepOf(scope, expression.left);
  const right = stepOf(scope, expression.right);
  return step(expression, compared(scope, expression, left.value, right.value), [left, right]);
}

function compared({ rules }: Scope, { operator, left, right }: Of<'comparison'>, a: Value, b: Value): Value {
  if (isNoneWritten(right)) return noneComparison(operator, a);
  if (isNoneWritten(left)) return noneComparison(operator, b);
  return comparison(operator, a, b, sharedLabels(rules.types, [left, right]));
}

function isNoneWritten(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function logicStep(scope: Scope, expression: Of<'logic'>): Step {
  const { operator, operands } = expression;
  const parts: Step[] = [];
  for (const operand of operands) {
    const part = stepOf(scope, operand);
    parts.push(part);
    const isDecided = part.value.kind !== 'fault' && isYes(part.value) === (operator === 'or');
    if (operator !== 'not' && isDecided) break;
  }
  const values = parts.map((part) => part.value);
  return step(expression, operator === 'not' ? negation(values[0] ?? none) : connective(operator, values), parts);
}

function chooseStep(scope: Scope, expression: Of<'choose'>): Step {
  const parts: Step[] = [];
  for (const [place, { when, then }] of expression.cases.entries()) {
    const condition = stepOf(scope, when);
    parts.push(condition);
    if (condition.value.kind === 'fault') return step(expression, condition.value, parts, { kind: 'chosen', place });
    if (!isYes(condition.value)) continue;
    const result = stepOf(scope, then);
    return step(expression, result.value, [...parts, result], { kind: 'chosen', place });
  }
  const result = stepOf(scope, expression.otherwise);
  return step(expression, result.value, [...parts, result], { kind: 'chosen', place: undefined });
}

function lookupStep(scope: Scope, lookup: Of<'lookup'>): Step {
  const parts = lookup.subjects.map((subject) => stepOf(scope, subject));
  const subjects = parts.map((part) => part.value);
  const fault = faultAmong(subjects);
  if (fault) return step(lookup, fault, parts);
  const asked = new Map<Expression, Step>();
  const row = rowMet(lookup, subjects, (expression) => askedStep(scope, expression, asked).value);
  const inside = [...parts, ...asked.values()];
  if (typeof row === 'object') return step(lookup, row, inside);
  const beyond = new Map(asked);
  const neighbors = neighborsOf(lookup, subjects, row, (expression) => askedStep(scope, expression, beyond).value);
  const detail: Detail = { kind: 'lookup', row, neighbors };
  const result = row === undefined ? resultBeyond(lookup, subjects) : lookup.rows[row]?.result;
  if (result) {
    const part = stepOf(scope, result);
    return step(lookup, part.value, [...inside, part], detail);
  }
  const isNotApplicable = subjects.some((subject) => subject.kind === 'none');
  return step(lookup, isNotApplicable ? none : noBand(scope, lookup, subjects), inside, detail);
}

/** The step of an edge or a condition, worked out once. */
function askedStep(scope: Scope, expression: Expression, asked: Map<Expression, Step>): Step {
  const made = asked.get(expression) ?? stepOf(scope, expression);
  asked.set(expression, made);
  return made;
}

function roundStep(scope: Scope, expression: Of<'round'>): Step {
  const operand = stepOf(scope, expression.operand);
  return step(expression, rounding(operand.value, expression.step, expression.mode), [operand]);
}

function callStep(scope: Scope, call: Of<'call'>): Step {
  const parts = call.arguments.map((argument) => stepOf(scope, argument));
  const labels = sharedLabels(scope.rules.types, call.arguments);
  const values = parts.map((part) => part.value);
  const result = builtins[call.builtin](values, labels);
  return step(call, result.kind === 'failure' ? callFault(scope, call, result, values) : result, parts);
}

function ifMissingStep(scope: Scope, expression: Of<'if-missing'>): Step {
  const operand = stepOf(scope, expression.operand);
  const isThere = operand.value.kind !== 'fault' || !isAbsent(operand.value);
  if (isThere) return step(expression, operand.value, [operand], { kind: 'chosen', place: 0 });
  const fallback = stepOf(scope, expression.fallback);
  return step(expression, fallback.value, [operand, fallback], { kind: 'chosen', place: undefined });
}

function weightedSumStep(scope: Scope, expression: Of<'weighted-sum'>): Step {
  const weights = expression.items.map((item) => stepOf(scope, item.weight));
  const scores = expression.items.map((item) => stepOf(scope, item.score));
  const sum = weightedSum(
    weights.map((weight) => weight.value),
    scores.map((score) => score.value),
  );
  const value = sum.kind === 'odd-weights' ? weightsFault(scope, expression, sum) : sum;
  return step(
    expression,
    value,
    weights.flatMap((weight, place) => [weight, ...scores.slice(place, place + 1)]),
  );
}

function awardStep(scope: Scope, award: Of<'award'>): Step {
  const { origin } = award;
  const parts = [award.when, award.low, award.high].map((part) => stepOf(scope, part));
  const [when = none, low = none, high = none] = parts.map((part) => part.value);
  const fallback = award.fallback && stepOf(scope, award.fallback);
  const amount = inputStep(scope, { kind: 'input', id: award.amount, origin });
  const reason = inputStep(scope, { kind: 'input', id: award.reason, origin });
  const result = awardOf({
    when,
    low,
    high,
    amount: amount.value,
    reason: reason.value,
    fallback: fallback?.value,
  });
  const value = result.kind === 'failure' ? awardFault(scope, award, result) : result;
  return step(award, value, [...parts, amount, reason, ...(fallback ? [fallback] : [])]);
}

function overrideStep(scope: Scope, override: Of<'override'>): Step {
  const { origin, bounds, change } = override;
  const input = (id: string) => inputStep(scope, { kind: 'input', id, origin });
  const limits = (of: typeof bounds) => of && { low: stepOf(scope, of.low), high: stepOf(scope, of.high) };
  const values = (of: ReturnType<typeof limits>) => of && { low: of.low.value, high: of.high.value };
  const computed = stepOf(scope, override.computed);
  const when = override.when && stepOf(scope, override.when);
  const [within, by] = [limits(bounds), limits(change)];
  const entered = [input(override.value), input(override.reason), input(override.by)] as const;
  const [value, reason, who] = entered;
  const result = overrideOf({
    computed: computed.value,
    when: when?.value,
    bounds: values(within),
    change: values(by),
    value: value.value,
    reason: reason.value,
    by: who.value,
  });
  const made = result.kind === 'failure' ? overrideFault(scope, override, result) : result;
  const more = [within, by].flatMap((one) => (one ? [one.low, one.high] : []));
  return step(override, made, [computed, ...entered, ...(when ? [when] : []), ...more]);
}

function requirementStep(scope: Scope, requirement: Of<'requirement'>): Step {
  const condition = stepOf(scope, requirement.condition);
  const { value } = condition;
  const holds = value.kind === 'fault' || isYes(value);
  return step(requirement, holds ? value : brokenRequirement(scope, requirement), [condition]);
}
