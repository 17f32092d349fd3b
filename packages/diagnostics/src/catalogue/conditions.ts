/** Conditions that data cannot change, and branches and vetoes that get in each other's way. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code; `name` is a number in the condition and `domain` what it can be, both empty where none has a name. */
export interface ConditionsArgs {
  readonly 'conditions/always-true': { readonly name: string; readonly domain: string };
  readonly 'conditions/never-true': { readonly name: string; readonly domain: string };
  readonly 'conditions/branch-never': NoArgs;
  readonly 'conditions/vetoes-differ': { readonly first: string; readonly second: string; readonly target: string };
}

/** How grave each code is. */
export const conditions: Family<ConditionsArgs> = {
  'conditions/always-true': 'warning',
  'conditions/never-true': 'warning',
  'conditions/branch-never': 'warning',
  'conditions/vetoes-differ': 'hint',
};
