/** What a rounded number can be: rounding never falls, and stands still between one half step and the next. */
import type { Round } from '@kaohe/ir';
import {
  add,
  type Bound,
  divide,
  type Interval,
  isEmpty,
  isMultiple,
  rational,
  roundTo,
  subtract,
} from '@kaohe/quantity';
import { type Domain, domain, never } from './domain.js';

export function domainOfRounded(operand: Domain, { step, mode }: Round): Domain {
  const { mayBeNone } = operand;
  const ends = ({ low, high }: Interval): Interval => ({
    low: low && { value: roundTo(justInside(low, step, 1), step, mode), closed: true },
    high: high && { value: roundTo(justInside(high, step, -1), step, mode), closed: true },
  });
  const within = isEmpty(operand.within) ? never : ends(operand.within);
  return domain(within, { stated: ends(operand.stated), step, mayBeNone });
}

/** The end, or, where it is left out, a number so close to it that everything between rounds alike. */
function justInside({ value, closed }: Bound, step: Round['step'], way: 1 | -1): Round['step'] {
  if (closed) return value;
  const half = divide(step, rational(2));
  const at = roundTo(value, half, way > 0 ? 'floor' : 'ceiling');
  const start = isMultiple(value, half) ? value : at;
  const next = way > 0 ? add(start, half) : subtract(start, half);
  return divide(add(value, next), rational(2));
}
