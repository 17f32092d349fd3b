/** The built-in functions of numbers and of ordered labels. */
import type { CurveId } from '@kaohe/ir';
import { absolute as absoluteOf, compare } from '@kaohe/quantity';
import { type FaultCode, faultAmong, type NumberValue, none, numberValue, type Value } from '../data/value.js';

/** A built-in function on computed arguments; `labels` are those of its arguments, best first. */
export type Implementation = (values: readonly Value[], labels: readonly string[] | undefined) => Value | CallFailure;

/** Why a function has no value for numbers that are there. */
export interface CallFailure {
  readonly kind: 'failure';
  readonly code: Extract<FaultCode, 'data/outside-domain' | 'data/beyond-limits'>;
  readonly curve: CurveId;
}

/** The smallest number; none if one argument is none. */
export const minimum: Implementation = (values) => extreme(values, -1);

/** The largest number; none if one argument is none. */
export const maximum: Implementation = (values) => extreme(values, 1);

/** The number without its sign. */
export const absolute: Implementation = ([value]) => {
  if (value?.kind === 'number') return numberValue(absoluteOf(value.value));
  return value?.kind === 'fault' ? value : none;
};

/** The worst of the labels; none is worse than any. */
export const worse: Implementation = (values, labels) => {
  return (
    faultAmong(values) ?? values.reduce((left, right) => (rank(right, labels) > rank(left, labels) ? right : left))
  );
};

/** The best of the labels; none is worse than any. */
export const better: Implementation = (values, labels) => {
  return (
    faultAmong(values) ?? values.reduce((left, right) => (rank(right, labels) < rank(left, labels) ? right : left))
  );
};

/** The label so many whole steps better, at most the best; a part of a step does not count. */
export const promote: Implementation = (values, labels) => shifted(values, labels, -1);

/** The label so many whole steps worse, at most the worst. */
export const demote: Implementation = (values, labels) => shifted(values, labels, 1);

function shifted(values: readonly Value[], labels: readonly string[] = [], way: -1 | 1): Value {
  const [from, by] = values;
  const fault = faultAmong(values);
  if (fault) return fault;
  if (from?.kind !== 'choice' || by?.kind !== 'number') return none;
  const place = labels.indexOf(from.label);
  if (place < 0) return none;
  const steps = BigInt(way) * (by.value.numerator / by.value.denominator);
  const last = BigInt(labels.length - 1);
  const target = BigInt(place) + steps;
  const label = labels[Number(target < 0n ? 0n : target > last ? last : target)];
  return label === undefined ? none : { kind: 'choice', label };
}

function extreme(values: readonly Value[], wanted: -1 | 1): Value {
  let found: NumberValue | undefined;
  const fault = faultAmong(values);
  if (fault) return fault;
  for (const value of values) {
    if (value.kind !== 'number') return none;
    if (!found || compare(value.value, found.value) === wanted) found = value;
  }
  return found ?? none;
}

/** The place among the labels, best first; a label that is not there comes after all, none last. */
function rank(value: Value, labels: readonly string[] = []): number {
  if (value.kind !== 'choice') return Number.POSITIVE_INFINITY;
  const place = labels.indexOf(value.label);
  return place < 0 ? labels.length : place;
}
