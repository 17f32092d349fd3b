/** Sums, products, quotients and extremes of intervals, exact to the end and to whether the end belongs to it. */
import {
  add,
  type Bound,
  compare,
  divide,
  type Interval,
  intersect,
  isEmpty,
  isNegative,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  sum,
  zero,
} from '@kaohe/quantity';
import { hull, never, onStep } from './domain.js';

export function sumOf(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return never;
  return { low: sumOfEnds(a.low, b.low), high: sumOfEnds(a.high, b.high) };
}

export function differenceOf(a: Interval, b: Interval): Interval {
  return sumOf(a, negated(b));
}

export function negated({ low, high }: Interval): Interval {
  return { low: high && { ...high, value: negate(high.value) }, high: low && { ...low, value: negate(low.value) } };
}

export function productOf(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return never;
  const corners = [
    corner(lowOf(a), lowOf(b)),
    corner(lowOf(a), highOf(b)),
    corner(highOf(a), lowOf(b)),
    corner(highOf(a), highOf(b)),
  ];
  return { low: extremeOf(corners, -1), high: extremeOf(corners, 1) };
}

/** By anything but zero: dividing by zero gives no number. Divisors that come in steps keep one step away from it. */
export function quotientOf(a: Interval, b: Interval, step: Rational | undefined): Interval {
  const byPart = (part: Interval): Interval => {
    if (isEmpty(part)) return never;
    const divisors = step === undefined ? part : onStep(part, step);
    return isEmpty(divisors) ? never : productOf(a, reciprocalOf(divisors));
  };
  return hull(
    byPart(intersect(b, { low: undefined, high: openZero })),
    byPart(intersect(b, { low: openZero, high: undefined })),
  );
}

export function smallerOf(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return never;
  return { low: hull(a, b).low, high: intersect(a, b).high };
}

export function largerOf(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return never;
  return { low: intersect(a, b).low, high: hull(a, b).high };
}

export function sizeOf(interval: Interval): Interval {
  const above = intersect(interval, { low: { value: zero, closed: true }, high: undefined });
  const below = intersect(interval, { low: undefined, high: { value: zero, closed: true } });
  return hull(above, isEmpty(below) ? never : negated(below));
}

/** What the interval and zero cover together. */
export function withZero(interval: Interval): Interval {
  return hull(interval, { low: { value: zero, closed: true }, high: { value: zero, closed: true } });
}

/** All sums of up to so many of its numbers; undefined: of any number of them. None of them is zero. */
export function sumOfUpTo(interval: Interval, most: number | undefined): Interval {
  const { low, high } = withZero(interval);
  const times = (end: Bound | undefined): Bound | undefined => {
    if (end === undefined || isZero(end.value)) return end;
    return most === undefined ? undefined : { ...end, value: multiply(end.value, rational(most)) };
  };
  return { low: times(low), high: times(high) };
}

/** An interval, and how many times it is taken: more than zero times. */
export interface Weighted {
  readonly within: Interval;
  readonly weight: Rational;
}

/** The sum of the intervals, each taken so many times. */
export function weighted(parts: readonly Weighted[]): Interval {
  if (parts.some(({ within }) => isEmpty(within))) return never;
  return { low: weightedEnd(parts, 'low'), high: weightedEnd(parts, 'high') };
}

function weightedEnd(parts: readonly Weighted[], side: 'low' | 'high'): Bound | undefined {
  const values: Rational[] = [];
  let closed = true;
  for (const { within, weight } of parts) {
    const end = within[side];
    if (end === undefined) return undefined;
    values.push(multiply(end.value, weight));
    closed &&= end.closed;
  }
  return { value: sum(values), closed };
}

const openZero: Bound = { value: zero, closed: false };

/** An end, or that there is none on this side. */
type End = Bound | '-∞' | '+∞';

function lowOf({ low }: Interval): End {
  return low ?? '-∞';
}

function highOf({ high }: Interval): End {
  return high ?? '+∞';
}

/** Zero times anything is zero, and is reached where the zero itself is. */
function corner(left: End, right: End): End {
  const leftZero = zeroAt(left);
  const rightZero = zeroAt(right);
  if (leftZero || rightZero) return { value: zero, closed: leftZero?.closed === true || rightZero?.closed === true };
  if (typeof left === 'string' || typeof right === 'string') return isBelow(left) === isBelow(right) ? '+∞' : '-∞';
  return { value: multiply(left.value, right.value), closed: left.closed && right.closed };
}

function zeroAt(end: End): Bound | undefined {
  return typeof end !== 'string' && isZero(end.value) ? end : undefined;
}

function isBelow(end: End): boolean {
  return typeof end === 'string' ? end === '-∞' : isNegative(end.value);
}

/** The outermost corner on one side; of equal ones the one that is reached. Undefined where there is no end. */
function extremeOf(corners: readonly End[], side: -1 | 1): Bound | undefined {
  let found: Bound | undefined;
  for (const end of corners) {
    if (end === (side < 0 ? '-∞' : '+∞')) return undefined;
    if (typeof end === 'string') continue;
    const order = found === undefined ? side : compare(end.value, found.value);
    if (order === side) found = end;
    else if (order === 0 && end.closed) found = end;
  }
  return found;
}

/** 1/x of numbers that are all above zero, or all below. Where they run on without end, 1/x comes close to zero. */
function reciprocalOf({ low, high }: Interval): Interval {
  return { low: high ? reciprocal(high) : openZero, high: low ? reciprocal(low) : openZero };
}

function reciprocal({ value, closed }: Bound): Bound | undefined {
  return isZero(value) ? undefined : { value: divide(one, value), closed };
}

function sumOfEnds(a: Bound | undefined, b: Bound | undefined): Bound | undefined {
  return a && b && { value: add(a.value, b.value), closed: a.closed && b.closed };
}
