/** Grades by score, and look-up tables by one or more keys. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, Lookup, Type } from '@kaohe/ir';
import { dimensionless } from '@kaohe/quantity';
import { expressionsClause, rowsOf } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { infer, reportUnknownLabel } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { type Typed, typed } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { gradeLabels, labelOf } from './labels.js';
import { type Output, outputsOf, resultAt } from './outputs.js';
import { checkResultCount, resultOfType, rowsFrom, rowsGiving, type Subject } from './rows.js';

export function lowerGrade(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const rows = rowsOf(declaration.clauses);
  const type: Type = { kind: 'choice', labels: gradeLabels(rows) };
  const subjects = subjectsOf(scope, declaration);
  const expression: Expression =
    subjects === undefined
      ? { kind: 'broken', name: declaration.id, origin: declaration.origin }
      : lookup(
          'grade',
          declaration,
          subjects,
          rowsFrom(scope, rows, subjects, (result, row) => gradeResult(scope, result, row, type)),
        );
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'grade',
    type: subjects === undefined ? undefined : type,
    expression,
  });
}

/** A grade row gives a label, or `无`. */
function gradeResult(scope: Scope, result: Syntax.Expression | undefined, row: Syntax.Row, type: Type): Typed {
  const label = labelOf(result);
  if (label !== undefined)
    return typed(type, { kind: 'constant', constant: { kind: 'choice', label }, origin: result?.span ?? row.span });
  return resultOfType(scope, result, type, row.span);
}

export function lowerTable(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const rows = rowsOf(declaration.clauses);
  const subjects = subjectsOf(scope, declaration);
  const outputs = outputsOf(scope, declaration);
  for (const row of rows) checkResultCount(scope, row, outputs.length);
  for (const output of outputs) addTable(context, declaration, subjects, output);
}

/** What one of the outputs of a table is: the same rows, each with that result. Cells are reported for the first only. */
export function addTable(
  context: Context,
  declaration: Bound.Declaration,
  subjects: readonly TypedSubject[] | undefined,
  output: Output,
): void {
  const scope = scopeFor(context, declaration);
  const rows = rowsOf(declaration.clauses);
  const type = tableType(
    scope,
    rows.flatMap((row) => resultAt(row, output.place) ?? []),
  );
  const cellScope: Scope = output.place === 0 ? scope : { ...scope, report: () => undefined };
  const expression: Expression =
    subjects === undefined || type === undefined
      ? { kind: 'broken', name: declaration.id, origin: declaration.origin }
      : lookup(
          'table',
          declaration,
          subjects,
          rowsGiving(cellScope, rows, subjects, (_, row, key) =>
            resultOfType({ ...scope, name: `${declaration.id}.${key}` }, resultAt(row, output.place), type, row.span),
          ),
        );
  addMetric(context, declaration, {
    id: output.id,
    role: 'table',
    type: subjects === undefined ? undefined : type,
    expression,
    label: output.label,
  });
}

/** The type of the first result that has one of its own; bare numbers alone make a table of plain numbers. */
function tableType(scope: Scope, written: readonly Syntax.Expression[]): Type | undefined {
  const silent: Scope = { ...scope, report: () => undefined };
  const results = written.map((result) => infer(silent, result));
  const own = results.find((result) => result.type !== undefined && !result.bare);
  if (own?.type !== undefined) return own.type;
  const labels = results.flatMap((result) => result.label ?? []);
  if (labels.length > 0) return { kind: 'choice', labels: [...new Set(labels)] };
  return results.some((result) => result.bare || result.fitsAny) ? { kind: 'number', unit: dimensionless } : undefined;
}

export interface TypedSubject extends Subject {
  readonly expression: Expression;
}

/** What a table is by. */
export function subjectsOf(scope: Scope, declaration: Bound.Declaration): readonly TypedSubject[] | undefined {
  const clause = expressionsClause(declaration.clauses, 'by');
  if (clause === undefined) return undefined;
  const subjects = clause.expressions.map((expression): TypedSubject | undefined => {
    const value = infer(scope, expression);
    reportUnknownLabel(scope, value, expression.span);
    if (value.type === undefined) return undefined;
    if (value.type.kind === 'text') {
      scope.report(diagnose('types/mismatch', expression.span, { expected: 'number', found: value.type.kind }));
      return undefined;
    }
    const name = expression.kind === 'reference' ? (expression.path[0]?.text ?? '') : '';
    return { type: value.type, name, expression: value.expression };
  });
  return subjects.every((subject) => subject !== undefined) ? subjects : undefined;
}

function lookup(
  role: 'grade' | 'table',
  declaration: Bound.Declaration,
  subjects: readonly TypedSubject[],
  made: ReturnType<typeof rowsFrom>,
): Lookup {
  return {
    kind: 'lookup',
    role,
    name: declaration.id,
    subjects: subjects.map((subject) => subject.expression),
    rows: made.rows,
    otherwise: made.otherwise,
    origin: declaration.origin,
  };
}
