/** What can be told of an expression without data: its type, whether it may be none, a fault, or a float that is off by a hair. */
import type { Expression, Input, Statistic, Type } from '@kaohe/ir';
import { equal, isDateUnit, isDimensionless, one, type Unit } from '@kaohe/quantity';
import { guardPlaces } from '../formula/build.js';
import type { Draft } from './draft.js';
import { standsAsIs } from './setting.js';

/** The type of what an expression gives, where it is plain to see. */
export function typeOf(draft: Draft, expression: Expression): Type | undefined {
  switch (expression.kind) {
    case 'input':
      return draft.inputs.get(expression.id)?.type;
    case 'parameter':
      return draft.parameters.get(expression.id)?.type;
    case 'metric':
      return draft.metrics.get(expression.id)?.type;
    case 'constant':
      return expression.constant.kind === 'number' ? typeOfUnit(expression.constant.unit) : undefined;
    case 'period':
      return expression.part === 'first' || expression.part === 'last' ? { kind: 'date' } : undefined;
    case 'round':
      return typeOf(draft, expression.operand) ?? typeOfUnit(expression.unit);
    case 'if-missing':
      return typeOf(draft, expression.operand) ?? typeOf(draft, expression.fallback);
    case 'choose':
      return firstType(draft, [...expression.cases.map(({ then }) => then), expression.otherwise]);
    case 'lookup':
      return firstType(draft, [
        ...expression.rows.map(({ result }) => result),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ]);
    case 'call':
      return expression.builtin === 'add-months' ? { kind: 'date' } : typeOfCall(draft, expression);
    case 'statistic':
      return expression.function === 'minimum' ||
        expression.function === 'maximum' ||
        expression.function === 'previous'
        ? typeOf(draft, expression.operand)
        : undefined;
    case 'arithmetic':
      return typeOfArithmetic(draft, expression);
    case 'override':
      return typeOf(draft, expression.computed);
    case 'comparison':
    case 'logic':
    case 'requirement':
      return { kind: 'yes-no' };
    case 'team':
      return { kind: 'text' };
    case 'quota':
      return { kind: 'choice', labels: expression.shares.map(({ label }) => label) };
    case 'weighted-sum':
    case 'pool':
    case 'streak':
    case 'award':
    case 'required':
    case 'broken':
      return undefined;
  }
}

/** Whether the value of an expression can be none. In doubt it can. */
export function mayBeNone(draft: Draft, expression: Expression): boolean {
  const may = (one: Expression): boolean => mayBeNone(draft, one);
  switch (expression.kind) {
    case 'constant':
      return expression.constant.kind === 'none';
    case 'input':
      return inputMayBeNone(draft.inputs.get(expression.id));
    case 'parameter':
      return draft.parameters.get(expression.id)?.value?.kind === 'none';
    case 'metric': {
      const metric = draft.metrics.get(expression.id);
      return metric === undefined || may(metric.expression);
    }
    case 'period':
    case 'team':
    case 'comparison':
    case 'logic':
    case 'streak':
    case 'requirement':
    case 'required':
    case 'broken':
      return false;
    case 'arithmetic':
      return may(expression.left) || may(expression.right);
    case 'choose':
      return [...expression.cases.map(({ then }) => then), expression.otherwise].some(may);
    case 'lookup': {
      const results = [
        ...expression.rows.map(({ result }) => result),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ];
      return results.some(may) || expression.subjects.some(may);
    }
    case 'round':
      return may(expression.operand);
    case 'call':
      return expression.builtin === 'promote' || expression.builtin === 'demote' || expression.arguments.some(may);
    case 'if-missing':
      return may(expression.operand) || may(expression.fallback);
    case 'weighted-sum':
      return expression.items.some(({ weight, score }) => may(weight) || may(score));
    case 'statistic':
      return statisticMayBeNone(expression, may);
    case 'quota':
      return true;
    case 'pool':
      return may(expression.pot);
    case 'award':
      return [expression.low, expression.high, ...(expression.fallback ? [expression.fallback] : [])].some(may);
    case 'override':
      return may(expression.computed);
  }
}

/** Whether the value of an expression can be a fault. In doubt it can. */
export function mayBeFault(draft: Draft, expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'team':
      return false;
    case 'parameter':
      return draft.parameters.get(expression.id)?.value === undefined;
    case 'input':
      return draft.inputs.get(expression.id)?.optional !== true;
    case 'comparison':
    case 'arithmetic':
      if (expression.kind === 'arithmetic' && expression.operator === '/') return true;
      return mayBeFault(draft, expression.left) || mayBeFault(draft, expression.right);
    case 'logic':
      return expression.operands.some((one) => mayBeFault(draft, one));
    case 'round':
      return mayBeFault(draft, expression.operand);
    default:
      return true;
  }
}

