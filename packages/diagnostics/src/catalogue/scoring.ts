/** Bands, weights, grades, quotas and pay that leave a hole, contradict themselves, or leave a decision open. */
import type { Family } from './define.js';

/** What a row gives: points of a KPI, a grade, or anything else a table can give, such as money. */
export type Gives = 'points' | 'grade' | 'result';

/** The arguments of each code; `witness` is one value or one set of results that shows the mistake. */
export interface ScoringArgs {
  readonly 'scoring/band-empty': { readonly kpi: string; readonly row: string; readonly meant: string };
  readonly 'scoring/band-gap': {
    readonly kpi: string;
    readonly gap: string;
    readonly witness: string;
    readonly gives: Gives;
  };
  readonly 'scoring/band-overlap': {
    readonly kpi: string;
    readonly overlap: string;
    readonly witness: string;
    readonly gives: Gives;
  };
  readonly 'scoring/band-open': {
    readonly kpi: string;
    readonly open: string;
    readonly witness: string;
    readonly gives: Gives;
  };
  readonly 'scoring/band-shadowed': { readonly kpi: string; readonly row: string };
  readonly 'scoring/band-direction': { readonly kpi: string; readonly row: string };
  readonly 'scoring/band-domain': { readonly kpi: string; readonly edge: string; readonly domain: string };
  readonly 'scoring/map-incomplete': { readonly kpi: string; readonly labels: string; readonly gives: Gives };
  readonly 'scoring/map-duplicate': { readonly label: string };
  readonly 'scoring/weights-sum': { readonly sum: string; readonly difference: string };
  /** `labels` are those the tables of weights are by. */
  readonly 'scoring/weights-sum-case': { readonly labels: string; readonly sum: string; readonly difference: string };
  readonly 'scoring/weight-missing': { readonly kpi: string };
  readonly 'scoring/grade-hole': {
    readonly grade: string;
    readonly totals: string;
    readonly count: number;
    readonly combinations: number;
    readonly witness: string;
  };
  readonly 'scoring/grade-overlap': { readonly grade: string; readonly overlap: string };
  readonly 'scoring/grade-integer-edges': {
    readonly grade: string;
    readonly witness: string;
    readonly low: string;
    readonly high: string;
  };
  readonly 'scoring/grade-unreachable': { readonly grade: string; readonly label: string };
  readonly 'scoring/reach-narrow': { readonly low: string; readonly high: string };
  readonly 'scoring/quota-sum': { readonly sum: string };
  readonly 'scoring/quota-ties-unstated': { readonly quota: string };
  readonly 'scoring/quota-headcount-unstated': { readonly quota: string };
  readonly 'scoring/quota-small-unstated': { readonly quota: string };
  readonly 'scoring/quota-meets-unstated': { readonly quota: string; readonly grade: string };
  readonly 'scoring/quota-grade-missing': { readonly quota: string };
  readonly 'scoring/quota-rest-missing': { readonly quota: string };
  readonly 'scoring/quota-bounds': { readonly quota: string; readonly shares: string };
  readonly 'scoring/label-two-meanings': { readonly labels: string; readonly first: string; readonly second: string };
  readonly 'scoring/pay-rounding-unstated': { readonly pay: string };
  readonly 'scoring/override-target': { readonly name: string };
  readonly 'scoring/veto-target': { readonly name: string };
  readonly 'scoring/decider-missing': { readonly award: string };
  readonly 'scoring/table-incomplete': { readonly table: string; readonly labels: string };
}

/** How grave each code is. */
export const scoring: Family<ScoringArgs> = {
  'scoring/band-empty': 'error',
  'scoring/band-gap': 'error',
  'scoring/band-overlap': 'error',
  'scoring/band-open': 'error',
  'scoring/band-shadowed': 'warning',
  'scoring/band-direction': 'warning',
  'scoring/band-domain': 'warning',
  'scoring/map-incomplete': 'error',
  'scoring/map-duplicate': 'error',
  'scoring/weights-sum': 'error',
  'scoring/weights-sum-case': 'error',
  'scoring/weight-missing': 'error',
  'scoring/grade-hole': 'error',
  'scoring/grade-overlap': 'error',
  'scoring/grade-integer-edges': 'warning',
  'scoring/grade-unreachable': 'warning',
  'scoring/reach-narrow': 'hint',
  'scoring/quota-sum': 'error',
  'scoring/quota-ties-unstated': 'error',
  'scoring/quota-headcount-unstated': 'error',
  'scoring/quota-small-unstated': 'warning',
  'scoring/quota-meets-unstated': 'warning',
  'scoring/quota-grade-missing': 'error',
  'scoring/quota-rest-missing': 'error',
  'scoring/quota-bounds': 'error',
  'scoring/label-two-meanings': 'warning',
  'scoring/pay-rounding-unstated': 'warning',
  'scoring/override-target': 'error',
  'scoring/veto-target': 'error',
  'scoring/decider-missing': 'warning',
  'scoring/table-incomplete': 'error',
};
