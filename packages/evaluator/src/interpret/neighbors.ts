/** What it would take to meet another row of a table: the nearest edge on each side at which the answer changes. */
import type { Cell, Lookup } from '@kaohe/ir';
import { absolute, add, compare, divide, one, type Rational, rational, subtract } from '@kaohe/quantity';
import { rowMet, type ValueOf } from '../builtins/lookup.js';
import { numberValue, type Value } from '../data/value.js';
import type { Neighbor } from './trace.js';

/** The neighbors of the row met, for each subject that is a number, the other subjects, edges and conditions held as they are. */
export function neighborsOf(
  lookup: Lookup,
  subjects: readonly Value[],
  row: number | undefined,
  worked: ValueOf,
): readonly Neighbor[] {
  return subjects.flatMap((value, subject) => {
    if (value.kind !== 'number') return [];
    const meetsAt = (number: Rational) => rowMet(lookup, subjects.with(subject, numberValue(number)), worked);
    const edges = edgesOf(lookup, subject, worked);
    return (['above', 'below'] as const).flatMap((side): readonly Neighbor[] => {
      for (const [edge, beyond] of probes(edges, value.value, side)) {
        const place = compare(edge, value.value) === 0 || meetsAt(edge) === row ? beyond : edge;
        const found = meetsAt(place);
        if (typeof found === 'object') return [];
        if (found === row) continue;
        return [{ subject, side, row: found, edge, distance: absolute(subtract(edge, value.value)) }];
      }
      return [];
    });
  });
}

/** The edges from the value outward, each with a number between it and the next one. */
function probes(
  edges: readonly Rational[],
  value: Rational,
  side: Neighbor['side'],
): readonly (readonly [Rational, Rational])[] {
  const sign = side === 'above' ? 1 : -1;
  const ahead = edges.filter((edge) => compare(edge, value) * sign >= 0).sort((a, b) => compare(a, b) * sign);
  return ahead.map((edge, place) => {
    const next = ahead[place + 1];
    return [edge, next ? divide(add(edge, next), rational(2)) : add(edge, sign === 1 ? one : rational(-1))];
  });
}

function edgesOf(lookup: Lookup, subject: number, worked: ValueOf): readonly Rational[] {
  const edges = new Map<string, Rational>();
  for (const { cells } of lookup.rows) {
    for (const edge of edgesOfCell(cells[subject], worked)) edges.set(`${edge.numerator}/${edge.denominator}`, edge);
  }
  return [...edges.values()];
}

function edgesOfCell(cell: Cell | undefined, worked: ValueOf): readonly Rational[] {
  if (cell?.kind === 'interval')
    return [cell.interval.low, cell.interval.high].flatMap((bound) => (bound ? [bound.value] : []));
  if (cell?.kind !== 'edges') return [];
  return [cell.low, cell.high].flatMap((edge) => {
    const value = edge && worked(edge.value);
    return value?.kind === 'number' ? [value.value] : [];
  });
}
