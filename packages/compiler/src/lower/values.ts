/** Inputs, parameters, plain values and pay. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { Constant, Type } from '@kaohe/ir';
import { atLeast, dimensionless, type Interval, unitFromText, unitNames, zero } from '@kaohe/quantity';
import { cellClause, expressionClause, formulaOf, namesClause, typeOf } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { rangeFrom } from '../typed/cells.js';
import { fitTo } from '../typed/fit.js';
import { infer, inferConstant, reportUnknownLabel } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { constantOf, isBroken, type Typed } from '../typed/tree.js';
import { combiningOf } from './combining.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { withLimits } from './limits.js';
import { grainOf } from './records.js';
import { statusesOf } from './statuses.js';

export function lowerInput(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const written = typeOf(declaration.clauses)?.type;
  const type = written && writtenType(scope, written);
  const id = declaration.id;
  context.meanings.set(id, { type, expression: (origin) => ({ kind: 'input', id, origin }) });
  const grain = grainOf(context, declaration);
  if (typeof grain === 'object' && grain.table !== undefined) context.tables.set(id, grain.table);
  if (type === undefined) return;
  const fallback = expressionClause(declaration.clauses, 'fallback');
  context.inputs.set(id, {
    id,
    label: declaration.title === '' ? id : declaration.title,
    type,
    grain,
    aliases: namesClause(declaration.clauses, 'aliases')?.names.map((name) => name.text) ?? [],
    range: rangeOf(scope, declaration, type) ?? naturalRange(type),
    fallback: fallback && inferConstant(scope, fallback.expression, type),
    combine: combiningOf(scope, declaration, type, grain),
    statuses: statusesOf(scope, declaration, type),
    optional: false,
    origin: declaration.origin,
  });
}

/** Bases of units that count things or last: fewer than none of them cannot be. */
const neverNegative: readonly string[] = ['person', 'order', 'times', 'item', 'second', 'day', 'month'];

/** People, orders, times, pieces and durations start at zero unless the author says otherwise. */
function naturalRange(type: Type): Interval | undefined {
  if (type.kind !== 'number') return undefined;
  const [[base, power] = ['', 0], ...others] = Object.entries(type.unit.powers);
  return others.length === 0 && power === 1 && neverNegative.includes(base) ? atLeast(zero) : undefined;
}

/** The type that is written behind a colon. */
export function writtenType(scope: Scope, written: Syntax.WrittenType): Type | undefined {
  if (written.kind === 'labels') return { kind: 'choice', labels: written.labels.map((label) => label.text) };
  if (isSpelled(words.text, written.text)) return { kind: 'text' };
  if (isSpelled(words.yesNo, written.text)) return { kind: 'yes-no' };
  if (isSpelled(words.date, written.text)) return { kind: 'date' };
  if (isSpelled(words.number, written.text)) return { kind: 'number', unit: dimensionless };
  const unit = unitFromText(written.text, scope.units);
  if (unit !== undefined) return { kind: 'number', unit };
  scope.report(
    diagnose('units/unknown', written.span, {
      unit: written.text,
      suggestion: nearest(written.text, [...unitNames(), ...scope.units]) ?? '',
    }),
  );
  return undefined;
}

export function rangeOf(scope: Scope, declaration: Bound.Declaration, type: Type): Interval | undefined {
  const clause = cellClause(declaration.clauses, 'range');
  if (clause === undefined) return undefined;
  return rangeFrom(scope, clause.cell, type, declaration.id);
}

export function lowerParameter(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const written = typeOf(declaration.clauses)?.type;
  const formula = formulaOf(declaration.clauses);
  if (formula?.expression.kind === 'dated') {
    lowerDatedParameter(context, declaration, written && writtenType(scope, written), formula.expression);
    return;
  }
  const expected = written && writtenType(scope, written);
  const value = formula && infer(scope, formula.expression);
  const required = value?.expression.kind === 'required' ? value.expression : undefined;
  const type = expected ?? value?.type;
  if (required !== undefined && written === undefined) reportUntyped(context, declaration);
  const id = declaration.id;
  const constant =
    required === undefined && formula !== undefined && value !== undefined && type !== undefined
      ? parameterValue(scope, value, type, formula.expression.span)
      : undefined;
  const usable = required !== undefined || constant !== undefined ? type : undefined;
  context.meanings.set(id, { type: usable, expression: (origin) => ({ kind: 'parameter', id, origin }) });
  if (usable === undefined) return;
  context.parameters.push({
    id,
    label: declaration.title === '' ? id : declaration.title,
    type: usable,
    value: constant,
    reason: required?.reason ?? '',
    range: rangeOf(scope, declaration, usable),
    origin: declaration.origin,
  });
}

/** A value still to be given says what it will be: nothing else in the file does. */
function reportUntyped(context: Context, declaration: Bound.Declaration): void {
  const names = { clause: shownPart('type'), declaration: shownDeclaration('parameter') };
  context.report(diagnose('syntax/clause-missing', declaration.origin, names));
}

/** A parameter that changes with the date is a value of each period. */
function lowerDatedParameter(
  context: Context,
  declaration: Bound.Declaration,
  expected: Type | undefined,
  written: Syntax.Expression,
): void {
  const scope = scopeFor(context, declaration);
  const value = infer(scope, written);
  const fitted = expected === undefined ? value : fitTo(scope, value, expected, written.span);
  const { id } = declaration;
  addMetric(context, declaration, { id, role: 'value', type: expected ?? fitted.type, expression: fitted.expression });
}

function parameterValue(scope: Scope, value: Typed, type: Type, at: Span): Constant | undefined {
  const fitted = fitTo(scope, value, type, at);
  const constant = constantOf(fitted);
  if (constant === undefined && !isBroken(fitted)) scope.report(diagnose('types/constant-expected', at, {}));
  return constant;
}

/** `计算` and `薪酬`: a formula with a name. */
export function lowerFormula(context: Context, declaration: Bound.Declaration, role: 'value' | 'pay'): void {
  const scope = scopeFor(context, declaration);
  const formula = formulaOf(declaration.clauses);
  if (formula === undefined) return;
  const value = infer(scope, formula.expression);
  reportUnknownLabel(scope, value, formula.expression.span);
  addMetric(context, declaration, {
    id: declaration.id,
    role,
    type: value.type,
    expression: withLimits(scope, declaration, value.type, value.expression),
    range: value.type && rangeOf(scope, declaration, value.type),
  });
}
