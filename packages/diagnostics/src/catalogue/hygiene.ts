/** What runs but nobody needs, and silence that gives no reason. */
import type { Family } from './define.js';

/** The arguments of each code. */
export interface HygieneArgs {
  readonly 'hygiene/unused-input': { readonly name: string };
  readonly 'hygiene/unused-value': { readonly name: string };
}

/** How grave each code is. */
export const hygiene: Family<HygieneArgs> = {
  'hygiene/unused-input': 'hint',
  'hygiene/unused-value': 'hint',
};
