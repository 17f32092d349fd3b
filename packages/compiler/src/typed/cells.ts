/** Cells of bands and tables: intervals in canonical scale, labels, or anything. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { Cell, Type } from '@kaohe/ir';
import {
  above,
  atLeast,
  atMost,
  below,
  between,
  dateUnit,
  dimensionless,
  everything,
  type Interval,
  intersect,
  point,
  type Rational,
  type Unit,
} from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { fitTo } from './fit.js';
import { infer } from './infer-expression.js';
import { isSubjectName, type Scope } from './scope.js';
import { constantOf } from './tree.js';

/** The cell as a set of values of the subject's type; `subjectName` may stand for the subject besides `x`. Undefined after a report. */
export function cellFrom(scope: Scope, cell: Syntax.Cell, type: Type, subjectName: string): Cell | undefined {
  const origin = cell.span;
  if (cell.kind === 'any' || cell.kind === 'else') return { kind: 'any', origin };
  if (type.kind === 'choice') return labelsFrom(scope, cell, type.labels);
  if (type.kind === 'yes-no') return yesNoFrom(scope, cell);
  const edges = new Edges(scope, type);
  const interval = intervalFrom(edges, cell, subjectName);
  return interval === undefined ? undefined : { kind: 'interval', interval, unit: edges.unit, origin };
}

/** Reads edges of one cell and remembers in which unit they are written. */
class Edges {
  unit: Unit = dimensionless;
  private readonly scope: Scope;
  private readonly type: Type;

  constructor(scope: Scope, type: Type) {
    this.scope = scope;
    this.type = type;
    if (type.kind === 'number') this.unit = type.unit;
    if (type.kind === 'date') this.unit = dateUnit;
  }

  value(expression: Syntax.Expression): Rational | undefined {
    const fitted = fitTo(this.scope, infer(this.scope, expression), this.type, expression.span);
    const constant = constantOf(fitted);
    if (constant?.kind === 'number') {
      this.unit = constant.unit;
      return constant.value;
    }
    if (fitted.type !== undefined || fitted.fitsAny)
      this.scope.report(diagnose('types/constant-expected', expression.span, {}));
    return undefined;
  }

  notABand(at: Span): undefined {
    this.scope.report(diagnose('types/mismatch', at, { expected: 'band', found: 'formula' }));
    return undefined;
  }
}

function intervalFrom(
  edges: Edges,
  cell: Exclude<Syntax.Cell, { kind: 'any' | 'else' }>,
  subjectName: string,
): Interval | undefined {
  switch (cell.kind) {
    case 'sided':
      return intersected(cell.sides.map((side) => sideInterval(edges, side.operator, side.edge, cell.span)));
    case 'interval': {
      const [low, high] = [edges.value(cell.low), edges.value(cell.high)];
      if (low === undefined || high === undefined) return undefined;
      return between({ value: low, closed: cell.lowClosed }, { value: high, closed: cell.highClosed });
    }
    case 'range': {
      const [low, high] = [edges.value(cell.low), edges.value(cell.high)];
      return low === undefined || high === undefined
        ? undefined
        : between({ value: low, closed: true }, { value: high, closed: true });
    }
    case 'expression':
      return intervalOfExpression(edges, cell.expression, subjectName);
  }
}

function intervalOfExpression(edges: Edges, expression: Syntax.Expression, subjectName: string): Interval | undefined {
  if (expression.kind === 'infix' && isComparator(expression.operator)) {
    return intervalOfChain(
      edges,
      [expression.left, expression.right],
      [expression.operator],
      expression.span,
      subjectName,
    );
  }
  if (expression.kind === 'chain')
    return intervalOfChain(edges, expression.operands, expression.operators, expression.span, subjectName);
  const value = edges.value(expression);
  return value === undefined ? undefined : point(value);
}

/** `45% > X >= 50%`: each comparison has the subject on one side and an edge on the other. */
function intervalOfChain(
  edges: Edges,
  operands: readonly Syntax.Expression[],
  operators: readonly Syntax.Comparator[],
  at: Span,
  subjectName: string,
): Interval | undefined {
  const sides = operators.map((operator, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    if (left === undefined || right === undefined) return undefined;
    if (isSubject(left, subjectName)) return sideInterval(edges, operator, right, at);
    if (isSubject(right, subjectName)) return sideInterval(edges, mirrored[operator], left, at);
    return edges.notABand(at);
  });
  return intersected(sides);
}

function isSubject(expression: Syntax.Expression, subjectName: string): boolean {
  const only = expression.kind === 'reference' && expression.path.length === 1 ? expression.path[0]?.text : undefined;
  return only !== undefined && (isSubjectName(only) || only === subjectName);
}

const mirrored: Readonly<Record<Syntax.Comparator, Syntax.Comparator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

function isComparator(operator: Syntax.Operator): operator is Syntax.Comparator {
  return operator in mirrored;
}

function sideInterval(
  edges: Edges,
  operator: Syntax.Comparator,
  edge: Syntax.Expression,
  at: Span,
): Interval | undefined {
  const value = edges.value(edge);
  if (value === undefined) return undefined;
  switch (operator) {
    case '>=':
      return atLeast(value);
    case '>':
      return above(value);
    case '<=':
      return atMost(value);
    case '<':
      return below(value);
    case '=':
      return point(value);
    case '!=':
      return edges.notABand(at);
  }
}

function intersected(intervals: readonly (Interval | undefined)[]): Interval | undefined {
  let result: Interval = everything;
  for (const interval of intervals) {
    if (interval === undefined) return undefined;
    result = intersect(result, interval);
  }
  return result;
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
  if (expression.kind === 'text') return [{ text: expression.text, span: expression.span }];
  if (expression.kind === 'reference' && expression.path.length === 1) return expression.path;
  if (expression.kind === 'infix' && expression.operator === 'or') {
    const [left, right] = [namesOf(expression.left), namesOf(expression.right)];
    return left === undefined || right === undefined ? undefined : [...left, ...right];
  }
  return undefined;
}
