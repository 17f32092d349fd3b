/** Scorecards as a whole: grades nobody or everybody gets, items without effect, totals that leave their scale. */
import type { Family } from './define.js';

/** The arguments of each code; `witness` is one scorecard that shows it. */
export interface ScorecardArgs {
  readonly 'scorecard/reach-bound': { readonly low: string; readonly high: string };
  readonly 'scorecard/grade-everyone': {
    readonly grade: string;
    readonly label: string;
    readonly low: string;
    readonly high: string;
    readonly witness: string;
  };
  readonly 'scorecard/rounding-lifts': {
    readonly grade: string;
    readonly total: string;
    readonly seen: string;
    readonly label: string;
    readonly without: string;
    readonly witness: string;
  };
  readonly 'scorecard/table-order': {
    readonly table: string;
    readonly better: string;
    readonly less: string;
    readonly worse: string;
    readonly more: string;
  };
  /** `shares`: each item whose influence is not its weight, as `甲 35% → 41%`. */
  readonly 'scorecard/influence': { readonly total: string; readonly shares: string };
  readonly 'scorecard/item-idle': { readonly kpi: string; readonly total: string; readonly witness: string };
  readonly 'scorecard/beyond-scale': {
    readonly total: string;
    readonly value: string;
    readonly side: 'above' | 'below';
    readonly witness: string;
  };
}

/** How grave each code is. */
export const scorecard: Family<ScorecardArgs> = {
  'scorecard/reach-bound': 'hint',
  'scorecard/grade-everyone': 'warning',
  'scorecard/rounding-lifts': 'hint',
  'scorecard/table-order': 'warning',
  'scorecard/influence': 'hint',
  'scorecard/item-idle': 'warning',
  'scorecard/beyond-scale': 'warning',
};
