/** Vetoes: a condition that sets a score, a total or an amount outright, whatever else was computed. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, Metric, Type } from '@kaohe/ir';
import { expressionClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { targetsOfVeto } from '../bound/vetoes.js';
import type * as Syntax from '../syntax/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';
import { fitTo } from '../typed/fit.js';
import { infer, inferCondition, yesNo } from '../typed/infer-expression.js';
import { suggestion } from '../typed/scope.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';

/** Declarations that compute nothing a veto could set. */
const uncomputed: readonly DeclarationId[] = ['input', 'parameter', 'records', 'requirement', 'override'];

/** The veto itself is a yes or no, named like it. */
export function lowerVeto(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const when = expressionClause(declaration.clauses, 'when');
  const condition = when && inferCondition(scope, when.expression);
  const usable = condition !== undefined && !isBroken(condition);
  const expression: Expression = usable
    ? condition.expression
    : { kind: 'broken', name: declaration.id, origin: declaration.origin };
  addMetric(context, declaration, { id: declaration.id, role: 'value', type: usable ? yesNo : undefined, expression });
  for (const { root, id, at } of targetsOfVeto(declaration)) {
    const declared = context.declarations.get(root);
    if (declared === undefined)
      scope.report(diagnose('names/unknown', at, { name: root, suggestion: suggestion(scope, root) }));
    else if (uncomputed.includes(declared.keyword) || (id !== root && declared.keyword !== 'kpi'))
      scope.report(diagnose('scoring/veto-target', at, { name: id }));
  }
}

/** The expression of a metric with every veto that sets it in front: the first that holds wins. */
export function withVetoes(context: Context, { id, type, expression }: Metric): Expression {
  const cases = context.vetoes.flatMap((veto) =>
    targetsOfVeto(veto).flatMap((target) => (target.id === id ? [caseOf(context, veto, target.clause, type)] : [])),
  );
  const [first] = cases;
  return first === undefined ? expression : { kind: 'choose', cases, otherwise: expression, origin: first.when.origin };
}

function caseOf(
  context: Context,
  veto: Bound.Declaration,
  clause: Syntax.ArrowClause,
  type: Type,
): { readonly when: Expression; readonly then: Expression } {
  const scope = scopeFor(context, veto);
  const origin = clause.span;
  const value = clause.right && fitTo(scope, infer(scope, clause.right), type, clause.right.span);
  const then: Expression =
    value === undefined || isBroken(value) ? { kind: 'broken', name: veto.id, origin } : value.expression;
  return { when: { kind: 'metric', id: veto.id, origin }, then };
}
