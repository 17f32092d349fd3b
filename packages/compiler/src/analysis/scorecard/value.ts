/** What an expression comes to in a scorecard that is thought up: a value, missing, or beyond what is known before data. */
import type { Constant } from '@kaohe/ir';
import { equal, type Rational } from '@kaohe/quantity';

export type Value =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'none' }
  /** Some value nothing is known of: data, other people, or a function that is not worked out here. */
  | { readonly kind: 'unknown' };

export const unknown: Value = { kind: 'unknown' };
export const none: Value = { kind: 'none' };

export function numberOf(value: Rational): Value {
  return { kind: 'number', value };
}

export function yesNo(value: boolean): Value {
  return { kind: 'yes-no', value };
}

export function label(name: string): Value {
  return { kind: 'label', label: name };
}

export function valueOfConstant(constant: Constant | undefined): Value {
  switch (constant?.kind) {
    case 'number':
      return numberOf(constant.value);
    case 'choice':
      return label(constant.label);
    case 'yes-no':
      return yesNo(constant.value);
    case 'none':
      return none;
    case 'text':
    case undefined:
      return unknown;
  }
}

/** Whether both are known and the same. */
export function isSame(left: Value, right: Value): boolean {
  switch (left.kind) {
    case 'number':
      return right.kind === 'number' && equal(left.value, right.value);
    case 'label':
      return right.kind === 'label' && left.label === right.label;
    case 'yes-no':
      return right.kind === 'yes-no' && left.value === right.value;
    case 'none':
      return right.kind === 'none';
    case 'unknown':
      return false;
  }
}
