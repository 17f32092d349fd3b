/** What numbers can be: divisors that are zero, values outside their range, and what rounding does to them. */
import type { Family } from './define.js';

/** The arguments of each code; a divisor without a name is empty. */
export interface ValuesArgs {
  readonly 'values/divisor-zero': { readonly divisor: string };
  readonly 'values/divisor-maybe-zero': { readonly divisor: string; readonly pay: string };
  readonly 'values/outside-range': { readonly name: string; readonly value: string; readonly range: string };
  /** `once` is what rounding `value` once would give, `twice` what it is now. */
  readonly 'values/rounded-twice': { readonly value: string; readonly once: string; readonly twice: string };
}

/** How grave each code is. */
export const values: Family<ValuesArgs> = {
  'values/divisor-zero': 'error',
  'values/divisor-maybe-zero': 'hint',
  'values/outside-range': 'warning',
  'values/rounded-twice': 'hint',
};
