/** Mistakes in characters, words and the order of clauses of a `.kpi` file. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code. */
export interface SyntaxArgs {
  readonly 'syntax/unexpected-character': { readonly character: string };
  /** A mark that is read as `plain`, which is how it is usually written. */
  readonly 'syntax/odd-mark': { readonly mark: string; readonly plain: string };
  /** `found` and `expected` may be terms; `expected` a list joined by `, `. */
  readonly 'syntax/unexpected-token': { readonly found: string; readonly expected: string };
  readonly 'syntax/unterminated-string': NoArgs;
  readonly 'syntax/number-malformed': { readonly text: string };
  readonly 'syntax/date-impossible': { readonly text: string };
  readonly 'syntax/dates-unordered': { readonly first: string; readonly second: string };
  readonly 'syntax/invisible-character': { readonly name: string };
  readonly 'syntax/nesting-too-deep': { readonly limit: string };
  readonly 'syntax/file-too-large': { readonly limit: string };
  readonly 'syntax/too-many-errors': { readonly count: string };
  readonly 'syntax/clause-not-here': { readonly clause: string; readonly declaration: string };
  readonly 'syntax/clause-twice': { readonly clause: string };
  readonly 'syntax/clause-missing': { readonly clause: string; readonly declaration: string };
  readonly 'syntax/word-unknown': { readonly clause: string; readonly word: string; readonly known: string };
  readonly 'syntax/header-missing': NoArgs;
}

/** How grave each code is. */
export const syntax: Family<SyntaxArgs> = {
  'syntax/unexpected-character': 'error',
  'syntax/odd-mark': 'hint',
  'syntax/unexpected-token': 'error',
  'syntax/unterminated-string': 'error',
  'syntax/number-malformed': 'error',
  'syntax/date-impossible': 'error',
  'syntax/dates-unordered': 'error',
  'syntax/invisible-character': 'error',
  'syntax/nesting-too-deep': 'error',
  'syntax/file-too-large': 'error',
  'syntax/too-many-errors': 'error',
  'syntax/clause-not-here': 'error',
  'syntax/clause-twice': 'error',
  'syntax/clause-missing': 'error',
  'syntax/word-unknown': 'error',
  'syntax/header-missing': 'error',
};
