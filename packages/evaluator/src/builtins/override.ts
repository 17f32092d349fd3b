/** A computed value that a person may replace: whether the new one stands, or what is wrong with it. */
import { add, compare } from '@kaohe/quantity';
import { type Fault, type FaultCode, faultAmong, type NumberValue, numberValue, type Value } from '../data/value.js';
import { isYes } from './operators.js';

/** Everything an override depends on, computed. */
export interface OverrideValues {
  readonly computed: Value;
  readonly when: Value | undefined;
  readonly bounds: BoundValues | undefined;
  readonly change: BoundValues | undefined;
  readonly value: Value;
  readonly reason: Value;
  readonly by: Value;
}

/** The bounds, computed. */
export interface BoundValues {
  readonly low: Value;
  readonly high: Value;
}

/** What is wrong, with the bounds that say so. */
export interface OverrideFailure {
  readonly kind: 'failure';
  readonly code: Extract<
    FaultCode,
    'data/out-of-bounds' | 'data/override-not-allowed' | 'data/reason-missing' | 'data/decider-missing'
  >;
  readonly value: Value;
  readonly bounds: BoundValues | undefined;
}

/** The computed value, the one that replaces it, or a failure. What was not entered needs no bounds. */
export function overrideOf({
  computed,
  when,
  bounds,
  change,
  value,
  reason,
  by,
}: OverrideValues): Value | OverrideFailure {
  if (isNotEntered(value)) return computed;
  const failure = (code: OverrideFailure['code'], of?: BoundValues): OverrideFailure => {
    return { kind: 'failure', code, value, bounds: of };
  };
  const fault = faultAmong(when ? [value, when] : [value]);
  if (fault) return fault;
  if (when && !isYes(when)) return failure('data/override-not-allowed');
  for (const limits of [bounds, change && around(computed, change)]) {
    if (!limits) continue;
    if ('code' in limits) return limits;
    const isWithin = isAtMost(limits.low, value) && isAtMost(value, limits.high);
    const boundFault = faultAmong([limits.low, limits.high]);
    if (boundFault) return boundFault;
    if (!isWithin) return failure('data/out-of-bounds', limits);
  }
  if (isEmpty(reason)) return failure('data/reason-missing');
  if (isEmpty(by)) return failure('data/decider-missing');
  return faultAmong([reason, by]) ?? value;
}

/** The bounds of the new value where those of the difference are given; a fault of the computed value is theirs. */
function around(computed: Value, { low, high }: BoundValues): BoundValues | Fault {
  const fault = faultAmong([computed, low, high]);
  return fault ?? { low: sumOf(computed, low), high: sumOf(computed, high) };
}

function sumOf(left: Value, right: Value): Value {
  return left.kind === 'number' && right.kind === 'number' ? numberValue(add(left.value, right.value)) : left;
}

/** None is no bound that anything keeps to. */
function isAtMost(left: Value, right: Value): boolean {
  return isNumber(left) && isNumber(right) && compare(left.value, right.value) <= 0;
}

function isNumber(value: Value): value is NumberValue {
  return value.kind === 'number';
}

/** Nothing was entered. An entry that cannot be read is something. */
function isNotEntered(value: Value): boolean {
  return value.kind === 'none' || (value.kind === 'fault' && value.code === 'data/missing');
}

function isEmpty(value: Value): boolean {
  return isNotEntered(value) || (value.kind === 'text' && value.text === '');
}
