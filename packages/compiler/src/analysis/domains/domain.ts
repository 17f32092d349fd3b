/** What a number can be before any data is read, and how two such domains come together. */
import {
  add,
  type Bound,
  compare,
  compareIntervals,
  divide,
  everything,
  type Interval,
  intersect,
  isEmpty,
  isInteger,
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
const mostBits = 4096n;

/** The domain of numbers in `within`; the ends are drawn in to the multiples of the step, and away from zero where it never is zero. */
export function domain(within: Interval, more: Partial<Domain> = {}): Domain {
  const { step, isNeverZero = false, stated = within, mayBeNone = false } = more;
  return tidy({ within, stated, step, isNeverZero, mayBeNone });
}

/** The same numbers with the narrowest ends they can have. */
export function tidy(given: Domain): Domain {
  const { isNeverZero } = given;
  const step = given.step && isShort(given.step) ? given.step : undefined;
  let within = shortened(given.within);
  if (isNeverZero) within = withoutZeroEnds(within);
  if (step !== undefined) within = onStep(within, step);
  if (isEmpty(within)) return { ...given, step, within: never, stated: shortened(given.stated) };
  return { ...given, step, within, stated: shortened(given.stated) };
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
  return (
    isNeverZero ||
    isEmpty(intersect(within, { low: { value: zero, closed: true }, high: { value: zero, closed: true } }))
  );
}

/** The smallest interval that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  const lower = compareIntervals({ low: a.low, high: undefined }, { low: b.low, high: undefined }) <= 0 ? a : b;
  const higher = compareIntervals({ low: undefined, high: a.high }, { low: undefined, high: b.high }) >= 0 ? a : b;
  return { low: lower.low, high: higher.high };
}

/** The largest number both are multiples of. */
export function commonStep(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  if (a === undefined || b === undefined) return undefined;
  let [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  while (right !== 0n) [left, right] = [right, left % right];
  return rational(left, a.denominator * b.denominator);
}

/** The only number it can be. */
export function onlyValue({ within: { low, high } }: Domain): Rational | undefined {
  return low?.closed && high?.closed && compare(low.value, high.value) === 0 ? low.value : undefined;
}

function shortened({ low, high }: Interval): Interval {
  return { low: low && isShort(low.value) ? low : undefined, high: high && isShort(high.value) ? high : undefined };
}

function isShort({ numerator, denominator }: Rational): boolean {
  const size = numerator < 0n ? -numerator : numerator;
  return size >> mostBits === 0n && denominator >> mostBits === 0n;
}

function withoutZeroEnds({ low, high }: Interval): Interval {
  const opened = (end: Bound | undefined): Bound | undefined =>
    end && (isZero(end.value) ? { ...end, closed: false } : end);
  return { low: opened(low), high: opened(high) };
}

/** The interval from its first multiple of the step to its last. */
export function onStep({ low, high }: Interval, step: Rational): Interval {
  return { low: low && firstMultiple(low, step, 'ceiling'), high: high && firstMultiple(high, step, 'floor') };
}

function firstMultiple({ value, closed }: Bound, step: Rational, inwards: 'ceiling' | 'floor'): Bound {
  if (!isInteger(divide(value, step))) return { value: roundTo(value, step, inwards), closed: true };
  if (closed) return { value, closed };
  return { value: inwards === 'ceiling' ? add(value, step) : subtract(value, step), closed: true };
}

/** The step of a product: multiples of both at once. */
export function productStep(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : multiply(a, b);
}
