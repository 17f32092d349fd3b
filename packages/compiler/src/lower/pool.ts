/** Pools: a pot shared out among the people of a cohort. Makes two metrics: the person's share and what is left of the pot. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, Pool, PoolRemainder, Type } from '@kaohe/ir';
import { isNegative, isZero } from '@kaohe/quantity';
import { expressionClause, expressionsClause, formulaOf, hasWord, namesClause, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type { ClauseWord } from '../tokens/keywords.js';
import { words } from '../tokens/words.js';
import { cohortFrom } from '../typed/cohort.js';
import { fitTo } from '../typed/fit.js';
import { infer, inferCondition, inferConstant, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { tieBreakersFrom } from '../typed/tie-breakers.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor, titleOf } from './context.js';
import { reportWord } from './unknown-word.js';

export function lowerPool(context: Context, declaration: Bound.Declaration): void {
  const { id, origin } = declaration;
  const formula = formulaOf(declaration.clauses);
  if (formula === undefined) return;
  const scope = scopeFor(context, declaration);
  const pot = inferQuantity(scope, formula.expression);
  const type = isBroken(pot) ? undefined : pot.type;
  const pool = type && poolFrom(scope, declaration, pot.expression, type);
  const broken: Expression = { kind: 'broken', name: id, origin };
  addMetric(context, declaration, { id, role: 'pool', type: pool && type, expression: pool ?? broken });
  addMetric(context, declaration, {
    id: `${id}.left`,
    role: 'pool',
    label: leftLabel(titleOf(declaration)),
    type: pool && type,
    expression: pool ? { ...pool, gives: 'left' } : broken,
  });
}

/** In the script of the name. */
function leftLabel(title: string): string {
  return /^[ -~]*$/.test(title) ? `${title}.${words.left.en[0]}` : `${title}.${words.left.zh[0]}`;
}

function poolFrom(scope: Scope, declaration: Bound.Declaration, pot: Expression, type: Type): Pool | undefined {
  const { clauses, id, origin } = declaration;
  const cohort = cohortFrom(scope, namesClause(clauses, 'per')?.names ?? []);
  const step = stepFrom(scope, declaration, type);
  const remainder = remainderFrom(scope, declaration);
  const weight = weightFrom(scope, declaration);
  const eligible = expressionClause(clauses, 'eligible');
  const cap = expressionClause(clauses, 'cap');
  const most = cap && fitTo(scope, inferQuantity(scope, cap.expression), type, cap.expression.span);
  if (cohort === undefined || step?.kind !== 'number' || weight === 'broken' || (most && isBroken(most)))
    return undefined;
  return {
    kind: 'pool',
    name: id,
    gives: 'share',
    pot,
    cohort,
    weight: weight === 'equally' ? undefined : weight,
    eligible: eligible && inferCondition(scope, eligible.expression).expression,
    step: step.value,
    unit: step.unit,
    remainder,
    tieBreakers: tieBreakersFrom(scope, expressionsClause(clauses, 'ties')?.expressions ?? [], infer),
    cap: most?.expression,
    origin,
  };
}

/** By whose measure the pot is shared out must be said. */
function weightFrom(scope: Scope, declaration: Bound.Declaration): Expression | 'equally' | 'broken' {
  const by = expressionsClause(declaration.clauses, 'by')?.expressions[0];
  const isEqual = hasWord(declaration.clauses, 'equally');
  if (by === undefined) {
    if (isEqual) return 'equally';
    reportMissing(scope, declaration, ['by', 'equally']);
    return 'broken';
  }
  if (isEqual) {
    scope.report(diagnose('syntax/clause-twice', by.span, { clause: shownParts(['by', 'equally']) }));
    return 'broken';
  }
  const value = inferQuantity(scope, by);
  return isBroken(value) ? 'broken' : value.expression;
}

function stepFrom(scope: Scope, declaration: Bound.Declaration, type: Type): ReturnType<typeof inferConstant> {
  const clause = expressionClause(declaration.clauses, 'steps');
  if (clause === undefined) {
    reportMissing(scope, declaration, ['steps']);
    return undefined;
  }
  const step = inferConstant(scope, clause.expression, type);
  if (step?.kind !== 'number' || (!isZero(step.value) && !isNegative(step.value))) return step;
  scope.report(diagnose('syntax/number-malformed', clause.expression.span, { text: '0' }));
  return undefined;
}

/** Who gets the last cents must be said. */
function remainderFrom(scope: Scope, declaration: Bound.Declaration): PoolRemainder {
  const clause = namesClause(declaration.clauses, 'remainder');
  if (clause === undefined) {
    reportMissing(scope, declaration, ['remainder']);
    return 'kept';
  }
  const rules = { largestRemainder: 'largest-remainder', toHighest: 'highest', kept: 'kept' } as const;
  const id = wordAmong(clause.names, ['largestRemainder', 'toHighest', 'kept']);
  if (id === undefined) reportWord(scope, clause, 'remainder', ['largestRemainder', 'toHighest', 'kept']);
  return id === undefined ? 'kept' : rules[id];
}

function reportMissing(scope: Scope, declaration: Bound.Declaration, parts: readonly ClauseWord[]): void {
  scope.report(
    diagnose('syntax/clause-missing', declaration.origin, {
      clause: shownParts(parts),
      declaration: shownDeclaration('pool'),
    }),
  );
}

function shownParts(parts: readonly ClauseWord[]): string {
  return parts.map(shownPart).join(' / ');
}
