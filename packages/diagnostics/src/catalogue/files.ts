/** What is wrong with whole data files, and what a reader of them asks or tells: workbooks, JSON, shapes of columns, where figures come from. */
import type { Family } from './define.js';

/** Why a workbook is not read. */
export type WorkbookProblem =
  | 'damaged'
  | 'encrypted'
  | 'old-format'
  | 'web-page'
  | 'no-sheets'
  | 'too-many-files'
  | 'overlapping-files'
  | 'packed-too-densely'
  | 'too-large'
  | 'too-deep'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-blank-rows'
  | 'too-many-merges'
  | 'too-many-sheets';

/** The arguments of each code; `part` is a file inside the workbook, empty for the whole of it. */
export interface FilesArgs {
  readonly 'data/workbook-refused': { readonly reason: WorkbookProblem; readonly part: string };
  readonly 'data/workbook-links': { readonly count: number };
  readonly 'data/sheet-skipped': { readonly sheet: string; readonly reason: 'hidden' | 'no-headings' };
  readonly 'data/formula-uncomputed': { readonly count: number };
  readonly 'data/json-unreadable': {
    readonly reason: 'syntax' | 'no-list' | 'several-lists' | 'key-twice' | 'too-deep';
  };
}

/** How grave each code is. */
export const files: Family<FilesArgs> = {
  'data/workbook-refused': 'error',
  'data/workbook-links': 'hint',
  'data/sheet-skipped': 'hint',
  'data/formula-uncomputed': 'warning',
  'data/json-unreadable': 'error',
};
