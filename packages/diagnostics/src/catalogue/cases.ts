/** Tests and examples written in the rules that do not hold. */
import type { Family } from './define.js';

/** The arguments of each code. */
export interface CasesArgs {
  readonly 'cases/failed': {
    readonly test: string;
    readonly name: string;
    readonly expected: string;
    readonly found: string;
  };
  readonly 'cases/unknown-name': { readonly name: string };
}

/** How grave each code is. */
export const cases: Family<CasesArgs> = {
  'cases/failed': 'error',
  'cases/unknown-name': 'error',
};
