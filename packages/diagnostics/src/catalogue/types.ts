/** Values of the wrong kind, wrong count or wrong grain. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code; kinds of values may be terms. */
export interface TypesArgs {
  readonly 'types/mismatch': { readonly expected: string; readonly found: string };
  readonly 'types/arity': { readonly function: string; readonly expected: string; readonly found: string };
  readonly 'types/not-comparable': { readonly left: string; readonly right: string };
  readonly 'types/condition-expected': { readonly found: string };
  readonly 'types/number-expected': { readonly found: string };
  readonly 'types/choice-mismatch': { readonly left: string; readonly right: string };
  readonly 'types/constant-expected': NoArgs;
  readonly 'types/records-loose': { readonly name: string; readonly table: string };
  readonly 'types/records-mixed': { readonly first: string; readonly second: string };
  readonly 'types/records-date': { readonly name: string; readonly table: string };
  readonly 'types/carried-unknown': { readonly name: string };
  readonly 'types/grain': { readonly name: string; readonly grain: string };
}

/** How grave each code is. */
export const types: Family<TypesArgs> = {
  'types/mismatch': 'error',
  'types/arity': 'error',
  'types/not-comparable': 'error',
  'types/condition-expected': 'error',
  'types/number-expected': 'error',
  'types/choice-mismatch': 'error',
  'types/constant-expected': 'error',
  'types/records-loose': 'error',
  'types/records-mixed': 'error',
  'types/records-date': 'error',
  'types/carried-unknown': 'error',
  'types/grain': 'error',
};
