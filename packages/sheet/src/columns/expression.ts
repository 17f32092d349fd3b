/** What an expression is as a formula: one short function per kind. What no formula can say becomes a column of values. */
import { type Expression, sharedLabels } from '@kaohe/ir';
import {
  absent,
  allOf,
  binary,
  call,
  column,
  faulty,
  guarded,
  no,
  none,
  number,
  oneOf,
  when,
  yes,
} from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { unlessNone } from './absence.js';
import { callFormula } from './call.js';
import { constantFormula } from './constant.js';
import { awardFormula, overrideFormula } from './decided.js';
import { type Draft, freshId, ownColumn, plainType, titleOf, valueColumn } from './draft.js';
import { inputFormula } from './input.js';
import { isClean, mayBeFault, mayBeNone, placesOf, typeOf } from './knowledge.js';
import { placeAmong } from './labels.js';
import { lookupFormula } from './lookup.js';
import { quotaFormula } from './quota.js';
import { roundFormula } from './round.js';
import { parameterSetting, settingFormula } from './setting.js';
import { statisticFormula } from './statistic.js';
import { weightedSumFormula } from './weighted-sum.js';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** The expression in the row at hand. */
export function expressionFormula(draft: Draft, expression: Expression): Formula {
  switch (expression.kind) {
    case 'constant':
      return constantFormula(expression.constant);
    case 'input':
      return inputColumn(draft, expression.id);
    case 'parameter':
      return parameterFormula(draft, expression.id);
    case 'metric':
      return column(expression.id);
    case 'period':
      return valueColumn(draft, expression, typeOf(draft, expression) ?? plainType, 'period');
    case 'team':
      return column('team');
    case 'arithmetic':
      return arithmeticFormula(draft, expression);
    case 'comparison':
      return comparisonFormula(draft, expression);
    case 'logic':
      return logicFormula(draft, expression);
    case 'choose':
      return expression.cases.reduceRight(
        (rest, one) => when(conditionFormula(draft, one.when), draft.formulaOf(one.then), rest),
        draft.formulaOf(expression.otherwise),
      );
    case 'lookup':
      return lookupFormula(draft, expression);
    case 'round':
      return roundFormula(draft, expression);
    case 'call':
      return callFormula(draft, expression);
    case 'if-missing': {
      const operand = ownColumn(draft, expression.operand, typeOf(draft, expression));
      return when(call('ISNA', operand), draft.formulaOf(expression.fallback), operand);
    }
    case 'weighted-sum':
      return weightedSumFormula(draft, expression);
    case 'statistic':
      return statisticFormula(draft, expression);
    case 'quota':
      return quotaFormula(draft, expression);
    case 'pool':
      return valueColumn(draft, expression, { kind: 'number', unit: expression.unit }, 'seat-by-seat');
    case 'streak':
      return streakFormula(draft, expression);
    case 'award':
      return awardFormula(draft, expression);
    case 'override':
      return overrideFormula(draft, expression);
    case 'requirement':
      return when(conditionFormula(draft, expression.condition), yes, faulty);
    case 'required':
    case 'broken':
      return faulty;
  }
}

/** Whether a condition holds, as TRUE or FALSE or an error; none does not hold. */
export function conditionFormula(draft: Draft, expression: Expression): Formula {
  const condition = draft.formulaOf(expression);
  return mayBeNone(draft, expression) ? when(binary('=', condition, none), no, condition) : condition;
}

/** The column of an input, made when it is first asked for. */
export function inputColumn(draft: Draft, id: string): Formula {
  const input = draft.inputs.get(id);
  const own = `in:${id}`;
  if (input && !draft.columns.has(own)) {
    const content = { kind: 'formula', formula: inputFormula(input) } as const;
    draft.columns.set(own, {
      id: own,
      title: input.label || id,
      step: undefined,
      type: input.type,
      metricId: undefined,
      role: 'input',
      content,
    });
  }
  return column(own);
}

function parameterFormula(draft: Draft, id: string): Formula {
  const parameter = draft.parameters.get(id);
  if (parameter?.value === undefined) return faulty;
  const setting = parameterSetting(parameter);
  return parameter.value.kind === 'number'
    ? settingFormula(setting, parameter.value.unit)
    : { kind: 'setting', id: setting };
}

