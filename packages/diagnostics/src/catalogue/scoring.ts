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
  /** `claimed` is `both` or `neither`: which of the two rows that meet at the edge have it. */
  readonly 'scoring/band-edge': { readonly kpi: string; readonly edge: string; readonly claimed: string };
  readonly 'scoring/band-shadowed': { readonly kpi: string; readonly row: string };
  readonly 'scoring/band-direction': { readonly kpi: string; readonly row: string };
  readonly 'scoring/band-domain': { readonly kpi: string; readonly edge: string; readonly domain: string };
  /** `meant` is the edge that was probably meant, `row` the row with it. */
  readonly 'scoring/edge-misprint': {
    readonly kpi: string;
    readonly edge: string;
    readonly meant: string;
    readonly row: string;
  };
  readonly 'scoring/edge-finer': { readonly kpi: string; readonly edge: string; readonly step: string };
  /** `points` is how much the total changes at the edge, where the score goes from `low` to `high`; `count` how many such edges there are. */
  readonly 'scoring/band-cliff': {
    readonly kpi: string;
    readonly edge: string;
    readonly low: string;
    readonly high: string;
    readonly points: string;
    readonly count: number;
  };
  readonly 'scoring/rows-merge': { readonly kpi: string; readonly rows: string; readonly row: string };
  readonly 'scoring/line-point-twice': { readonly kpi: string; readonly point: string };
  /** `rest` counts what is not listed. */
  readonly 'scoring/map-incomplete': {
    readonly kpi: string;
    readonly labels: string;
    readonly rest: number;
    readonly gives: Gives;
  };
  readonly 'scoring/map-duplicate': { readonly label: string };
  readonly 'scoring/weights-sum': { readonly sum: string; readonly difference: string };
  /** `labels` are those the tables of weights are by. */
  readonly 'scoring/weights-sum-case': { readonly labels: string; readonly sum: string; readonly difference: string };
  readonly 'scoring/weight-missing': { readonly kpi: string };
  readonly 'scoring/weight-range': { readonly kpi: string; readonly weight: string };
  readonly 'scoring/kpi-twice': { readonly kpi: string };
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
  /** Sizes of a cohort: those in which a grade gets nobody, and those in which it is one person. */
  readonly 'scoring/quota-sizes': { readonly quota: string; readonly nobody: string; readonly one: string };
  readonly 'scoring/cohort-of-one': { readonly name: string };
  readonly 'scoring/ties-by-name': { readonly pool: string };
  readonly 'scoring/label-two-meanings': { readonly labels: string; readonly first: string; readonly second: string };
  readonly 'scoring/pay-rounding-unstated': { readonly pay: string };
  readonly 'scoring/override-target': { readonly name: string };
  readonly 'scoring/veto-target': { readonly name: string };
  readonly 'scoring/decider-missing': { readonly award: string };
  readonly 'scoring/table-incomplete': { readonly table: string; readonly labels: string; readonly rest: number };
  /** Keys of the table that never change what it gives. */
  readonly 'scoring/column-idle': { readonly table: string; readonly columns: string };
  /** `told` is `one` where one combination without a row was found, `nothing` where none was in the time there is. */
  readonly 'scoring/table-capped': { readonly table: string; readonly told: string };
}

/** How grave each code is. */
export const scoring: Family<ScoringArgs> = {
  'scoring/band-empty': 'error',
  'scoring/band-gap': 'error',
  'scoring/band-overlap': 'error',
  'scoring/band-open': 'error',
  'scoring/band-edge': 'error',
  'scoring/band-shadowed': 'warning',
  'scoring/band-direction': 'warning',
  'scoring/band-domain': 'warning',
  'scoring/edge-misprint': 'warning',
  'scoring/edge-finer': 'warning',
  'scoring/band-cliff': 'hint',
  'scoring/rows-merge': 'hint',
  'scoring/line-point-twice': 'error',
  'scoring/map-incomplete': 'error',
  'scoring/map-duplicate': 'error',
  'scoring/weights-sum': 'error',
  'scoring/weights-sum-case': 'error',
  'scoring/weight-missing': 'error',
  'scoring/weight-range': 'warning',
  'scoring/kpi-twice': 'error',
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
  'scoring/quota-sizes': 'hint',
  'scoring/cohort-of-one': 'hint',
  'scoring/ties-by-name': 'hint',
  'scoring/label-two-meanings': 'warning',
  'scoring/pay-rounding-unstated': 'warning',
  'scoring/override-target': 'error',
  'scoring/veto-target': 'error',
  'scoring/decider-missing': 'warning',
  'scoring/table-incomplete': 'error',
  'scoring/column-idle': 'warning',
  'scoring/table-capped': 'hint',
};
