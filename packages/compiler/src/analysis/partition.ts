/** Who takes what when the first interval that contains a value wins, and what nobody takes. Knows numbers only. */
import { besides, compare, everything, type Interval, intersect, isEmpty } from '@kaohe/quantity';

export interface Partition {
  /** For each interval what is left for it behind those before it, in rising order; nothing where it never wins. */
  readonly taken: readonly (readonly Interval[])[];
  /** The stretches of `within` that no interval covers, in rising order. */
  readonly rest: readonly Interval[];
}

/** Shares `within` out among the intervals, the earlier first. */
export function partition(intervals: readonly Interval[], within: Interval = everything): Partition {
  const rest: Interval[] = isEmpty(within) ? [] : [within];
  const taken = intervals.map((interval) => takeFrom(rest, interval));
  return { taken, rest };
}

/** Cuts the interval out of `rest` and returns what was cut. INVARIANT: `rest` is sorted and its stretches are apart. */
function takeFrom(rest: Interval[], interval: Interval): readonly Interval[] {
  if (isEmpty(interval)) return [];
  const start = firstNotBelow(rest, interval);
  const sides = besides(interval);
  const taken: Interval[] = [];
  const left: Interval[] = [];
  let end = start;
  for (; end < rest.length; end += 1) {
    const stretch = rest[end];
    if (stretch === undefined || isAbove(stretch, interval)) break;
    const shared = intersect(stretch, interval);
    if (!isEmpty(shared)) taken.push(shared);
    for (const side of sides) {
      const piece = intersect(stretch, side);
      if (!isEmpty(piece)) left.push(piece);
    }
  }
  rest.splice(start, end - start, ...left);
  return taken;
}

/** The index of the first stretch that does not lie wholly below the interval. */
function firstNotBelow(rest: readonly Interval[], interval: Interval): number {
  let [low, high] = [0, rest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = rest[middle];
    if (stretch !== undefined && isAbove(interval, stretch)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether all of `a` is greater than all of `b`. */
function isAbove(a: Interval, b: Interval): boolean {
  if (a.low === undefined || b.high === undefined) return false;
  const order = compare(a.low.value, b.high.value);
  return order > 0 || (order === 0 && !(a.low.closed && b.high.closed));
}
