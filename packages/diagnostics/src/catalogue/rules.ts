/** A shop's own file against the standard it changes: paths, changes and settings. */
import type { Family } from './define.js';

/** The arguments of each code. */
export interface RulesArgs {
  readonly 'rules/change-target': { readonly path: string; readonly suggestion: string };
  readonly 'rules/change-twice': { readonly path: string };
  readonly 'rules/change-no-effect': { readonly path: string };
  readonly 'rules/change-unit': { readonly path: string; readonly was: string; readonly now: string };
  readonly 'rules/change-reason-missing': { readonly path: string };
  readonly 'rules/row-ambiguous': { readonly key: string; readonly count: number };
  readonly 'rules/row-unknown': { readonly key: string; readonly known: string };
  readonly 'rules/required-value': { readonly name: string; readonly reason: string };
  readonly 'rules/requirement-broken': { readonly name: string; readonly message: string };
  readonly 'rules/allow-unknown-code': { readonly code: string; readonly suggestion: string };
  readonly 'rules/allow-reason-missing': { readonly code: string };
  readonly 'rules/allow-refused': { readonly code: string };
  readonly 'rules/allow-unused': { readonly code: string };
  readonly 'rules/setting-invalid': { readonly setting: string };
}

/** How grave each code is. */
export const rules: Family<RulesArgs> = {
  'rules/change-target': 'error',
  'rules/change-twice': 'error',
  'rules/change-no-effect': 'warning',
  'rules/change-unit': 'error',
  'rules/change-reason-missing': 'warning',
  'rules/row-ambiguous': 'error',
  'rules/row-unknown': 'error',
  'rules/required-value': 'hint',
  'rules/requirement-broken': 'error',
  'rules/allow-unknown-code': 'error',
  'rules/allow-reason-missing': 'error',
  'rules/allow-refused': 'error',
  'rules/allow-unused': 'warning',
  'rules/setting-invalid': 'error',
};
