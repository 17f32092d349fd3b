/** What only shows with data: cells, columns and rows that are not fit, and results that cannot be told. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code; `who` and `period` are empty where they are not known. */
export interface DataArgs {
  readonly 'data/missing': { readonly name: string; readonly who: string; readonly period: string };
  readonly 'data/unreadable': { readonly name: string; readonly text: string; readonly expected: string };
  readonly 'data/unknown-label': { readonly name: string; readonly text: string; readonly known: string };
  readonly 'data/out-of-range': { readonly name: string; readonly value: string; readonly range: string };
  readonly 'data/division-by-zero': { readonly metric: string; readonly divisor: string };
  readonly 'data/outside-domain': CurveArgs;
  readonly 'data/beyond-limits': CurveArgs;
  readonly 'data/no-band': { readonly metric: string; readonly value: string };
  readonly 'data/required-value': { readonly name: string; readonly reason: string };
  readonly 'data/undecided': {
    readonly award: string;
    readonly low: string;
    readonly high: string;
    readonly decider: string;
  };
  readonly 'data/out-of-bounds': {
    readonly award: string;
    readonly amount: string;
    readonly low: string;
    readonly high: string;
  };
  readonly 'data/not-earned': { readonly award: string; readonly amount: string };
  readonly 'data/reason-missing': { readonly award: string };
  readonly 'data/override-not-allowed': { readonly metric: string; readonly value: string };
  readonly 'data/decider-missing': { readonly metric: string; readonly decider: string };
  readonly 'data/requirement-broken': { readonly name: string; readonly message: string };
  readonly 'data/tie-at-cut': { readonly quota: string; readonly cut: string };
  readonly 'data/cohort-disagrees': { readonly name: string; readonly formula: string };
  readonly 'data/quota-impossible': { readonly quota: string; readonly shares: string };
  readonly 'data/weight-negative': { readonly pool: string; readonly who: string };
  readonly 'data/weights-sum': { readonly total: string; readonly sum: string };
  readonly 'data/no-history': { readonly metric: string };
  readonly 'data/too-few-values': { readonly metric: string };
  /** Dates; `to` is empty where there is no end. */
  readonly 'data/not-in-force': { readonly period: string; readonly from: string; readonly to: string };
  readonly 'data/broken-rule': { readonly metric: string };
  readonly 'data/column-missing': { readonly name: string; readonly columns: string };
  readonly 'data/column-ambiguous': { readonly name: string; readonly columns: string };
  readonly 'data/column-unknown': { readonly column: string; readonly suggestion: string };
  readonly 'data/row-duplicate': { readonly who: string; readonly period: string };
  readonly 'data/person-missing': NoArgs;
  readonly 'data/period-missing': NoArgs;
  readonly 'data/no-rows': NoArgs;
  readonly 'data/encoding': NoArgs;
  readonly 'data/table-too-wide': { readonly limit: string };
  readonly 'data/line-too-long': { readonly limit: string };
  readonly 'data/quote-open': NoArgs;
  readonly 'data/ragged-row': { readonly expected: number; readonly found: number };
  readonly 'data/summary-row': { readonly label: string };
  readonly 'data/control-character': NoArgs;
  readonly 'data/team-missing': { readonly who: string };
  readonly 'data/person-only-in-records': { readonly who: string; readonly table: string };
  readonly 'data/account-unknown': { readonly account: string };
  readonly 'data/person-unmatched': { readonly name: string; readonly suggestion: string };
  readonly 'data/empty-file': NoArgs;
  readonly 'data/too-large': { readonly limit: string };
  readonly 'data/header-missing': NoArgs;
  readonly 'data/value-conflict': {
    readonly name: string;
    readonly who: string;
    readonly first: string;
    readonly second: string;
  };
}

/** A function that has no value, or none that can be kept, for the numbers `value`. */
type CurveArgs = {
  readonly metric: string;
  readonly curve: 'power' | 'square-root' | 'exponential' | 'logarithm';
  readonly value: string;
};

/** How grave each code is. */
export const data: Family<DataArgs> = {
  'data/missing': 'error',
  'data/unreadable': 'error',
  'data/unknown-label': 'error',
  'data/out-of-range': 'error',
  'data/division-by-zero': 'error',
  'data/outside-domain': 'error',
  'data/beyond-limits': 'error',
  'data/no-band': 'error',
  'data/required-value': 'error',
  'data/undecided': 'error',
  'data/out-of-bounds': 'error',
  'data/not-earned': 'error',
  'data/reason-missing': 'error',
  'data/override-not-allowed': 'error',
  'data/decider-missing': 'error',
  'data/requirement-broken': 'error',
  'data/tie-at-cut': 'error',
  'data/cohort-disagrees': 'error',
  'data/quota-impossible': 'error',
  'data/weight-negative': 'error',
  'data/weights-sum': 'error',
  'data/no-history': 'error',
  'data/too-few-values': 'error',
  'data/not-in-force': 'error',
  'data/broken-rule': 'error',
  'data/column-missing': 'error',
  'data/column-ambiguous': 'error',
  'data/column-unknown': 'hint',
  'data/row-duplicate': 'error',
  'data/person-missing': 'error',
  'data/period-missing': 'error',
  'data/no-rows': 'error',
  'data/encoding': 'error',
  'data/table-too-wide': 'error',
  'data/line-too-long': 'error',
  'data/quote-open': 'error',
  'data/ragged-row': 'warning',
  'data/summary-row': 'hint',
  'data/control-character': 'error',
  'data/team-missing': 'error',
  'data/person-only-in-records': 'warning',
  'data/account-unknown': 'error',
  'data/person-unmatched': 'warning',
  'data/empty-file': 'error',
  'data/too-large': 'error',
  'data/header-missing': 'error',
  'data/value-conflict': 'error',
};
