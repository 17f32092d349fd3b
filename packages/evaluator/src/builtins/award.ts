/** An amount that a person decides within bounds: whether it may be paid, or what is wrong with it. */
import { compare, isZero } from '@kaohe/quantity';
import { type FaultCode, faultAmong, none, type Value, zeroValue } from '../data/value.js';
import { isYes } from './operators.js';

/** Everything an award depends on, computed. */
export interface AwardValues {
  readonly when: Value;
  readonly low: Value;
  readonly high: Value;
  readonly amount: Value;
  readonly reason: Value;
  readonly fallback: Value | undefined;
}

/** What is wrong, with the values that say so. */
export interface AwardFailure {
  readonly kind: 'failure';
  readonly code: Extract<
    FaultCode,
    'data/undecided' | 'data/out-of-bounds' | 'data/not-earned' | 'data/reason-missing'
  >;
  readonly low: Value;
  readonly high: Value;
  readonly amount: Value;
}

/** The amount, zero when it is not earned, or a failure. */
export function awardOf(values: AwardValues): Value | AwardFailure {
  const { when, low, high, amount, reason, fallback } = values;
  const failure = (code: AwardFailure['code']): AwardFailure => ({ kind: 'failure', code, low, high, amount });
  const entered = !isEmpty(amount);
  const fault = faultAmong(entered ? [when, amount] : [when]);
  if (fault) return fault;
  if (!isYes(when)) {
    const isHarmless = !entered || amount.kind !== 'number' || isZero(amount.value);
    return isHarmless ? zeroValue : failure('data/not-earned');
  }
  if (!entered) return fallback ?? failure('data/undecided');
  const boundFault = faultAmong([low, high]);
  if (boundFault) return boundFault;
  if (amount.kind !== 'number' || low.kind !== 'number' || high.kind !== 'number') return none;
  const isWithin = compare(low.value, amount.value) <= 0 && compare(amount.value, high.value) <= 0;
  if (!isWithin) return failure('data/out-of-bounds');
  if (isEmpty(reason) || (reason.kind === 'text' && reason.text === '')) return failure('data/reason-missing');
  return reason.kind === 'fault' ? reason : amount;
}

/** Nothing was entered. An entry that cannot be read is something. */
function isEmpty(value: Value): boolean {
  return value.kind === 'none' || (value.kind === 'fault' && value.code === 'data/missing');
}
