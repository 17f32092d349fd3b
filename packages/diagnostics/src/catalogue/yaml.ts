/** Mistakes of the YAML face: its form, its keys, and what YAML itself would read otherwise. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code. */
export interface YamlArgs {
  readonly 'yaml/broken': { readonly detail: string };
  readonly 'yaml/duplicate-key': { readonly key: string };
  readonly 'yaml/unknown-key': { readonly key: string; readonly suggestion: string };
  /** `expected` may be a term. */
  readonly 'yaml/wrong-shape': { readonly key: string; readonly expected: string };
  readonly 'yaml/anchor': NoArgs;
  readonly 'yaml/retyped': { readonly key: string; readonly text: string };
  readonly 'yaml/tag': { readonly tag: string };
  readonly 'yaml/not-a-mapping': NoArgs;
}

/** How grave each code is. */
export const yaml: Family<YamlArgs> = {
  'yaml/broken': 'error',
  'yaml/duplicate-key': 'error',
  'yaml/unknown-key': 'error',
  'yaml/wrong-shape': 'error',
  'yaml/anchor': 'error',
  'yaml/retyped': 'warning',
  'yaml/tag': 'error',
  'yaml/not-a-mapping': 'error',
};
