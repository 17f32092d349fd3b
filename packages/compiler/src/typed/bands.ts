/** Bands: the stretch of numbers a cell is about, from one edge to another. Edges may be anything that gives a number. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Edge, Type } from '@kaohe/ir';
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
  type Rational,
  type Unit,
} from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { fitTo } from './fit.js';
import { infer } from './infer-expression.js';
import { isSubjectName, type Scope } from './scope.js';
import { isBroken } from './tree.js';

/** A band as written. With constants alone it may have two edges on one side, as `>= 3 且 >= 5`. */
export interface Band {
  readonly low: Edge | undefined;
  readonly high: Edge | undefined;
  /** The stretch it is, where all edges are constants. */
  readonly interval: Interval | undefined;
  /** In which the edges are written. */
  readonly unit: Unit;
}

/** The cells that can be bands. */
export type BandCell = Exclude<Syntax.BareCell, { kind: 'any' | 'else' }>;

/** The band of a cell; undefined after a report. */
export function bandFrom(scope: Scope, cell: BandCell, type: Type, subjectName: string): Band | undefined {
  const sides = sidesOf(scope, cell, subjectName);
  if (sides === undefined) return undefined;
  const edges = new Edges(scope, type);
  const made = sides.map((side) => edges.side(side));
  return made.every((side) => side !== undefined) ? joined(scope, made, edges.unit, cell.span) : undefined;
}

/** Whether a comparison has the subject on a side. */
export function isAboutSubject(
  expression: Extract<Syntax.Expression, { kind: 'infix' | 'chain' }>,
  subjectName: string,
): boolean {
  const operands = expression.kind === 'chain' ? expression.operands : [expression.left, expression.right];
  return operands.some((operand) => isSubject(operand, subjectName));
}

/** One side of a band as written. */
type Side = Syntax.Side;

function sidesOf(scope: Scope, cell: BandCell, subjectName: string): readonly Side[] | undefined {
  switch (cell.kind) {
    case 'sided':
      return cell.sides.some(({ operator }) => operator === '!=') ? notABand(scope, cell.span) : cell.sides;
    case 'interval':
      return [
        { operator: cell.lowClosed ? '>=' : '>', edge: cell.low },
        { operator: cell.highClosed ? '<=' : '<', edge: cell.high },
      ];
    case 'range':
      return [
        { operator: '>=', edge: cell.low },
        { operator: '<=', edge: cell.high },
      ];
    case 'expression':
      return sidesOfExpression(scope, cell.expression, subjectName);
  }
}

function sidesOfExpression(
  scope: Scope,
  expression: Syntax.Expression,
  subjectName: string,
): readonly Side[] | undefined {
  if (expression.kind === 'infix' && isComparator(expression.operator)) {
    const { left, right, operator } = expression;
    return sidesOfChain(scope, [left, right], [operator], expression.span, subjectName);
  }
  if (expression.kind === 'chain')
    return sidesOfChain(scope, expression.operands, expression.operators, expression.span, subjectName);
  return [{ operator: '=', edge: expression }];
}

/** `45% > X >= 50%`: each comparison has the subject on one side and an edge on the other. */
function sidesOfChain(
  scope: Scope,
  operands: readonly Syntax.Expression[],
  operators: readonly Syntax.Comparator[],
  at: Span,
  subjectName: string,
): readonly Side[] | undefined {
  const sides = operators.map((operator, index): Side | undefined => {
    const [left, right] = [operands[index], operands[index + 1]];
    if (left === undefined || right === undefined || operator === '!=') return undefined;
    if (isSubject(left, subjectName)) return { operator, edge: right };
    if (isSubject(right, subjectName)) return { operator: mirrored[operator], edge: left };
    return undefined;
  });
  return sides.every((side) => side !== undefined) ? sides : notABand(scope, at);
}

function notABand(scope: Scope, at: Span): undefined {
  scope.report(diagnose('types/mismatch', at, { expected: 'band', found: 'formula' }));
  return undefined;
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

/** A side with its edge typed. */
interface TypedSide {
  readonly low: Edge | undefined;
  readonly high: Edge | undefined;
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

  side({ operator, edge }: Side): TypedSide | undefined {
    const fitted = fitTo(this.scope, infer(this.scope, edge), this.type, edge.span);
    if (isBroken(fitted)) return undefined;
    const value = fitted.expression;
    if (value.kind === 'constant' && value.constant.kind !== 'number') {
      this.scope.report(diagnose('types/constant-expected', edge.span, {}));
      return undefined;
    }
    if (value.kind === 'constant' && value.constant.kind === 'number') this.unit = value.constant.unit;
    const bound = { value, closed: operator === '>=' || operator === '<=' || operator === '=' };
    const isLow = operator === '>=' || operator === '>' || operator === '=';
    const isHigh = operator === '<=' || operator === '<' || operator === '=';
    return { low: isLow ? bound : undefined, high: isHigh ? bound : undefined };
  }
}

function joined(scope: Scope, sides: readonly TypedSide[], unit: Unit, at: Span): Band | undefined {
  const lows = sides.flatMap((side) => side.low ?? []);
  const highs = sides.flatMap((side) => side.high ?? []);
  const intervals = sides.map(constantInterval);
  const interval = intervals.every((one) => one !== undefined)
    ? intervals.reduce<Interval>(intersect, everything)
    : undefined;
  // Which of two edges on one side is the one that counts can only be told of constants.
  if (interval === undefined && (lows.length > 1 || highs.length > 1)) return notABand(scope, at);
  return { low: lows[0], high: highs[0], interval, unit };
}

function constantInterval({ low, high }: TypedSide): Interval | undefined {
  const [from, to] = [numberOf(low), numberOf(high)];
  if (from !== undefined && to !== undefined)
    return between({ value: from, closed: true }, { value: to, closed: true });
  if (from !== undefined && high === undefined) return low?.closed === true ? atLeast(from) : above(from);
  if (to !== undefined && low === undefined) return high?.closed === true ? atMost(to) : below(to);
  return undefined;
}

function numberOf(edge: Edge | undefined): Rational | undefined {
  return edge?.value.kind === 'constant' && edge.value.constant.kind === 'number'
    ? edge.value.constant.value
    : undefined;
}
