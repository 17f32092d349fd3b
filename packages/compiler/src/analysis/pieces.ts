/** Who gets how many points: the stretches of a lookup by one number, each with the points it brings. */
import type { Expression, Lookup, LookupRow } from '@kaohe/ir';
import type { Interval, Rational, Unit } from '@kaohe/quantity';
import { bandsOf, unitOf } from './bands.js';
import { partition } from './partition.js';

export interface Piece {
  readonly interval: Interval;
  readonly points: Rational;
  readonly unit: Unit;
  /** Undefined for what `otherwise` gives. */
  readonly row: LookupRow | undefined;
}

/** The stretches of what the number can be whose points are constants. */
export function piecesOf(lookup: Lookup, within: Interval): readonly Piece[] {
  const bands = bandsOf(lookup) ?? [];
  const { taken, rest } = partition(
    bands.map((band) => band.interval),
    within,
  );
  const unit = unitOf(lookup);
  const inRows = bands.flatMap(({ row }, index) => {
    const points = numberOf(row.result);
    return points === undefined ? [] : (taken[index] ?? []).map((interval) => ({ interval, points, unit, row }));
  });
  const points = lookup.otherwise && numberOf(lookup.otherwise);
  return points === undefined
    ? inRows
    : [...inRows, ...rest.map((interval) => ({ interval, points, unit, row: undefined }))];
}

function numberOf(expression: Expression): Rational | undefined {
  return expression.kind === 'constant' && expression.constant.kind === 'number'
    ? expression.constant.value
    : undefined;
}
