/** The total: the weighted sum of KPI points. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { Expression, NumberType, WeightedItem } from '@kaohe/ir';
import { dimensionless, one, unitFromText, zero } from '@kaohe/quantity';
import { expressionClause, expressionsClause, hasWord } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { fitTo } from '../typed/fit.js';
import { inferQuantity } from '../typed/infer-expression.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { points, scoreId } from './kpi.js';
import { withLimits } from './limits.js';

/** Weights are shares: `35%`. */
const share: NumberType = { kind: 'number', unit: unitFromText('%') ?? dimensionless };

export function lowerTotal(context: Context, declaration: Bound.Declaration): void {
  addSum(context, declaration, 'total');
}

/** A group is a total of its own that counts as one item of a larger one. */
export function lowerGroup(context: Context, declaration: Bound.Declaration): void {
  addSum(context, declaration, 'value');
}

function addSum(context: Context, declaration: Bound.Declaration, role: 'total' | 'value'): void {
  const { id, origin } = declaration;
  const plain = hasWord(declaration.clauses, 'pointsAdd');
  const items = itemsOf(context, declaration, plain);
  const expression: Expression = plain ? sumOf(items, origin) : { kind: 'weighted-sum', items, origin };
  addMetric(context, declaration, {
    id,
    role,
    type: points,
    expression: withLimits(scopeFor(context, declaration), declaration, points, expression),
  });
}

/** Points that add up without weights. */
function sumOf(items: readonly WeightedItem[], origin: Span): Expression {
  const nothing: Expression = {
    kind: 'constant',
    constant: { kind: 'number', value: zero, unit: points.unit },
    origin,
  };
  return items.reduce<Expression>(
    (left, { score }) => ({ kind: 'arithmetic', operator: '+', left, right: score, origin }),
    nothing,
  );
}

/** Those behind `包括`, else everything with a weight that no group has taken. */
function itemsOf(context: Context, declaration: Bound.Declaration, plain: boolean): readonly WeightedItem[] {
  const listed = expressionsClause(declaration.clauses, 'of');
  if (listed === undefined) {
    const grouped = new Set(
      context.project.declarations.flatMap((one) => (one.keyword === 'group' ? membersOf(one) : [])),
    );
    const free = context.project.declarations.filter(
      (one) => isItem(one) && !grouped.has(one.id) && (plain || expressionClause(one.clauses, 'weight') !== undefined),
    );
    return free.map((one) => itemOf(context, one, plain));
  }
  return listed.expressions.map((expression) => {
    const name = nameOf(expression);
    const item = context.declarations.get(name);
    return item !== undefined && isItem(item)
      ? itemOf(context, item, plain)
      : unknownItem(context, declaration, name, expression.span);
  });
}

function isItem({ keyword }: Bound.Declaration): boolean {
  return keyword === 'kpi' || keyword === 'group';
}

function membersOf(group: Bound.Declaration): readonly string[] {
  return (expressionsClause(group.clauses, 'of')?.expressions ?? []).map(nameOf);
}

function nameOf(expression: Syntax.Expression): string {
  return expression.kind === 'reference' && expression.path.length === 1 ? (expression.path[0]?.text ?? '') : '';
}

/** What is no KPI breaks the total, and is said once. */
function unknownItem(context: Context, total: Bound.Declaration, name: string, at: Span): WeightedItem {
  const suggestion =
    nearest(
      name,
      context.project.declarations.flatMap((one) => (isItem(one) ? [one.id] : [])),
    ) ?? '';
  context.report(diagnose('names/unknown', at, { name, suggestion }));
  const broken: Expression = { kind: 'broken', name: total.id, origin: at };
  return { name, weight: broken, score: broken, origin: at };
}

function itemOf(context: Context, kpi: Bound.Declaration, plain: boolean): WeightedItem {
  const clause = expressionClause(kpi.clauses, 'weight');
  const score: Expression = {
    kind: 'metric',
    id: kpi.keyword === 'kpi' ? scoreId(kpi.id) : kpi.id,
    origin: kpi.origin,
  };
  if (clause === undefined) {
    if (!plain) context.report(diagnose('scoring/weight-missing', kpi.origin, { kpi: kpi.id }));
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
