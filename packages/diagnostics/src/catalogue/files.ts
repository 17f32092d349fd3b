/** What is wrong with whole data files, and what a reader of them asks or tells: workbooks, JSON, shapes of columns, where figures come from. */
import type { Family, NoArgs } from './define.js';

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

/** Why a Parquet file is not read. */
export type ParquetProblem =
  | 'damaged'
  | 'encrypted'
  | 'codec'
  | 'encoding'
  | 'too-large'
  | 'no-columns'
  | 'not-text'
  | 'too-long'
  | 'not-here';

/** The arguments of each code; `part` is a file inside the workbook, empty for the whole of it. */
export interface FilesArgs {
  readonly 'data/workbook-refused': { readonly reason: WorkbookProblem; readonly part: string };
  readonly 'data/parquet-refused': { readonly reason: ParquetProblem };
  readonly 'data/workbook-links': { readonly count: number };
  readonly 'data/sheet-skipped': { readonly sheet: string; readonly reason: 'hidden' | 'no-headings' };
  readonly 'data/formula-uncomputed': { readonly count: number };
  readonly 'data/json-unreadable': {
    readonly reason: 'syntax' | 'no-list' | 'several-lists' | 'key-twice' | 'too-deep';
  };
  /** Cells of one column of shares: `small` fits among the others only as a fraction. */
  readonly 'data/percent-ambiguous': { readonly name: string; readonly small: string; readonly large: string };
  /** Rules by which sales are counted for a person. */
  readonly 'data/attribution-mixed': { readonly first: string; readonly second: string };
  readonly 'data/not-settled': { readonly columns: string; readonly ended: string; readonly exported: string };
  /** `confidence` and `needed` are per cent. */
  readonly 'data/column-guessed': {
    readonly column: string;
    readonly name: string;
    readonly confidence: number;
    readonly needed: number;
  };
  readonly 'data/accounts-joined': {
    readonly who: string;
    readonly name: string;
    readonly count: number;
    /** The figure that weights them; empty where they are added. */
    readonly by: string;
  };
  readonly 'data/mapping-unreadable': NoArgs;
  readonly 'data/mapping-unknown': { readonly column: string; readonly name: string; readonly suggestion: string };
}

/** How grave each code is. */
export const files: Family<FilesArgs> = {
  'data/workbook-refused': 'error',
  'data/parquet-refused': 'error',
  'data/workbook-links': 'hint',
  'data/sheet-skipped': 'hint',
  'data/formula-uncomputed': 'warning',
  'data/json-unreadable': 'error',
  'data/percent-ambiguous': 'error',
  'data/attribution-mixed': 'error',
  'data/not-settled': 'warning',
  'data/column-guessed': 'hint',
  'data/accounts-joined': 'hint',
  'data/mapping-unreadable': 'error',
  'data/mapping-unknown': 'error',
};
