/** Overrides: a computed value stays beside the one a person puts in its place. */
import { diagnose } from '@kaohe/diagnostics';
import type { Bounds, Expression, Metric, NumberType, Type } from '@kaohe/ir';
import { cellClause, expressionClause } from '../bound/clauses.js';
import { targetOfOverride } from '../bound/overrides.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type { ClauseWord, DeclarationId } from '../tokens/keywords.js';
import { fitTo } from '../typed/fit.js';
import { inferCondition } from '../typed/infer-expression.js';
import { type Scope, suggestion } from '../typed/scope.js';
import { isBroken, type Typed } from '../typed/tree.js';
import { type Context, metricMeaning, scopeFor } from './context.js';
import { scoreId } from './kpi.js';
import { boundsOfRange, deciderOf } from './streak-and-award.js';

/** Declarations whose values nobody computes, or a person gives already. */
const fixed: readonly DeclarationId[] = ['input', 'parameter', 'award', 'veto', 'requirement', 'override'];

/** Reports an override of nothing; what it does is made where its target is. */
export function checkOverride(context: Context, override: Bound.Declaration): void {
  const name = targetOfOverride(override);
  const target = context.declarations.get(name);
  const scope = scopeFor(context, override);
  if (target === undefined) {
    scope.report(diagnose('names/unknown', override.origin, { name, suggestion: suggestion(scope, name) }));
  } else if (fixed.includes(target.keyword))
    scope.report(diagnose('scoring/override-target', override.origin, { name }));
}

/** Makes the inputs of the override of a declaration, if there is one, and keeps it until all metrics are there. */
export function lowerOverrideOf(context: Context, declaration: Bound.Declaration): void {
  const override = context.overrideOf.get(declaration.id);
  if (override === undefined || fixed.includes(declaration.keyword)) return;
  const { id } = declaration;
  const metricId = declaration.keyword === 'kpi' ? scoreId(id) : id;
  const type = context.meanings.get(metricId)?.type;
  if (type === undefined) return;
  const table = context.tables.get(metricId);
  if (table !== undefined) {
    context.report(diagnose('types/records-loose', override.origin, { name: metricId, table }));
    return;
  }
  const computedId = `${id}.computed`;
  context.meanings.set(computedId, metricMeaning(computedId, type));
  const scope = scopeFor(context, override);
  const when = expressionClause(override.clauses, 'when');
  const condition = when && inferCondition(scope, when.expression);
  const bounds = boundsFrom(scope, override, type, 'amount');
  if (type.kind === 'number' && cellClause(override.clauses, 'amount') === undefined) {
    const args = { clause: shownPart('amount'), declaration: shownDeclaration('override') };
    scope.report(diagnose('syntax/clause-missing', override.origin, args));
  }
  const [value, reason, by] = [`${id}.override`, `${id}.overrideReason`, `${id}.overrideBy`];
  const title = declaration.title === '' ? id : declaration.title;
  const text: Type = { kind: 'text' };
  const columns: readonly (readonly [string, Type, string, string])[] = [
    [value, type, '改判', 'override'],
    [reason, text, '改判理由', 'override reason'],
    [by, text, '改判人', 'override by'],
  ];
  for (const [inputId, inputType, zh, en] of columns) {
    context.inputs.set(inputId, {
      id: inputId,
      label: `${title}${zh}`,
      type: inputType,
      grain: 'person',
      aliases: [`${id}.${zh}`, `${id}${zh}`, `${id} ${zh}`, `${id} ${en}`, `${id}.${en.replaceAll(' ', '_')}`],
      range: undefined,
      fallback: undefined,
      statuses: [],
      combine: undefined,
      optional: true,
      origin: override.origin,
    });
  }
  context.overrides.set(metricId, {
    kind: 'override',
    name: id,
    computed: { kind: 'metric', id: computedId, origin: override.origin },
    when: condition?.expression,
    bounds,
    change: boundsFrom(scope, override, type, 'change'),
    value,
    reason,
    by,
    decider: deciderOf(override),
    origin: override.origin,
  });
}

/** The metric; where it may be overridden, what is computed in front of what holds. */
export function withOverride(context: Context, metric: Metric): readonly Metric[] {
  const override = context.overrides.get(metric.id);
  if (override === undefined || override.computed.kind !== 'metric') return [metric];
  const computed: Metric = {
    ...metric,
    id: override.computed.id,
    label: `${metric.label}原值`,
    role: 'value',
    direction: undefined,
  };
  return [computed, { ...metric, expression: override }];
}

function boundsFrom(
  scope: Scope,
  override: Bound.Declaration,
  type: Type,
  word: Extract<ClauseWord, 'amount' | 'change'>,
): Bounds | undefined {
  const clause = cellClause(override.clauses, word);
  if (clause === undefined) return undefined;
  if (type.kind !== 'number') {
    scope.report(diagnose('types/mismatch', clause.span, { expected: type.kind, found: 'number' }));
    return undefined;
  }
  const [low, high] = boundsOfRange(scope, clause.cell) ?? [];
  if (low === undefined || high === undefined) return undefined;
  return { low: fitted(scope, low, type), high: fitted(scope, high, type) };
}

function fitted(scope: Scope, side: Typed, type: NumberType): Expression {
  const { origin } = side.expression;
  const value = fitTo(scope, side, type, origin);
  return isBroken(value) ? { kind: 'broken', name: scope.name, origin } : value.expression;
}
