/** What a built-in function can give, by what its arguments can be. */
import type { BuiltinId } from '@kaohe/ir';
import {
  atLeast,
  type Bound,
  type CurveResult,
  everything,
  exponential,
  type Interval,
  isEmpty,
  isNegative,
  isZero,
  logarithm,
  one,
  type Rational,
  raise,
  rational,
  squareRoot,
  zero,
} from '@kaohe/quantity';
import { anything, commonStep, type Domain, domain, never, onlyValue } from './domain.js';
import { largerOf, sizeOf, smallerOf } from './interval-arithmetic.js';

/** They give a label, also where one of the labels is none. */
const ofLabels: readonly BuiltinId[] = ['worse', 'better', 'promote', 'demote'];

export function domainOfCall(builtin: BuiltinId, given: readonly Domain[]): Domain {
  const [first = anything, second] = given;
  const mayBeNone = given.some((one) => one.mayBeNone);
  if (ofLabels.includes(builtin)) return anything;
  if (given.some(({ within }) => isEmpty(within))) return domain(never, { mayBeNone, stated: everything });
  switch (builtin) {
    case 'minimum':
      return extreme(given, smallerOf, mayBeNone);
    case 'maximum':
      return extreme(given, largerOf, mayBeNone);
    case 'absolute': {
      const [within, stated] = [sizeOf(first.within), sizeOf(first.stated)];
      return domain(within, { stated, step: first.step, isNeverZero: first.isNeverZero, mayBeNone });
    }
    case 'date-year':
    case 'add-months':
    case 'whole-months':
      return domain(everything, { step: one, mayBeNone });
    case 'whole-years':
      return domain(everything, { step: rational(12), mayBeNone });
    case 'date-quarter':
      return upTo(4, mayBeNone);
    case 'date-month':
      return upTo(12, mayBeNone);
    case 'date-day':
      return upTo(31, mayBeNone);
    case 'date-weekday':
      return upTo(7, mayBeNone);
    case 'power':
      return powerOf(first, second, mayBeNone);
    case 'square-root':
      return domain(rising(first.within, squareRoot, { value: zero, closed: true }), { mayBeNone });
    case 'exponential':
      return domain(rising(first.within, exponential, { value: zero, closed: false }), { mayBeNone });
    case 'logarithm':
      return domain(second === undefined ? rising(first.within, (value) => logarithm(value), undefined) : everything, {
        mayBeNone,
      });
    case 'worse':
    case 'better':
    case 'promote':
    case 'demote':
      return anything;
  }
}

function extreme(given: readonly Domain[], of: (a: Interval, b: Interval) => Interval, mayBeNone: boolean): Domain {
  return domain(given.map(({ within }) => within).reduce(of), {
    stated: given.map(({ stated }) => stated).reduce(of),
    step: given.map(({ step }) => step).reduce(commonStep),
    isNeverZero: given.every((one) => one.isNeverZero),
    mayBeNone,
  });
}

function upTo(last: number, mayBeNone: boolean): Domain {
  return domain(
    { low: { value: one, closed: true }, high: { value: rational(last), closed: true } },
    { step: one, mayBeNone },
  );
}

/** A function that never falls. Its values are rounded to 34 digits, so that an end which is not reached may still come out. */
function rising({ low, high }: Interval, of: (value: Rational) => CurveResult, lowest: Bound | undefined): Interval {
  const end = (bound: Bound | undefined): Bound | undefined => {
    const value = bound && of(bound.value);
    return value === undefined || typeof value === 'string' ? undefined : { value, closed: true };
  };
  return { low: end(low) ?? lowest, high: end(high) };
}

/** Of numbers from zero, to a power above zero that is known: a function that never falls. */
function powerOf(base: Domain, exponent: Domain | undefined, mayBeNone: boolean): Domain {
  const { low } = base.within;
  if (low === undefined || isNegative(low.value)) return domain(everything, { mayBeNone });
  const known = exponent && onlyValue(exponent);
  if (known === undefined || isNegative(known) || isZero(known)) return domain(atLeast(zero), { mayBeNone });
  return domain(
    rising(base.within, (value) => raise(value, known), { value: zero, closed: true }),
    { mayBeNone },
  );
}
