/** What a number can be before any data is read, and how two such domains come together. */
import {
  add,
  type Bound,
  commonDivisor,
  compare,
  compareHigh,
  compareLow,
  contains,
  equal,
  everything,
  type Interval,
  isEmpty,
  isMultiple,
  isZero,
  multiply,
  type Rational,
  rational,
  roundTo,
  subtract,
  zero,
} from '@kaohe/quantity';

export interface Domain {
  /** Every number it can be lies in here. Empty where no number ever comes out. */
  readonly within: Interval;
  /** What of it the author stated or the unit implies. Points that rows give narrow `within` only: nobody stated them. */
  readonly stated: Interval;
  /** Every value is a multiple of this; undefined where values may lie anywhere. */
  readonly step: Rational | undefined;
  /** Zero is known not to be among the values, though it may lie between them. */
  readonly isNeverZero: boolean;
  /** Whether it may be `none` instead of a number. Faults are not spoken of: what depends on them has no value either. */
  readonly mayBeNone: boolean;
}

export const anything: Domain = {
  within: everything,
  stated: everything,
  step: undefined,
  isNeverZero: false,
  mayBeNone: true,
};

/** No number at all. */
export const never: Interval = { low: { value: zero, closed: false }, high: { value: zero, closed: false } };

/** Ends of more digits than this are let go: products of products grow without bound. */
const tooLong = 1n << 4096n;
const tooLongBelow = -tooLong;

/** The domain of numbers in `within`; the ends are drawn in to the multiples of the step, and away from zero where it never is zero. */
export function domain(within: Interval, more: Partial<Domain> = {}): Domain {
  const { step, isNeverZero = false, stated = within, mayBeNone = false } = more;
  return tidy({ within, stated, step, isNeverZero, mayBeNone });
}

/** The same numbers with the narrowest ends they can have. */
export function tidy(given: Domain): Domain {
  const { isNeverZero } = given;
  const step = given.step && isShort(given.step) ? given.step : undefined;
  const stated = shortened(given.stated);
  let within = given.within === given.stated ? stated : shortened(given.within);
  if (isNeverZero) within = withoutZeroEnds(within);
  if (step !== undefined) within = onStep(within, step);
  return { within: isEmpty(within) ? never : within, stated, step, isNeverZero, mayBeNone: given.mayBeNone };
}

/** Both, as when one of two expressions is chosen. What holds of one only is no longer stated. */
export function either(left: Domain, right: Domain): Domain {
  const mayBeNone = left.mayBeNone || right.mayBeNone;
  if (isEmpty(left.within)) return { ...right, mayBeNone };
  if (isEmpty(right.within)) return { ...left, mayBeNone };
  return {
    within: hull(left.within, right.within),
    stated: everything,
    step: commonStep(left.step, right.step),
    isNeverZero: isWithoutZero(left) && isWithoutZero(right),
    mayBeNone,
  };
}

/** Whether the number is certainly not zero. */
export function isWithoutZero({ within, isNeverZero }: Domain): boolean {
  return isNeverZero || !contains(within, zero);
}

/** The smallest interval that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return {
    low: compareLow(a.low, b.low) <= 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) >= 0 ? a.high : b.high,
  };
}

/** The largest number both are multiples of. */
export function commonStep(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (equal(a, b)) return a;
  const divisor = commonDivisor(a.numerator * b.denominator, b.numerator * a.denominator);
  return rational(divisor, a.denominator * b.denominator);
}

/** The only number it can be. */
export function onlyValue({ within: { low, high } }: Domain): Rational | undefined {
  return low?.closed && high?.closed && compare(low.value, high.value) === 0 ? low.value : undefined;
}

function shortened(interval: Interval): Interval {
  const { low, high } = interval;
  if ((low === undefined || isShort(low.value)) && (high === undefined || isShort(high.value))) return interval;
  return { low: low && isShort(low.value) ? low : undefined, high: high && isShort(high.value) ? high : undefined };
}

function isShort({ numerator, denominator }: Rational): boolean {
  return numerator < tooLong && numerator > tooLongBelow && denominator < tooLong;
}

function withoutZeroEnds({ low, high }: Interval): Interval {
  const opened = (end: Bound | undefined): Bound | undefined =>
    end && (isZero(end.value) ? { ...end, closed: false } : end);
  return { low: opened(low), high: opened(high) };
}

/** The interval from its first multiple of the step to its last; the same one where they are its ends. */
export function onStep(interval: Interval, step: Rational): Interval {
  const low = interval.low && firstMultiple(interval.low, step, 'ceiling');
  const high = interval.high && firstMultiple(interval.high, step, 'floor');
  return low === interval.low && high === interval.high ? interval : { low, high };
}

function firstMultiple(bound: Bound, step: Rational, inwards: 'ceiling' | 'floor'): Bound {
  const { value, closed } = bound;
  if (!isMultiple(value, step)) return { value: roundTo(value, step, inwards), closed: true };
  if (closed) return bound;
  return { value: inwards === 'ceiling' ? add(value, step) : subtract(value, step), closed: true };
}

/** The step of a product: multiples of both at once. */
export function productStep(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : multiply(a, b);
}
