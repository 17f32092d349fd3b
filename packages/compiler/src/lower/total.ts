/** The total: the weighted sum of KPI points. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { Expression, NumberType, WeightedItem } from '@kaohe/ir';
import { dimensionless, one, unitFromText } from '@kaohe/quantity';
import { expressionClause, expressionsClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { fitTo } from '../typed/fit.js';
import { inferQuantity } from '../typed/infer-expression.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { points, scoreId } from './kpi.js';

/** Weights are shares: `35%`. */
const share: NumberType = { kind: 'number', unit: unitFromText('%') ?? dimensionless };

export function lowerTotal(context: Context, declaration: Bound.Declaration): void {
  const listed = expressionsClause(declaration.clauses, 'of');
  const items: WeightedItem[] = [];
  if (listed === undefined) {
    for (const kpi of context.project.declarations) {
      if (kpi.keyword === 'kpi' && expressionClause(kpi.clauses, 'weight') !== undefined)
        items.push(itemOf(context, kpi));
    }
  } else {
    for (const expression of listed.expressions) {
      const name =
        expression.kind === 'reference' && expression.path.length === 1 ? (expression.path[0]?.text ?? '') : '';
      const kpi = context.declarations.get(name);
      items.push(
        kpi?.keyword === 'kpi' ? itemOf(context, kpi) : unknownItem(context, declaration, name, expression.span),
      );
    }
  }
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'total',
    type: points,
    expression: { kind: 'weighted-sum', items, origin: declaration.origin },
  });
}

/** What is no KPI breaks the total, and is said once. */
function unknownItem(context: Context, total: Bound.Declaration, name: string, at: Span): WeightedItem {
  const suggestion =
    nearest(
      name,
      context.project.declarations.flatMap((one) => (one.keyword === 'kpi' ? [one.id] : [])),
    ) ?? '';
  context.report(diagnose('names/unknown', at, { name, suggestion }));
  const broken: Expression = { kind: 'broken', name: total.id, origin: at };
  return { name, weight: broken, score: broken, origin: at };
}

function itemOf(context: Context, kpi: Bound.Declaration): WeightedItem {
  const clause = expressionClause(kpi.clauses, 'weight');
  const score: Expression = { kind: 'metric', id: scoreId(kpi.id), origin: kpi.origin };
  if (clause === undefined) {
    context.report(diagnose('scoring/weight-missing', kpi.origin, { kpi: kpi.id }));
    return {
      name: kpi.id,
      weight: { kind: 'constant', constant: { kind: 'number', value: one, unit: share.unit }, origin: kpi.origin },
      score,
      origin: kpi.origin,
    };
  }
  const scope = scopeFor(context, kpi);
  const weight = fitTo(scope, inferQuantity(scope, clause.expression), share, clause.expression.span);
  const expression: Expression = isBroken(weight)
    ? { kind: 'broken', name: kpi.id, origin: clause.span }
    : weight.expression;
  return { name: kpi.id, weight: expression, score, origin: clause.span };
}
