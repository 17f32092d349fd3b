/** Types of expressions, one function per kind. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { ComparisonOperator, Constant, Expression, NumberType, Type } from '@kaohe/ir';
import { printType } from '@kaohe/ir';
import {
  compare,
  dateFromText,
  dateUnit,
  dimensionless,
  multiply,
  rationalFromText,
  sameDimension,
  unitFromText,
  unitNames,
  zero,
} from '@kaohe/quantity';
import { namesClause } from '../bound/clauses.js';
import { unnamedTotal } from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { inferArithmetic } from './arithmetic.js';
import { inferCall } from './calls.js';
import { inferDated } from './dated.js';
import { date, datePart, isPeriodName, periodPart } from './dates.js';
import { fitBoth, fitTo } from './fit.js';
import { isSubjectName, isTotalName, type Meaning, memberOf, type Scope, suggestion } from './scope.js';
import { broken, constantOf, fitting, isBroken, isOpen, type Typed, typed } from './tree.js';

export const yesNo: Type = { kind: 'yes-no' };

export function infer(scope: Scope, expression: Syntax.Expression): Typed {
  const origin = expression.span;
  switch (expression.kind) {
    case 'number':
      return inferNumber(scope, expression);
    case 'date':
      return inferDate(scope, expression);
    case 'text':
      return typed({ kind: 'text' }, constant({ kind: 'text', text: expression.text }, origin));
    case 'yes-no':
      return typed(yesNo, constant({ kind: 'yes-no', value: expression.value }, origin));
    case 'none':
      return fitting(constant({ kind: 'none' }, origin));
    case 'required':
      return fitting({ kind: 'required', name: scope.name, reason: expression.reason?.text ?? '', origin });
    case 'reference':
      return inferReference(scope, expression.path, origin);
    case 'call':
      return inferCall(scope, expression, infer);
    case 'prefix':
      return expression.operator === '-'
        ? inferNegative(scope, expression.operand, origin)
        : inferNot(scope, expression.operand, origin);
    case 'infix':
      return inferInfix(scope, expression);
    case 'chain':
      return inferChain(scope, expression);
    case 'round':
      return inferRound(scope, expression);
    case 'if':
      return inferIf(scope, expression);
    case 'dated':
      return inferDated(scope, expression, infer);
    case 'parentheses':
      return infer(scope, expression.inner);
    case 'broken':
      return broken(scope.name, origin);
  }
}

/** A condition, or a report that it is none. */
export function inferCondition(scope: Scope, expression: Syntax.Expression): Typed {
  const value = infer(scope, expression);
  if (isBroken(value) || value.type?.kind === 'yes-no') return value;
  scope.report(diagnose('types/condition-expected', expression.span, { found: value.type?.kind ?? 'label' }));
  return broken(scope.name, expression.span);
}

/** A number, or a report that it is none. */
export function inferQuantity(scope: Scope, expression: Syntax.Expression): Typed {
  return quantity(scope, infer(scope, expression), expression.span);
}

function quantity(scope: Scope, value: Typed, at: Span): Typed {
  if (isBroken(value) || value.fitsAny || value.type?.kind === 'number') return value;
  reportUnknownLabel(scope, value, at);
  if (value.label === undefined)
    scope.report(diagnose('types/number-expected', at, { found: value.type?.kind ?? 'value' }));
  return broken(scope.name, at);
}

/** What may be added and subtracted: a number or a date. */
function inferOperand(scope: Scope, expression: Syntax.Expression): Typed {
  const value = infer(scope, expression);
  return value.type?.kind === 'date' ? value : quantity(scope, value, expression.span);
}

/** A constant of the expected type: bare numbers take its unit. */
export function inferConstant(
  scope: Scope,
  expression: Syntax.Expression,
  expected: Type | undefined,
): Constant | undefined {
  const value = infer(scope, expression);
  const fitted = expected === undefined ? value : fitTo(scope, value, expected, expression.span);
  if (isBroken(fitted)) return undefined;
  const found = constantOf(fitted);
  if (found === undefined) scope.report(diagnose('types/constant-expected', expression.span, {}));
  return found;
}

function constant(value: Constant, origin: Span): Expression {
  return { kind: 'constant', constant: value, origin };
}

