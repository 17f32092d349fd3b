/** What comes out differently, or cannot come out, where rules are written for other programs. */
import type { Family } from './define.js';

/** The arguments of each code. `reason` is why, see `SheetReason`. */
export interface TargetsArgs {
  readonly 'targets/value-only': { readonly name: string; readonly reason: string };
  readonly 'targets/too-many-people': { readonly count: number; readonly most: number };
  readonly 'targets/no-rules-workbook': { readonly path: string };
  readonly 'targets/cell-gone': { readonly name: string };
  readonly 'targets/cell-unreadable': { readonly name: string; readonly text: string };
  readonly 'targets/change-not-placed': { readonly name: string };
}

/** How grave each code is. */
export const targets: Family<TargetsArgs> = {
  'targets/value-only': 'hint',
  'targets/too-many-people': 'error',
  'targets/no-rules-workbook': 'error',
  'targets/cell-gone': 'error',
  'targets/cell-unreadable': 'error',
  'targets/change-not-placed': 'error',
};
