/** Scales numbers between a unit as written and its canonical unit. */
import { divide, equal, multiply, one, type Rational } from './rational.js';
import type { Unit } from './unit.js';

/** The canonical value of a number written in `unit`: 55 in `%` is 0.55, 2 in `分钟` is 120. */
export function toCanonical(value: Rational, unit: Unit): Rational {
  return multiply(value, unit.scale);
}

/** The number to write in `unit` for a canonical value: 0.55 is 55 in `%`. */
export function fromCanonical(value: Rational, unit: Unit): Rational {
  // most units are written as they are computed with
  return equal(unit.scale, one) ? value : divide(value, unit.scale);
}
