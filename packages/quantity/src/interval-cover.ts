/** What a set of intervals leaves uncovered. */
import { type Bound, compareIntervals, type Interval, intersect, isEmpty } from './interval.js';

/** What of `interval` none of `others` contains: the largest non-empty pieces, in rising order. */
export function subtractAll(interval: Interval, others: readonly Interval[]): readonly Interval[] {
  const pieces: Interval[] = [];
  let rest = interval;
  for (const other of others.length < 2 ? others : others.toSorted(compareIntervals)) {
    if (isEmpty(other)) continue;
    // INVARIANT: every number of `interval` below `rest` is either covered or in `pieces`
    if (other.low) {
      const before = intersect(rest, { low: undefined, high: opposite(other.low) });
      if (!isEmpty(before)) pieces.push(before);
    }
    if (!other.high) return pieces;
    rest = intersect(rest, { low: opposite(other.high), high: undefined });
  }
  if (!isEmpty(rest)) pieces.push(rest);
  return pieces;
}

/** The numbers below the interval, if there are any, and those above it. */
export function besides({ low, high }: Interval): readonly Interval[] {
  const sides: Interval[] = [];
  if (low) sides.push({ low: undefined, high: opposite(low) });
  if (high) sides.push({ low: opposite(high), high: undefined });
  return sides;
}

/** The holes that `covers` leave in `within`, in rising order. */
export function gaps(covers: readonly Interval[], within: Interval): readonly Interval[] {
  return subtractAll(within, covers);
}

/** The end of what lies on the other side of a bound. */
function opposite(bound: Bound): Bound {
  return { value: bound.value, closed: !bound.closed };
}