function inferNumber(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'number' }>): Typed {
  const value = rationalFromText(expression.text);
  const unit = expression.unit === '' ? dimensionless : unitFromText(expression.unit, scope.units);
  if (value === undefined) {
    scope.report(diagnose('syntax/number-malformed', expression.span, { text: expression.text.slice(0, 40) }));
    return broken(scope.name, expression.span);
  }
  if (unit === undefined) {
    const known = nearest(expression.unit, [...unitNames(), ...scope.units]) ?? '';
    const place = { ...expression.span, start: expression.span.end - expression.unit.length };
    scope.report(diagnose('units/unknown', place, { unit: expression.unit, suggestion: known }));
    return broken(scope.name, expression.span);
  }
  return typed(
    { kind: 'number', unit },
    constant({ kind: 'number', value: multiply(value, unit.scale), unit }, expression.span),
    expression.unit === '',
  );
}

function inferDate(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'date' }>): Typed {
  const value = dateFromText(expression.text);
  if (value !== undefined) {
    return typed(date, constant({ kind: 'number', value, unit: dateUnit }, expression.span));
  }
  scope.report(diagnose('syntax/date-impossible', expression.span, { text: expression.text }));
  return broken(scope.name, expression.span);
}

function inferReference(scope: Scope, path: readonly Syntax.Name[], origin: Span): Typed {
  const [first, member] = path;
  if (first === undefined) return broken(scope.name, origin);
  if (isSubjectName(first.text) && scope.subject !== undefined && !scope.declarations.has(first.text))
    return asMeaning(scope, scope.subject, origin);
  const id = scope.declarations.has(first.text) || !isTotalName(first.text) ? first.text : unnamedTotal;
  const full = member === undefined ? id : `${id}.${memberOf(member.text)}`;
  const meaning = scope.meanings.get(full);
  if (meaning !== undefined) return asMeaning(scope, meaning, origin);
  const isPeriod = !scope.declarations.has(first.text) && isPeriodName(first.text);
  const ofPeriod = isPeriod ? periodPart(member?.text, origin) : undefined;
  if (ofPeriod !== undefined) return ofPeriod;
  if (isPeriod && member !== undefined) {
    scope.report(diagnose('names/member-unknown', member.span, { name: first.text, member: member.text }));
    return broken(scope.name, origin);
  }
  const ofDate = member && datePart(scope.meanings.get(id), member.text, origin);
  if (ofDate !== undefined) return ofDate;
  if (member === undefined && id === scope.cohort && !scope.declarations.has(id))
    return typed({ kind: 'text' }, { kind: 'team', origin });
  if (scope.declarations.has(id)) {
    const outputs = outputNames(scope, id);
    const isTyped = scope.meanings.get(id)?.type !== undefined || outputs !== undefined;
    if (member !== undefined && isTyped && outputs?.includes(member.text) !== true)
      scope.report(diagnose('names/member-unknown', member.span, { name: first.text, member: member.text }));
    if (member === undefined && outputs !== undefined)
      scope.report(diagnose('names/output-unsaid', first.span, { name: first.text, outputs: outputs.join(', ') }));
    // A declaration without a meaning is broken or stands in a circle: reported there.
    return broken(scope.name, origin);
  }
  if (member === undefined && scope.labels.has(first.text)) {
    return {
      type: undefined,
      expression: constant({ kind: 'choice', label: first.text }, origin),
      bare: false,
      label: first.text,
      fitsAny: false,
    };
  }
  scope.report(diagnose('names/unknown', first.span, { name: first.text, suggestion: suggestion(scope, first.text) }));
  return broken(scope.name, origin);
}

/** What the rows of a table give, where it is more than one thing. */
function outputNames(scope: Scope, id: string): readonly string[] | undefined {
  const clauses = scope.declarations.get(id)?.clauses ?? [];
  return namesClause(clauses, 'gives')?.names.map((name) => name.text);
}

function asMeaning(scope: Scope, meaning: Meaning, origin: Span): Typed {
  if (meaning.isOpen === true) return fitting(meaning.expression(origin));
  return meaning.type === undefined ? broken(scope.name, origin) : typed(meaning.type, meaning.expression(origin));
}

function inferNegative(scope: Scope, operand: Syntax.Expression, origin: Span): Typed {
  const value = inferQuantity(scope, operand);
  if (value.type?.kind !== 'number') return value;
  const nothing: Expression = constant({ kind: 'number', value: zero, unit: value.type.unit }, origin);
  return inferArithmetic(scope, '-', typed(value.type, nothing, value.bare), value, {
    left: origin,
    right: operand.span,
    whole: origin,
  });
}

function inferNot(scope: Scope, operand: Syntax.Expression, origin: Span): Typed {
  const value = inferCondition(scope, operand);
  return isBroken(value)
    ? value
    : typed(yesNo, { kind: 'logic', operator: 'not', operands: [value.expression], origin });
}

