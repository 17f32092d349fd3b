/** KPIs: the measured value, and the points it earns. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { Expression, Lookup, NumberType, Type } from '@kaohe/ir';
import { dimensionless, sameDimension, type Unit, unitFromText } from '@kaohe/quantity';
import { arrowClauses, expressionClause, formulaOf, hasWord, rowsOf, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { words } from '../tokens/words.js';
import { infer, reportUnknownLabel } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { addMetric, type Context, metricMeaning, scopeFor } from './context.js';
import { withLimits } from './limits.js';
import { linearLookup } from './linear.js';
import { resultOfType, rowsFrom } from './rows.js';
import { rangeOf } from './values.js';

/** Points: what KPIs score and totals sum. */
export const points: NumberType = { kind: 'number', unit: unitFromText('分') ?? dimensionless };

/** The id of the points a KPI earns. */
export function scoreId(kpi: string): string {
  return `${kpi}.score`;
}

export function lowerKpi(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const formula = formulaOf(declaration.clauses);
  if (formula === undefined) {
    addBrokenKpi(context, declaration);
    return;
  }
  const value = infer(scope, formula.expression);
  reportUnknownLabel(scope, value, formula.expression.span);
  const type = shownLikeItsBands(value.type, rowsOf(declaration.clauses));
  const direction = hasWord(declaration.clauses, 'lower')
    ? 'lower'
    : hasWord(declaration.clauses, 'higher')
      ? 'higher'
      : undefined;
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'kpi',
    type,
    expression: value.expression,
    direction,
    range: type && rangeOf(scope, declaration, type),
  });
}

/** The points a KPI earns; they come behind all that its bands are compared with. */
export function lowerPoints(context: Context, declaration: Bound.Declaration): void {
  if (context.meanings.has(scoreId(declaration.id))) return;
  addMetric(context, declaration, {
    id: scoreId(declaration.id),
    role: 'score',
    type: points,
    expression: scoreOf(context, declaration, context.meanings.get(declaration.id)?.type),
  });
}

/** A KPI that cannot be worked out still has a value and points: totals go on speaking of them. */
export function addBrokenKpi(context: Context, declaration: Bound.Declaration): void {
  const { id, origin } = declaration;
  const expression: Expression = { kind: 'broken', name: id, origin };
  addMetric(context, declaration, { id, role: 'kpi', type: undefined, expression });
  addMetric(context, declaration, { id: scoreId(id), role: 'score', type: points, expression });
}

/** A ratio that is banded in per cent is shown in per cent. */
function shownLikeItsBands(type: Type | undefined, rows: readonly Syntax.Row[]): Type | undefined {
  if (type?.kind !== 'number' || type.unit.symbol !== '') return type;
  const unit = rows.flatMap((row) => row.cells.flatMap(edgeUnits)).find((one) => one !== undefined);
  return unit !== undefined && sameDimension(unit, type.unit) ? { kind: 'number', unit } : type;
}

function edgeUnits(cell: Syntax.Cell): readonly (Unit | undefined)[] {
  if (cell.kind === 'conditioned') return edgeUnits(cell.cell);
  const edges =
    cell.kind === 'sided'
      ? cell.sides.map((side) => side.edge)
      : cell.kind === 'interval' || cell.kind === 'range'
        ? [cell.low, cell.high]
        : cell.kind === 'expression' && (cell.expression.kind === 'chain' || cell.expression.kind === 'infix')
          ? cell.expression.kind === 'chain'
            ? cell.expression.operands
            : [cell.expression.left, cell.expression.right]
          : [];
  return edges.map((edge) => (edge.kind === 'number' && edge.unit !== '' ? unitFromText(edge.unit) : undefined));
}

function scoreOf(context: Context, declaration: Bound.Declaration, type: Type | undefined): Expression {
  const origin = declaration.origin;
  const own = metricMeaning(declaration.id, type);
  const scope = scopeFor(context, declaration, own);
  const rows = rowsOf(declaration.clauses);
  if (type === undefined) return { kind: 'broken', name: declaration.id, origin };
  const plain = withLimits(scope, declaration, points, scored(scope, declaration, type, own.expression(origin), rows));
  return withMissingPolicy(scope, declaration, plain);
}

/** By a formula, along a line, by bands, or the value itself. */
function scored(
  scope: Scope,
  declaration: Bound.Declaration,
  type: Type,
  value: Expression,
  rows: readonly Syntax.Row[],
): Expression {
  const formula = expressionClause(declaration.clauses, 'scored');
  if (formula !== undefined) return resultOfType(scope, formula.expression, points, formula.span).expression;
  if (rows.length === 0) return valueAsPoints(scope, type, value, declaration);
  if (!hasWord(declaration.clauses, 'linear')) return lookupOf(scope, declaration, type, value, rows);
  return (
    linearLookup(scope, declaration, value, type, points, rows) ?? {
      kind: 'broken',
      name: declaration.id,
      origin: declaration.origin,
    }
  );
}

/** A KPI without rows scores its own value, which must then be points. */
function valueAsPoints(scope: Scope, type: Type, value: Expression, declaration: Bound.Declaration): Expression {
  if (type.kind === 'number' && sameDimension(type.unit, points.unit)) return value;
  scope.report(
    diagnose('syntax/clause-missing', declaration.origin, {
      clause: shownPart('rows'),
      declaration: shownDeclaration('kpi'),
    }),
  );
  return { kind: 'broken', name: declaration.id, origin: declaration.origin };
}

function lookupOf(
  scope: Scope,
  declaration: Bound.Declaration,
  type: Type,
  value: Expression,
  rows: readonly Syntax.Row[],
): Lookup {
  const made = rowsFrom(scope, rows, [{ type, name: declaration.id }], (result, row) =>
    resultOfType(scope, result, points, row.span),
  );
  return {
    kind: 'lookup',
    role: 'bands',
    name: declaration.id,
    subjects: [value],
    rows: made.rows,
    otherwise: made.otherwise,
    origin: declaration.origin,
  };
}

/** `缺失 报错`: the fault travels on. `缺失 不计`: the item leaves the total. `缺失 -> 60`: a fixed score. */
function withMissingPolicy(scope: Scope, declaration: Bound.Declaration, operand: Expression): Expression {
  const [clause] = arrowClauses(declaration.clauses, 'missing');
  if (clause === undefined) return operand;
  if (clause.right !== undefined) {
    const fallback = resultOfType(scope, clause.right, points, clause.span).expression;
    return { kind: 'if-missing', operand, fallback, origin: clause.span };
  }
  const names = clause.left?.kind === 'reference' ? clause.left.path : [];
  const policy = wordAmong(names, ['report', 'exclude']);
  if (policy === undefined) scope.report(unknownPolicy(clause));
  if (policy !== 'exclude') return operand;
  return {
    kind: 'if-missing',
    operand,
    fallback: { kind: 'constant', constant: { kind: 'none' }, origin: clause.span },
    origin: clause.span,
  };
}

function unknownPolicy(clause: Syntax.ArrowClause): Diagnostic {
  const word = clause.left?.kind === 'reference' ? clause.left.path.map((name) => name.text).join('.') : '';
  const known = [...words.report.zh, ...words.exclude.zh, '-> 60'].join(', ');
  return diagnose('syntax/word-unknown', clause.left?.span ?? clause.span, {
    clause: shownPart('missing'),
    word,
    known,
  });
}
