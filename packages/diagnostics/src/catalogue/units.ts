/** Units that do not fit together. */
import type { Family } from './define.js';

/** The arguments of each code; units as the author writes them, `1` for none. */
export interface UnitsArgs {
  readonly 'units/mismatch': { readonly left: string; readonly right: string; readonly operation: string };
  readonly 'units/unknown': { readonly unit: string; readonly suggestion: string };
  readonly 'units/percent-ambiguous': { readonly text: string };
  readonly 'units/bare-beside-percent': { readonly text: string; readonly whole: string; readonly part: string };
  readonly 'units/bare-percent': { readonly text: string; readonly whole: string; readonly part: string };
  readonly 'units/expected': { readonly expected: string; readonly found: string };
  readonly 'units/compare': { readonly left: string; readonly right: string };
}

/** How grave each code is. */
export const units: Family<UnitsArgs> = {
  'units/mismatch': 'error',
  'units/unknown': 'error',
  'units/percent-ambiguous': 'error',
  'units/bare-beside-percent': 'error',
  'units/bare-percent': 'warning',
  'units/expected': 'error',
  'units/compare': 'error',
};
