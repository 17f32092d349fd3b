/** The rows of a lookup by one number, and which of them contradict each other. */
import type { Expression, Lookup, LookupRow } from '@kaohe/ir';
import {
  compareIntervals,
  dimensionless,
  equal,
  everything,
  type Interval,
  intersect,
  isEmpty,
  type Unit,
} from '@kaohe/quantity';
import { once } from '../memory/once.js';

export interface Band {
  readonly row: LookupRow;
  /** May be empty. */
  readonly interval: Interval;
  readonly unit: Unit;
}

/**
 * The rows as bands, in written order; undefined where the lookup is not by one number. A row with a condition, or with an edge that
 * only data can tell, takes nothing for certain and is none of them.
 */
export const bandsOf: (lookup: Lookup) => readonly Band[] | undefined = once((lookup) => {
  if (!isByNumber(lookup)) return undefined;
  const unit = unitOf(lookup);
  return lookup.rows.flatMap((row): readonly Band[] => {
    const [cell] = row.cells;
    if (row.when !== undefined) return [];
    if (cell?.kind === 'interval') return [{ row, interval: cell.interval, unit: cell.unit }];
    return cell?.kind === 'any' ? [{ row, interval: everything, unit }] : [];
  });
});

/** Whether the rows are bands and nothing else. What they leave and take from each other is told without a table of all cases. */
export function isLadder(lookup: Lookup): boolean {
  return isByNumber(lookup) && lookup.rows.every((row) => row.when === undefined);
}

function isByNumber({ subjects, rows }: Lookup): boolean {
  return subjects.length === 1 && rows.some(({ cells: [cell] }) => cell?.kind === 'interval' || cell?.kind === 'edges');
}

/** The unit in which the first edge is written. */
export function unitOf(lookup: Lookup): Unit {
  for (const row of lookup.rows) {
    for (const cell of row.cells) if (cell.kind === 'interval' || cell.kind === 'edges') return cell.unit;
  }
  return dimensionless;
}

/** What the rows give, in the words messages have for it. */
export function givesOf({ role }: Lookup): 'points' | 'grade' | 'result' {
  return role === 'bands' ? 'points' : role === 'grade' ? 'grade' : 'result';
}

/** Two bands that both cover `shared` and disagree; `second` stands behind `first`. */
export interface Conflict {
  readonly first: Band;
  readonly second: Band;
  readonly shared: Interval;
}

/**
 * Bands that overlap with different results, at most one conflict for each later row.
 *
 * The first band that fits wins, so two forms of overlap are meant and stay silent: a ladder (`>= 55%`, `>= 50%`), and a one-sided
 * band behind special cases that it contains whole (`0次`, `1次..3次`, `<= 5次`). A one-sided band that hides all of a later one is
 * the business of shadowing. Every other overlap is a conflict.
 */
export const conflictsOf: (bands: readonly Band[]) => readonly Conflict[] = once((bands) => {
  const places = new Map(bands.map((band, index) => [band, index]));
  const sorted = bands.filter((band) => !isEmpty(band.interval) && band.row.result.kind !== 'broken');
  sorted.sort((a, b) => compareIntervals(a.interval, b.interval));
  const found = new Map<Band, Conflict>();
  for (const [index, low] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const high = sorted[next];
      if (high === undefined || areOpenAlike(low.interval, high.interval)) continue;
      const shared = intersect(low.interval, high.interval);
      // sorted by low end: what starts above the end of `low` is followed by nothing that meets it
      if (isEmpty(shared)) break;
      const [first, second] = (places.get(low) ?? 0) < (places.get(high) ?? 0) ? [low, high] : [high, low];
      if (isMeant(first.interval, second.interval) || isSameResult(first.row.result, second.row.result)) continue;
      if (!found.has(second)) found.set(second, { first, second, shared });
    }
  }
  return [...found.values()].sort((a, b) => (places.get(a.second) ?? 0) - (places.get(b.second) ?? 0));
});

function areOpenAlike(a: Interval, b: Interval): boolean {
  return (a.low === undefined && b.low === undefined) || (a.high === undefined && b.high === undefined);
}

function isMeant(first: Interval, second: Interval): boolean {
  return (isOneSided(second) && isInside(first, second)) || (isOneSided(first) && isInside(second, first));
}

function isOneSided({ low, high }: Interval): boolean {
  return low === undefined || high === undefined;
}

function isInside(inner: Interval, outer: Interval): boolean {
  return compareIntervals(intersect(inner, outer), inner) === 0;
}

/** Whether both results are one and the same known value. */
export function isSameResult(a: Expression, b: Expression): boolean {
  if (a.kind !== 'constant' || b.kind !== 'constant') return false;
  const [left, right] = [a.constant, b.constant];
  if (left.kind === 'number') return right.kind === 'number' && equal(left.value, right.value);
  if (left.kind === 'choice') return right.kind === 'choice' && left.label === right.label;
  if (left.kind === 'text') return right.kind === 'text' && left.text === right.text;
  if (left.kind === 'yes-no') return right.kind === 'yes-no' && left.value === right.value;
  return right.kind === 'none';
}

/** Whether the row was made of another: a piece of a line, a tier. Its cell is then as long as the row. */
export function isDerived({ cells, origin }: LookupRow): boolean {
  return cells.some(
    (cell) => cell.kind === 'interval' && cell.origin.start === origin.start && cell.origin.end === origin.end,
  );
}
