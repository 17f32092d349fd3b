/** Points on a line: between two anchors the score lies between their scores, beyond the ends it stays. Exact, like all else. */
import { diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import type { Expression, Lookup, LookupRow, Type } from '@kaohe/ir';
import {
  add,
  between,
  canonicalUnit,
  compare,
  divide,
  divideUnits,
  equal,
  fromCanonical,
  type Interval,
  multiply,
  negate,
  printRational,
  type Rational,
  subtract,
  type Unit,
} from '@kaohe/quantity';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { inferConstant } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';

/** Where the line bends: `80% -> 60`. */
interface Anchor {
  readonly at: Rational;
  /** How `at` is written. */
  readonly unit: Unit;
  readonly score: Rational;
  readonly row: Syntax.Row;
}

export function linearLookup(
  scope: Scope,
  declaration: Bound.Declaration,
  subject: Expression,
  type: Type,
  points: Type,
  rows: readonly Syntax.Row[],
): Lookup | undefined {
  if (type.kind !== 'number' || points.kind !== 'number') return undefined;
  const anchors = rows
    .flatMap((row) => anchorFrom(scope, row, type, points) ?? [])
    .sort((left, right) => compare(left.at, right.at));
  const twice = anchors.find((anchor, index) =>
    anchors.slice(0, index).some((earlier) => equal(earlier.at, anchor.at)),
  );
  if (twice !== undefined) {
    const first = anchors.find((anchor) => equal(anchor.at, twice.at));
    const point = `${printRational(fromCanonical(twice.at, type.unit))}${type.unit.symbol}`;
    const related = first === undefined ? [] : [first.row.span];
    const remedies = first === undefined ? [] : [keeping(point, first, twice), keeping(point, twice, first)];
    scope.report(
      diagnose('scoring/line-point-twice', twice.row.span, { kpi: declaration.id, point }, { related, remedies }),
    );
  }
  if (anchors.length < rows.length || anchors.length === 0 || twice !== undefined) return undefined;
  const stretches = [undefined, ...anchors].map((low, index): LookupRow => {
    const high = anchors[index];
    const origin = (low ?? high)?.row.span ?? declaration.origin;
    const interval: Interval = between(
      low && { value: low.at, closed: true },
      high && { value: high.at, closed: false },
    );
    return {
      cells: [{ kind: 'interval', interval, unit: (low ?? high)?.unit ?? type.unit, origin }],
      when: undefined,
      result: lineThrough(subject, low, high, type.unit, points.unit, origin),
      label: '',
      origin,
    };
  });
  return {
    kind: 'lookup',
    role: 'bands',
    name: declaration.id,
    subjects: [subject],
    rows: stretches,
    otherwise: undefined,
    origin: declaration.origin,
  };
}

/** Of two points at one place the one stays and the other goes. */
function keeping(point: string, kept: Anchor, other: Anchor): Remedy {
  const row = `${point} -> ${printRational(kept.score)}`;
  return remedy('keep-row', { row }, { kind: 'delete', at: other.row.span });
}

function anchorFrom(scope: Scope, row: Syntax.Row, type: Type, points: Type): Anchor | undefined {
  const [cell] = row.cells;
  if (cell?.kind !== 'expression' || row.cells.length !== 1) {
    scope.report(diagnose('types/mismatch', cell?.span ?? row.span, { expected: 'value', found: 'band' }));
    return undefined;
  }
  const at = inferConstant(scope, cell.expression, type);
  const score = row.result && inferConstant(scope, row.result, points);
  return at?.kind === 'number' && score?.kind === 'number'
    ? { at: at.value, unit: at.unit, score: score.value, row }
    : undefined;
}

/** `slope * x + start` between two anchors, the score of the only anchor at an end. */
function lineThrough(
  subject: Expression,
  low: Anchor | undefined,
  high: Anchor | undefined,
  unit: Unit,
  points: Unit,
  origin: LookupRow['origin'],
): Expression {
  const only = low === undefined ? high : high === undefined ? low : undefined;
  const constant = (value: Rational, shown: Unit): Expression => ({
    kind: 'constant',
    constant: { kind: 'number', value, unit: shown },
    origin,
  });
  if (only !== undefined || low === undefined || high === undefined)
    return constant(only?.score ?? { numerator: 0n, denominator: 1n }, points);
  const slope = divide(subtract(high.score, low.score), subtract(high.at, low.at));
  const start = add(low.score, negate(multiply(slope, low.at)));
  const perUnit = canonicalUnit(divideUnits(points, unit));
  const rise: Expression = {
    kind: 'arithmetic',
    operator: '*',
    left: constant(slope, perUnit),
    right: subject,
    origin,
  };
  return { kind: 'arithmetic', operator: '+', left: rise, right: constant(start, points), origin };
}
