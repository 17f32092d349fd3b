/** The total: the weighted sum of KPI points. */
import { diagnose, nearest, remedy, type Span } from '@kaohe/diagnostics';
import type { Expression, NumberType, WeightedItem } from '@kaohe/ir';
import {
  compare,
  dimensionless,
  hundred,
  multiply,
  one,
  printRational,
  type Rational,
  subtract,
  sum,
  unitFromText,
  zero,
} from '@kaohe/quantity';
import { expressionClause, expressionsClause, hasWord } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
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
  const scale = expressionClause(declaration.clauses, 'scaled');
  if (scale !== undefined && !plain) reportLack(context, declaration, 'pointsAdd');
  const items = itemsOf(context, declaration, plain);
  const expression: Expression =
    scale !== undefined && plain
      ? scaledSum(context, declaration, items, scale)
      : plain
        ? sumOf(items, origin)
        : { kind: 'weighted-sum', items, origin };
  addMetric(context, declaration, {
    id,
    role,
    type: points,
    expression: withLimits(scopeFor(context, declaration), declaration, points, expression),
  });
}

/** Points that add up without weights. */
function sumOf(items: readonly WeightedItem[], origin: Span): Expression {
  return items.reduce<Expression>(
    (left, { score }) => operation('+', left, score, origin),
    constantPoints(zero, origin),
  );
}

/**
 * Points out of the full marks of the items that count, as points out of `scale`: a weighted sum in which the full marks are the weights,
 * so that items that do not apply leave as they do everywhere.
 */
function scaledSum(
  context: Context,
  declaration: Bound.Declaration,
  items: readonly WeightedItem[],
  scale: Syntax.ExpressionClause,
): Expression {
  const { id, origin } = declaration;
  const whole = pointsFrom(context, declaration, scale);
  const marks = items.map((item) => {
    const owner = context.declarations.get(item.name);
    const clause = owner && expressionClause(owner.clauses, 'fullMarks');
    if (owner !== undefined && clause === undefined) reportLack(context, owner, 'fullMarks');
    return owner && clause && pointsFrom(context, owner, clause);
  });
  const all = marks.reduce<Expression | undefined>(
    (left, right) => (left && right ? operation('+', left, right, origin) : undefined),
    constantPoints(zero, origin),
  );
  if (whole === undefined || all === undefined) return { kind: 'broken', name: id, origin };
  return {
    kind: 'weighted-sum',
    origin,
    items: items.map((item, place): WeightedItem => {
      const full = marks[place] ?? all;
      const part = operation('/', item.score, full, item.origin);
      return {
        ...item,
        weight: operation('/', full, all, item.origin),
        score: operation('*', part, whole, item.origin),
      };
    }),
  };
}

function pointsFrom(
  context: Context,
  owner: Bound.Declaration,
  clause: Syntax.ExpressionClause,
): Expression | undefined {
  const scope = scopeFor(context, owner);
  const value = fitTo(scope, inferQuantity(scope, clause.expression), points, clause.expression.span);
  return isBroken(value) ? undefined : value.expression;
}

function reportLack(context: Context, { keyword, origin }: Bound.Declaration, part: 'pointsAdd' | 'fullMarks'): void {
  const args = { clause: shownPart(part), declaration: shownDeclaration(keyword) };
  context.report(diagnose('syntax/clause-missing', origin, args));
}

function operation(operator: '+' | '*' | '/', left: Expression, right: Expression, origin: Span): Expression {
  return { kind: 'arithmetic', operator, left, right, origin };
}

function constantPoints(value: Rational, origin: Span): Expression {
  return { kind: 'constant', constant: { kind: 'number', value, unit: points.unit }, origin };
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
    return free.map((one) => itemOf(context, one));
  }
  const items = listed.expressions.map((expression) => {
    const name = nameOf(expression);
    const item = context.declarations.get(name);
    return item !== undefined && isItem(item)
      ? itemOf(context, item)
      : unknownItem(context, declaration, name, expression.span);
  });
  if (!plain) reportWeightless(context, items);
  return items;
}

/** An item without a weight; where it is the only one, what the others leave is offered. */
function reportWeightless(context: Context, items: readonly WeightedItem[]): void {
  const lacking = items.flatMap(({ name }) => {
    const kpi = context.declarations.get(name);
    return kpi !== undefined && isItem(kpi) && expressionClause(kpi.clauses, 'weight') === undefined ? [kpi] : [];
  });
  const [first] = lacking;
  const rest = lacking.length === 1 && first !== undefined ? restBeside(items, first.id) : undefined;
  const [zh, en] = [`权重 ${rest}`, `weight ${rest}`];
  for (const { id, origin } of lacking) {
    const remedies =
      rest === undefined ? [] : [remedy('add-clause', { zh, en }, { kind: 'clause', at: origin, text: zh })];
    context.report(diagnose('scoring/weight-missing', origin, { kpi: id }, { remedies }));
  }
}

/** What the weights of the others leave of 100%. */
function restBeside(items: readonly WeightedItem[], id: string): string | undefined {
  const others = items.flatMap(({ name, weight }) => {
    const constant = weight.kind === 'constant' ? weight.constant : undefined;
    return name === id ? [] : [constant?.kind === 'number' ? constant.value : undefined];
  });
  if (!others.every((weight) => weight !== undefined)) return undefined;
  const rest = subtract(one, sum(others));
  return compare(rest, zero) > 0 ? `${printRational(multiply(rest, hundred))}%` : undefined;
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

function itemOf(context: Context, kpi: Bound.Declaration): WeightedItem {
  const clause = expressionClause(kpi.clauses, 'weight');
  const score: Expression = {
    kind: 'metric',
    id: kpi.keyword === 'kpi' ? scoreId(kpi.id) : kpi.id,
    origin: kpi.origin,
  };
  if (clause === undefined) {
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