/** Whether a spreadsheet holds the value as the float nearest to it, so that comparing needs no rounding. */
export function isClean(draft: Draft, expression: Expression): boolean {
  const clean = (one: Expression): boolean => isClean(draft, one);
  switch (expression.kind) {
    case 'constant':
    case 'period':
    case 'team':
    case 'streak':
    case 'quota':
      return true;
    case 'parameter':
      return unitIsClean(draft.parameters.get(expression.id)?.type);
    case 'input':
      return unitIsClean(draft.inputs.get(expression.id)?.type);
    case 'metric': {
      const metric = draft.metrics.get(expression.id);
      return metric !== undefined && clean(metric.expression);
    }
    case 'round':
      return expression.step.numerator === 1n || expression.step.denominator === 1n;
    case 'choose':
      return [...expression.cases.map(({ then }) => then), expression.otherwise].every(clean);
    case 'lookup':
      return [
        ...expression.rows.map(({ result }) => result),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ].every(clean);
    case 'if-missing':
      return clean(expression.operand) && clean(expression.fallback);
    case 'statistic':
      return expression.function === 'count' || expression.function === 'rank' || expression.function === 'dense-rank';
    default:
      return false;
  }
}

/** To how many places a value of the expression is rounded before it is compared. */
export function placesOf(draft: Draft, expression: Expression): number {
  const type = typeOf(draft, expression);
  return placesOfUnit(type?.kind === 'number' ? type.unit : undefined);
}

/** To how many places a value in the unit is rounded before it is compared; of plain numbers more matter. */
export function placesOfUnit(unit: Unit | undefined): number {
  return unit !== undefined && isDimensionless(unit) ? guardPlaces.plain : guardPlaces.measured;
}

function typeOfUnit(unit: Unit): Type {
  return isDateUnit(unit) ? { kind: 'date' } : { kind: 'number', unit };
}

function firstType(draft: Draft, expressions: readonly Expression[]): Type | undefined {
  for (const expression of expressions) {
    const type = typeOf(draft, expression);
    if (type) return type;
  }
  return undefined;
}

function typeOfCall(draft: Draft, call: Extract<Expression, { kind: 'call' }>): Type | undefined {
  const isLike = call.builtin === 'minimum' || call.builtin === 'maximum' || call.builtin === 'absolute';
  return isLike ? firstType(draft, call.arguments) : undefined;
}

/** A day and a number of days is a day; of a product or quotient only that it is plain is told. */
function typeOfArithmetic(
  draft: Draft,
  { operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>,
): Type | undefined {
  const [a, b] = [typeOf(draft, left), typeOf(draft, right)];
  const dates = [a, b].filter((one) => one?.kind === 'date').length;
  if (dates === 1) return { kind: 'date' };
  if (dates === 2 || a?.kind !== 'number' || b?.kind !== 'number') return undefined;
  if (operator === '+' || operator === '-') return a;
  const same = Object.entries(a.unit.powers).every(([base, power]) => b.unit.powers[base] === power);
  const isPlainQuotient =
    operator === '/' && same && Object.keys(a.unit.powers).length === Object.keys(b.unit.powers).length;
  const isPlainProduct = isDimensionless(a.unit) && isDimensionless(b.unit);
  return isPlainQuotient || isPlainProduct
    ? { kind: 'number', unit: { symbol: '', scale: one, powers: {} } }
    : undefined;
}

function inputMayBeNone(input: Input | undefined): boolean {
  if (input === undefined) return true;
  return input.optional || input.fallback?.kind === 'none' || input.statuses.some(({ value }) => value === undefined);
}

function statisticMayBeNone(statistic: Statistic, may: (one: Expression) => boolean): boolean {
  const { function: wanted, over, least, keep, operand } = statistic;
  if (least > 0 || keep !== undefined) return true;
  if (wanted === 'sum' || wanted === 'count') return over.kind === 'cohort' && over.cohort.keys.some(may);
  return over.kind !== 'values' || [operand, ...over.others].some(may);
}

function unitIsClean(type: Type | undefined): boolean {
  return type?.kind !== 'number' || standsAsIs(type.unit) || equal(type.unit.scale, one);
}
