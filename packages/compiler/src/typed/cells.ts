/** Cells of bands and tables: bands, labels, or anything, and the further conditions of a row. */
import { diagnose, nearest } from '@kaohe/diagnostics';
import type { Cell, Expression, Type } from '@kaohe/ir';
import type { Interval } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { conjuncts } from '../syntax/walk.js';
import { bandFrom, isAboutSubject } from './bands.js';
import { inferCondition } from './infer-expression.js';
import type { Scope } from './scope.js';
import { isBroken } from './tree.js';

/** A cell, and what must hold besides. */
export interface RowCell {
  readonly cell: Cell;
  readonly conditions: readonly Expression[];
}

/** The cell of a row as a set of values of the subject's type; `subjectName` may stand for the subject besides `x`. Undefined after a report. */
export function rowCellFrom(scope: Scope, cell: Syntax.Cell, type: Type, subjectName: string): RowCell | undefined {
  const [bare, written] = withoutConditions(cell, subjectName);
  const made = bareCellFrom(scope, bare, type, subjectName);
  const conditions = written.map((condition) => inferCondition(scope, condition));
  if (made === undefined || conditions.some(isBroken)) return undefined;
  return { cell: made, conditions: conditions.map((condition) => condition.expression) };
}

/** A stretch of constants, such as the range of an input. */
export function rangeFrom(scope: Scope, cell: Syntax.Cell, type: Type, subjectName: string): Interval | undefined {
  if (type.kind !== 'number' && type.kind !== 'date') {
    scope.report(diagnose('types/mismatch', cell.span, { expected: type.kind, found: 'band' }));
    return undefined;
  }
  if (cell.kind === 'any' || cell.kind === 'else') return undefined;
  if (cell.kind === 'conditioned') {
    scope.report(diagnose('types/mismatch', cell.span, { expected: 'interval', found: 'formula' }));
    return undefined;
  }
  const band = bandFrom(scope, cell, type, subjectName);
  if (band !== undefined && band.interval === undefined) {
    const edge = [band.low, band.high].find((one) => one !== undefined && one.value.kind !== 'constant');
    scope.report(diagnose('types/constant-expected', edge?.value.origin ?? cell.span, {}));
  }
  return band?.interval;
}

/** Takes the conditions off a cell. What compares something else than the subject is itself a condition, of a cell that takes anything. */
function withoutConditions(
  cell: Syntax.Cell,
  subjectName: string,
): readonly [Syntax.BareCell, readonly Syntax.Expression[]] {
  if (cell.kind === 'conditioned') return [cell.cell, cell.conditions];
  if (cell.kind !== 'expression') return [cell, []];
  const [first, ...others] = conjuncts(cell.expression);
  return isCondition(first, subjectName)
    ? [{ kind: 'any', span: cell.span }, [first, ...others]]
    : [{ kind: 'expression', expression: first, span: first.span }, others];
}

function isCondition(expression: Syntax.Expression, subjectName: string): boolean {
  switch (expression.kind) {
    case 'infix':
      if (expression.operator === 'and' || expression.operator === 'or')
        return [expression.left, expression.right].some((side) => isCondition(side, subjectName));
      return isComparison(expression.operator) && !isAboutSubject(expression, subjectName);
    case 'chain':
      return !isAboutSubject(expression, subjectName);
    case 'parentheses':
      return isCondition(expression.inner, subjectName);
    case 'prefix':
      return expression.operator === 'not';
    case 'dated':
    case 'number':
    case 'date':
    case 'text':
    case 'yes-no':
    case 'none':
    case 'required':
    case 'reference':
    case 'call':
    case 'round':
    case 'if':
    case 'broken':
      return false;
  }
}

function isComparison(operator: Syntax.Operator): boolean {
  return ['<', '<=', '>', '>=', '=', '!='].includes(operator);
}

function bareCellFrom(scope: Scope, cell: Syntax.BareCell, type: Type, subjectName: string): Cell | undefined {
  const origin = cell.span;
  if (cell.kind === 'any' || cell.kind === 'else') return { kind: 'any', origin };
  if (type.kind === 'choice') return labelsFrom(scope, cell, type.labels);
  if (type.kind === 'yes-no') return yesNoFrom(scope, cell);
  const band = bandFrom(scope, cell, type, subjectName);
  if (band === undefined) return undefined;
  const { interval, unit, low, high } = band;
  return interval === undefined
    ? { kind: 'edges', low, high, unit, origin }
    : { kind: 'interval', interval, unit, origin };
}

/** `是` or `否`. */
function yesNoFrom(scope: Scope, cell: Syntax.Cell): Cell | undefined {
  const written = cell.kind === 'expression' ? cell.expression : undefined;
  if (written?.kind === 'yes-no') return { kind: 'labels', labels: [written.value ? 'yes' : 'no'], origin: cell.span };
  scope.report(diagnose('types/mismatch', cell.span, { expected: 'yes-no', found: 'band' }));
  return undefined;
}

/** `优秀`, or `优秀 或 良好`. */
function labelsFrom(scope: Scope, cell: Syntax.Cell, known: readonly string[]): Cell | undefined {
  const names = cell.kind === 'expression' ? namesOf(cell.expression) : undefined;
  if (names === undefined) {
    scope.report(diagnose('types/mismatch', cell.span, { expected: 'label', found: 'band' }));
    return undefined;
  }
  for (const name of names) {
    if (known.includes(name.text)) continue;
    scope.report(
      diagnose('names/label-unknown', name.span, {
        label: name.text,
        known: known.join(', '),
        suggestion: nearest(name.text, known) ?? '',
      }),
    );
    return undefined;
  }
  return { kind: 'labels', labels: names.map((name) => name.text), origin: cell.span };
}

function namesOf(expression: Syntax.Expression): readonly Syntax.Name[] | undefined {
  if (expression.kind === 'parentheses') return namesOf(expression.inner);
  if (expression.kind === 'text') return [{ text: expression.text, span: expression.span }];
  if (expression.kind === 'reference' && expression.path.length === 1) return expression.path;
  if (expression.kind === 'infix' && expression.operator === 'or') {
    const [left, right] = [namesOf(expression.left), namesOf(expression.right)];
    return left === undefined || right === undefined ? undefined : [...left, ...right];
  }
  return undefined;
}
