/** Rows of bands, grades and tables: cells typed by the subjects, results fitted to one type. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Cell, Expression, LookupRow, Type } from '@kaohe/ir';
import type * as Syntax from '../syntax/tree.js';
import { type RowCell, rowCellFrom } from '../typed/cells.js';
import { fitTo } from '../typed/fit.js';
import { infer } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken, type Typed } from '../typed/tree.js';

export interface Subject {
  readonly type: Type;
  /** The name that may stand for it inside cells, besides `x`. */
  readonly name: string;
}

export interface Rows {
  readonly rows: readonly LookupRow[];
  readonly otherwise: Expression | undefined;
}

/** How a row's result is typed. `key` names the row in messages and settings. */
export type ResultOf = (result: Syntax.Expression | undefined, row: Syntax.Row, key: string) => Typed;

/** The rows of a declaration whose rows give one thing each. */
export function rowsFrom(
  scope: Scope,
  rows: readonly Syntax.Row[],
  subjects: readonly Subject[],
  resultOf: ResultOf,
): Rows {
  for (const row of rows) checkResultCount(scope, row, 1);
  return rowsGiving(scope, rows, subjects, resultOf);
}

/** Reports a row that gives more or less than it should; a row without any was reported where shapes are checked. */
export function checkResultCount(scope: Scope, row: Syntax.Row, expected: number): void {
  const found = 1 + row.more.length;
  if (row.result === undefined || found === expected) return;
  const args = { function: scope.name, expected: String(expected), found: String(found) };
  scope.report(diagnose('types/arity', row.more[expected - 1]?.span ?? row.span, args));
}

/** The rows as they look for one of the things they give. */
export function rowsGiving(
  scope: Scope,
  rows: readonly Syntax.Row[],
  subjects: readonly Subject[],
  resultOf: ResultOf,
): Rows {
  const made: LookupRow[] = [];
  let otherwise: Expression | undefined;
  for (const row of rows) {
    const key = row.cells.map(cellText).join(', ');
    const result = resultOf(row.result, row, key);
    if (row.cells.length === 1 && row.cells[0]?.kind === 'else') {
      if (otherwise !== undefined) scope.report(diagnose('syntax/clause-twice', row.span, { clause: '否则 else' }));
      otherwise = result.expression;
      continue;
    }
    const cells = rowCellsFrom(scope, row, subjects);
    if (cells === undefined) made.push(brokenRow(scope, row, subjects));
    else
      made.push({
        cells: cells.map(({ cell }) => cell),
        when: conditionOf(cells, row.span),
        result: result.expression,
        label: row.label?.text ?? '',
        origin: row.span,
      });
  }
  return { rows: made, otherwise };
}

/** Nobody knows what a broken row covers: it covers all, and is as broken as its rule, so that no hole is reported behind it. */
function brokenRow(scope: Scope, row: Syntax.Row, subjects: readonly Subject[]): LookupRow {
  const origin = row.span;
  const cells = subjects.map((): Cell => ({ kind: 'any', origin }));
  return { cells, when: undefined, result: { kind: 'broken', name: scope.name, origin }, label: '', origin };
}

/** The cells of a row, one for each subject; undefined after a report. */
export function rowCellsFrom(
  scope: Scope,
  row: Syntax.Row,
  subjects: readonly Subject[],
): readonly RowCell[] | undefined {
  if (row.cells.length !== subjects.length) {
    const [expected, found] = [String(subjects.length), String(row.cells.length)];
    scope.report(diagnose('types/arity', row.span, { function: scope.name, expected, found }));
    return undefined;
  }
  const cells = row.cells.map((cell, index) => {
    const subject = subjects[index];
    return subject && rowCellFrom(scope, cell, subject.type, subject.name);
  });
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

/** The conditions of a row as one; undefined where there are none. */
export function conditionOf(cells: readonly RowCell[], origin: Span): Expression | undefined {
  const conditions = cells.flatMap((cell) => cell.conditions);
  return conditions.length > 1 ? { kind: 'logic', operator: 'and', operands: conditions, origin } : conditions[0];
}

/** The words of a cell that is a plain name or number, for keys such as `名额系数.A`. */
function cellText(cell: Syntax.Cell): string {
  if (cell.kind === 'else') return 'else';
  if (cell.kind === 'conditioned') return cellText(cell.cell);
  if (cell.kind !== 'expression') return cell.kind;
  const { expression } = cell;
  if (expression.kind === 'reference') return expression.path.map((name) => name.text).join('.');
  if (expression.kind === 'text') return expression.text;
  return expression.kind === 'number' ? `${expression.text}${expression.unit}` : expression.kind;
}

/** The result of a row as a value of the expected type. */
export function resultOfType(scope: Scope, result: Syntax.Expression | undefined, expected: Type, at: Span): Typed {
  if (result === undefined)
    return {
      type: undefined,
      expression: { kind: 'broken', name: scope.name, origin: at },
      bare: false,
      label: undefined,
      fitsAny: false,
    };
  const fitted = fitTo(scope, infer(scope, result), expected, result.span);
  return isBroken(fitted)
    ? { ...fitted, expression: { kind: 'broken', name: scope.name, origin: result.span } }
    : fitted;
}
