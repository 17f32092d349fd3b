/** Streaks over periods, and amounts that a person decides within bounds. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, Input, NumberType, Type } from '@kaohe/ir';
import { dimensionless, toNumber, type Unit, unitFromText } from '@kaohe/quantity';
import { cellClause, expressionClause, hasWord, namesClause, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled, spellings } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { fitBoth, fitTo } from '../typed/fit.js';
import { inferCondition, inferConstant, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken, type Typed } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';

/** A streak counts periods: months in a monthly scheme. */
function periodUnit(kind: Bound.Header['periodKind']): Unit {
  return (kind === 'month' ? unitFromText('个月') : kind === 'year' ? unitFromText('年') : undefined) ?? dimensionless;
}

export function lowerStreak(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const when = expressionClause(declaration.clauses, 'when');
  const type: NumberType = { kind: 'number', unit: periodUnit(context.project.header.periodKind) };
  const condition = when && inferCondition(scope, when.expression);
  const expression: Expression =
    condition === undefined || isBroken(condition)
      ? { kind: 'broken', name: declaration.id, origin: declaration.origin }
      : {
          kind: 'streak',
          condition: condition.expression,
          gaps: gapsFrom(scope, declaration),
          restartAfter: restartFrom(scope, declaration, type),
          origin: declaration.origin,
        };
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'streak',
    type: expression.kind === 'broken' ? undefined : type,
    expression,
  });
}

function gapsFrom(scope: Scope, declaration: Bound.Declaration): 'break' | 'skip' {
  const clause = namesClause(declaration.clauses, 'gaps');
  const id = clause && wordAmong(clause.names, ['break', 'skip']);
  if (clause === undefined)
    scope.report(
      diagnose('syntax/clause-missing', declaration.origin, {
        clause: shownPart('gaps'),
        declaration: shownDeclaration('streak'),
      }),
    );
  else if (id === undefined) {
    const known = [...spellings(words.break), ...spellings(words.skip)].join(', ');
    scope.report(
      diagnose('syntax/word-unknown', clause.span, {
        clause: shownPart('gaps'),
        word: clause.names.map((name) => name.text).join(' '),
        known,
      }),
    );
  }
  return id ?? 'break';
}

function restartFrom(scope: Scope, declaration: Bound.Declaration, type: NumberType): number | undefined {
  const clause = expressionClause(declaration.clauses, 'restarts');
  if (clause === undefined) {
    if (!hasWord(declaration.clauses, 'runsOn'))
      scope.report(
        diagnose('syntax/clause-missing', declaration.origin, {
          clause: shownPart('restarts'),
          declaration: shownDeclaration('streak'),
        }),
      );
    return undefined;
  }
  const after = inferConstant(scope, clause.expression, type);
  if (after?.kind !== 'number') return undefined;
  const count = toNumber(after.value);
  if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  scope.report(diagnose('syntax/number-malformed', clause.expression.span, { text: String(count) }));
  return undefined;
}

export function lowerAward(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const { id, origin, clauses } = declaration;
  const bounds = boundsFrom(scope, declaration);
  const when = expressionClause(clauses, 'when');
  const condition: Expression =
    when === undefined
      ? { kind: 'constant', constant: { kind: 'yes-no', value: true }, origin }
      : inferCondition(scope, when.expression).expression;
  if (bounds === undefined) {
    addMetric(context, declaration, {
      id,
      role: 'award',
      type: undefined,
      expression: { kind: 'broken', name: id, origin },
    });
    return;
  }
  const fallback = expressionClause(clauses, 'fallback');
  const decider = deciderOf(declaration);
  if (decider === '') scope.report(diagnose('scoring/decider-missing', origin, { award: id }));
  const [amount, reason] = [`${id}.amount`, `${id}.reason`];
  const title = declaration.title === '' ? id : declaration.title;
  const inputs: readonly Input[] = [
    {
      id: amount,
      label: title,
      type: bounds.type,
      grain: 'person',
      aliases: [id],
      range: undefined,
      fallback: undefined,
      statuses: [],
      combine: undefined,
      optional: true,
      origin,
    },
    {
      id: reason,
      label: `${title}理由`,
      type: { kind: 'text' },
      grain: 'person',
      aliases: [`${id}理由`, `${id} 理由`, `${id}原因`, `${id} reason`],
      range: undefined,
      fallback: undefined,
      statuses: [],
      combine: undefined,
      optional: true,
      origin,
    },
  ];
  for (const input of inputs) context.inputs.set(input.id, input);
  addMetric(context, declaration, {
    id,
    role: 'award',
    type: bounds.type,
    expression: {
      kind: 'award',
      name: id,
      when: condition,
      low: bounds.low,
      high: bounds.high,
      amount,
      reason,
      decider,
      fallback: fallback && fallbackOf(scope, fallback.expression, bounds.type),
      origin,
    },
  });
}

function fallbackOf(scope: Scope, expression: Parameters<typeof inferQuantity>[1], type: Type): Expression {
  const value = fitTo(scope, inferQuantity(scope, expression), type, expression.span);
  return isBroken(value) ? { kind: 'broken', name: scope.name, origin: expression.span } : value.expression;
}

/** `由 主管 决定`: the last word is for the reader. */
export function deciderOf(declaration: Bound.Declaration): string {
  const names = namesClause(declaration.clauses, 'decider')?.names ?? [];
  return names
    .map((name) => name.text)
    .filter((text) => !isSpelled(words.decides, text))
    .join('、');
}

function boundsFrom(
  scope: Scope,
  declaration: Bound.Declaration,
): { readonly low: Expression; readonly high: Expression; readonly type: Type } | undefined {
  const clause = cellClause(declaration.clauses, 'amount');
  const sides = clause && boundsOfRange(scope, clause.cell);
  const type = sides?.[0].type;
  return sides === undefined || type === undefined
    ? undefined
    : { low: sides[0].expression, high: sides[1].expression, type };
}

/** The two ends of `300元..500元`. */
export function boundsOfRange(scope: Scope, cell: Syntax.Cell): readonly [Typed, Typed] | undefined {
  if (cell.kind === 'range') {
    const [low, high] = [inferQuantity(scope, cell.low), inferQuantity(scope, cell.high)];
    return fitBoth(scope, low, high, cell.low.span, cell.high.span);
  }
  scope.report(diagnose('types/mismatch', cell.span, { expected: 'interval', found: 'value' }));
  return undefined;
}
