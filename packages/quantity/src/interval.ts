/** Intervals with open, closed or missing ends: contains, intersect, overlap, adjacency. Knows numbers only, no units. */
import { add, compare, divide, equal, one, type Rational, rational, subtract, zero } from './rational.js';

/** One end of an interval; `closed` when the value itself belongs to it. */
export interface Bound {
  readonly value: Rational;
  readonly closed: boolean;
}

/** All numbers from `low` to `high`; a side without bound is undefined. May be empty, as `5 < x < 5` is. */
export interface Interval {
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
}

/** All numbers. */
export const everything: Interval = { low: undefined, high: undefined };

/** Exactly one number. */
export function point(value: Rational): Interval {
  return { low: { value, closed: true }, high: { value, closed: true } };
}

/** `x >= value`. */
export function atLeast(value: Rational): Interval {
  return { low: { value, closed: true }, high: undefined };
}

/** `x > value`. */
export function above(value: Rational): Interval {
  return { low: { value, closed: false }, high: undefined };
}

/** `x <= value`. */
export function atMost(value: Rational): Interval {
  return { low: undefined, high: { value, closed: true } };
}

/** `x < value`. */
export function below(value: Rational): Interval {
  return { low: undefined, high: { value, closed: false } };
}

/** The interval with these ends. */
export function between(low: Bound | undefined, high: Bound | undefined): Interval {
  return { low, high };
}

/** Whether no number is inside, as when the ends are the wrong way round. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.closed && high.closed));
}

/** Whether the value is inside. */
export function contains({ low, high }: Interval, value: Rational): boolean {
  if (low) {
    const order = compare(value, low.value);
    if (order < 0 || (order === 0 && !low.closed)) return false;
  }
  if (!high) return true;
  const order = compare(value, high.value);
  return order < 0 || (order === 0 && high.closed);
}

/** What both intervals contain; possibly empty. */
export function intersect(a: Interval, b: Interval): Interval {
  return {
    low: compareLow(a.low, b.low) >= 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) <= 0 ? a.high : b.high,
  };
}

/** Whether some number is in both. */
export function overlaps(a: Interval, b: Interval): boolean {
  return !isEmpty(intersect(a, b));
}

/** Whether the intervals meet without gap or overlap, as `x < 5` and `x >= 5` do. */
export function touches(a: Interval, b: Interval): boolean {
  return !isEmpty(a) && !isEmpty(b) && (meets(a.high, b.low) || meets(b.high, a.low));
}

/** A simple number inside: a closed end, else the middle, else one away from the only end. Throws RangeError for an empty interval. */
export function samplePoint(interval: Interval): Rational {
  if (isEmpty(interval)) throw new RangeError('an empty interval has no sample');
  const { low, high } = interval;
  if (low?.closed) return low.value;
  if (high?.closed) return high.value;
  if (low && high) return divide(add(low.value, high.value), rational(2));
  if (low) return add(low.value, one);
  return high ? subtract(high.value, one) : zero;
}

/** The order by low end, then by high end, for sorting. */
export function compareIntervals(a: Interval, b: Interval): -1 | 0 | 1 {
  return compareLow(a.low, b.low) || compareHigh(a.high, b.high);
}

/** Whether both contain the same numbers; all empty intervals are equal. */
export function equalIntervals(a: Interval, b: Interval): boolean {
  const isEmptyA = isEmpty(a);
  return isEmptyA || isEmpty(b) ? isEmptyA && isEmpty(b) : compareIntervals(a, b) === 0;
}

/** The interval in mathematical notation, `[40%, 55%)`; a single number stands alone: `55%`. */
export function printInterval({ low, high }: Interval, print: (value: Rational) => string): string {
  if (low?.closed && high?.closed && equal(low.value, high.value)) return print(low.value);
  const start = low ? `${low.closed ? '[' : '('}${print(low.value)}` : '(-∞';
  const end = high ? `${print(high.value)}${high.closed ? ']' : ')'}` : '+∞)';
  return `${start}, ${end}`;
}

function meets(high: Bound | undefined, low: Bound | undefined): boolean {
  return high !== undefined && low !== undefined && high.closed !== low.closed && equal(high.value, low.value);
}

/** The order by low end alone. */
export function compareLow(a: Bound | undefined, b: Bound | undefined): -1 | 0 | 1 {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  const order = compare(a.value, b.value);
  if (order !== 0 || a.closed === b.closed) return order;
  return a.closed ? -1 : 1;
}

/** The order by high end alone. */
export function compareHigh(a: Bound | undefined, b: Bound | undefined): -1 | 0 | 1 {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const order = compare(a.value, b.value);
  if (order !== 0 || a.closed === b.closed) return order;
  return a.closed ? 1 : -1;
}
