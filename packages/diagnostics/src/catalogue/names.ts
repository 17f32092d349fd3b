/** Names that mean nothing, two things, or themselves. */
import type { Family } from './define.js';

/** The arguments of each code; `path` is the way round a circle, as `a -> b -> a`. */
export interface NamesArgs {
  readonly 'names/unknown': { readonly name: string; readonly suggestion: string };
  readonly 'names/reserved': { readonly name: string };
  readonly 'names/duplicate': { readonly name: string };
  readonly 'names/circle': { readonly path: string };
  readonly 'names/label-unknown': { readonly label: string; readonly known: string; readonly suggestion: string };
  readonly 'names/member-unknown': { readonly name: string; readonly member: string };
  /** `outputs` are the names of what each row of the table gives. */
  readonly 'names/output-unsaid': { readonly name: string; readonly outputs: string };
  readonly 'names/function-unknown': { readonly name: string; readonly suggestion: string };
  readonly 'names/look-alike': { readonly name: string; readonly other: string };
  readonly 'names/heading-clash': { readonly heading: string; readonly name: string; readonly other: string };
  readonly 'names/base-not-found': { readonly name: string };
  readonly 'names/base-circle': { readonly path: string };
  readonly 'names/base-version': { readonly name: string; readonly asked: string; readonly found: string };
}

/** How grave each code is. */
export const names: Family<NamesArgs> = {
  'names/unknown': 'error',
  'names/reserved': 'error',
  'names/duplicate': 'error',
  'names/circle': 'error',
  'names/label-unknown': 'error',
  'names/member-unknown': 'error',
  'names/output-unsaid': 'error',
  'names/function-unknown': 'error',
  'names/look-alike': 'warning',
  'names/heading-clash': 'warning',
  'names/base-not-found': 'error',
  'names/base-circle': 'error',
  'names/base-version': 'error',
};