function inferInfix(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'infix' }>): Typed {
  const { operator, left, right, span: origin } = expression;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return inferArithmetic(scope, operator, inferOperand(scope, left), inferOperand(scope, right), {
        left: left.span,
        right: right.span,
        whole: origin,
      });
    case 'and':
    case 'or': {
      const sides = [inferCondition(scope, left), inferCondition(scope, right)];
      if (sides.some(isBroken)) return broken(scope.name, origin);
      return typed(yesNo, { kind: 'logic', operator, operands: sides.map((side) => side.expression), origin });
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '!=':
      return inferComparison(scope, operator, infer(scope, left), infer(scope, right), left.span, right.span, origin);
  }
}

function inferComparison(
  scope: Scope,
  operator: ComparisonOperator,
  left: Typed,
  right: Typed,
  leftAt: Span,
  rightAt: Span,
  origin: Span,
): Typed {
  if (left.type?.kind === 'number' && right.type?.kind === 'number' && !left.bare && !right.bare) {
    const [a, b] = [printType(left.type), printType(right.type)];
    if (!sameDimension(left.type.unit, right.type.unit)) {
      scope.report(diagnose('units/compare', origin, { left: a, right: b }));
      return broken(scope.name, origin);
    }
  }
  const sides = fitBoth(scope, left, right, leftAt, rightAt);
  if (sides === undefined) return broken(scope.name, origin);
  const [first, second] = sides;
  const kind = first.type?.kind ?? second.type?.kind;
  if (operator !== '=' && operator !== '!=' && (kind === 'text' || kind === 'yes-no')) {
    scope.report(diagnose('types/not-comparable', origin, { left: kind, right: kind }));
    return broken(scope.name, origin);
  }
  return typed(yesNo, { kind: 'comparison', operator, left: first.expression, right: second.expression, origin });
}

/** `a <= b < c` is `a <= b 且 b < c`. */
function inferChain(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'chain' }>): Typed {
  const operands = expression.operands.map((operand) => infer(scope, operand));
  const links = expression.operators.map((operator, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    const [leftAt, rightAt] = [
      expression.operands[index]?.span ?? expression.span,
      expression.operands[index + 1]?.span ?? expression.span,
    ];
    return left === undefined || right === undefined
      ? broken(scope.name, expression.span)
      : inferComparison(scope, operator, left, right, leftAt, rightAt, expression.span);
  });
  if (links.some(isBroken)) return broken(scope.name, expression.span);
  return typed(yesNo, {
    kind: 'logic',
    operator: 'and',
    operands: links.map((link) => link.expression),
    origin: expression.span,
  });
}

function inferRound(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'round' }>): Typed {
  const operand = inferQuantity(scope, expression.operand);
  const step = infer(scope, expression.step);
  if (isOpen(operand)) return operand;
  if (operand.type?.kind !== 'number' || isBroken(step)) return broken(scope.name, expression.span);
  const type: NumberType = operand.type;
  const fitted = constantOf(fitTo(scope, step, type, expression.step.span));
  if (fitted?.kind !== 'number') {
    if (constantOf(step) === undefined) scope.report(diagnose('types/constant-expected', expression.step.span, {}));
    return broken(scope.name, expression.span);
  }
  if (compare(fitted.value, zero) <= 0) {
    scope.report(diagnose('syntax/number-malformed', expression.step.span, { text: '0' }));
    return broken(scope.name, expression.span);
  }
  return typed(type, {
    kind: 'round',
    mode: expression.mode,
    step: fitted.value,
    unit: fitted.unit,
    operand: operand.expression,
    origin: expression.span,
  });
}

function inferIf(scope: Scope, expression: Extract<Syntax.Expression, { kind: 'if' }>): Typed {
  const condition = inferCondition(scope, expression.condition);
  const sides = fitBoth(
    scope,
    infer(scope, expression.then),
    infer(scope, expression.otherwise),
    expression.then.span,
    expression.otherwise.span,
  );
  if (sides === undefined || isBroken(condition)) return broken(scope.name, expression.span);
  const [then, otherwise] = sides;
  const choose: Expression = {
    kind: 'choose',
    cases: [{ when: condition.expression, then: then.expression }],
    otherwise: otherwise.expression,
    origin: expression.span,
  };
  const type = then.type ?? otherwise.type;
  return type === undefined ? fitting(choose) : typed(type, choose);
}

/** A label that stands where no label can is an unknown name. */
export function reportUnknownLabel(scope: Scope, value: Typed, at: Span): void {
  if (value.label !== undefined)
    scope.report(diagnose('names/unknown', at, { name: value.label, suggestion: suggestion(scope, value.label) }));
}