function arithmeticFormula(draft: Draft, expression: Of<'arithmetic'>): Formula {
  const { operator, left, right } = expression;
  const isNone = [left, right].filter((one) => mayBeNone(draft, one));
  const open = (one: Expression): Formula =>
    isNone.includes(one) || (operator === '/' && one === right)
      ? ownColumn(draft, one, typeOf(draft, one))
      : draft.formulaOf(one);
  const [a, b] = [open(left), open(right)];
  const isZero = binary('=', isClean(draft, right) ? b : guarded(b, placesOf(draft, right) + 2), number(0));
  const result = binary(operator, a, b);
  const computed = operator !== '/' ? result : isNever(b) ? result : when(isZero, absent, result);
  return unlessNone(draft, [left, right], [a, b], none, computed);
}

/** A divisor written as a number is never zero: the rules refuse that. */
function isNever(divisor: Formula): boolean {
  return divisor.kind === 'number' && divisor.value.numerator !== 0n;
}

function comparisonFormula(draft: Draft, expression: Of<'comparison'>): Formula {
  const { operator, left, right } = expression;
  const symbol = operator === '!=' ? '<>' : operator;
  if (isNoneWritten(right)) return noneFormula(draft, symbol, left);
  if (isNoneWritten(left)) return noneFormula(draft, symbol, right);
  const isNone = [left, right].filter((one) => mayBeNone(draft, one));
  const open = (one: Expression): Formula =>
    isNone.includes(one) ? ownColumn(draft, one, typeOf(draft, one)) : draft.formulaOf(one);
  const [a, b] = [open(left), open(right)];
  const isOrder = symbol !== '=' && symbol !== '<>';
  const compared = binary(
    symbol,
    comparable(draft, left, right, a, isOrder),
    comparable(draft, right, left, b, isOrder),
  );
  return unlessNone(draft, [left, right], [a, b], no, compared);
}

function isNoneWritten(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function noneFormula(draft: Draft, symbol: string, operand: Expression): Formula {
  const value = draft.formulaOf(operand);
  if (symbol === '=' || symbol === '<>') return binary(symbol, value, none);
  // asked so that an error of the operand is the answer
  return when(binary('=', value, value), no, no);
}

/** One side of a comparison: numbers rounded, labels of an order as their places, best largest. */
function comparable(draft: Draft, own: Expression, other: Expression, made: Formula, isOrder: boolean): Formula {
  const labels = sharedLabels(draft.types, [own, other]);
  if (labels !== undefined) return isOrder ? placeAmong(labels, made) : made;
  const type = typeOf(draft, own) ?? typeOf(draft, other);
  const isNumber = type === undefined || type.kind === 'number' || type.kind === 'date';
  if (!isNumber || isClean(draft, own)) return made;
  return guarded(made, placesOf(draft, typeOf(draft, own) ? own : other));
}

/**
 * `and` is no as soon as one operand is no, whatever the others are; `or` likewise. Spreadsheets let errors win, so operands that can be
 * faults are asked one by one.
 */
function logicFormula(draft: Draft, { operator, operands }: Of<'logic'>): Formula {
  const conditions = operands.map((one) => conditionFormula(draft, one));
  if (operator === 'not') return call('NOT', conditions[0] ?? no);
  const joined = operator === 'and' ? allOf(conditions) : oneOf(conditions);
  const faulting = operands.filter((one) => mayBeFault(draft, one)).length;
  if (faulting === 0 || operands.length === 1) return joined;
  const undecided = operator === 'and' ? yes : no;
  return conditions.reduceRight((rest, condition) => {
    const told = call('IFERROR', condition, undecided);
    return operator === 'and' ? when(told, rest, no) : when(told, yes, rest);
  }, joined);
}

function streakFormula(draft: Draft, streak: Of<'streak'>): Formula {
  const isWhole = draft.metric.expression === streak;
  if (!isWhole) return valueColumn(draft, streak, plainType, 'earlier-periods');
  const id = freshId(draft, 'streak-before');
  const content = { kind: 'streak-before', metricId: draft.metric.id, gaps: streak.gaps } as const;
  draft.columns.set(id, {
    id,
    title: titleOf(draft.metric),
    step: { name: 'streak-before', label: '' },
    type: plainType,
    metricId: undefined,
    role: 'working',
    content,
  });
  draft.valued.push({ metric: draft.metric.id, reason: 'earlier-periods', origin: streak.origin });
  const before = column(id);
  const last = streak.restartAfter;
  const next = binary(
    '+',
    last === undefined ? before : when(binary('=', before, number(last)), number(0), before),
    number(1),
  );
  return when(conditionFormula(draft, streak.condition), next, number(0));
}
