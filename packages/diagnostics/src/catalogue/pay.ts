/** Pay that falls where results rise, jumps, becomes negative or counts one result twice. */
import type { Family } from './define.js';

/** The arguments of each code; `witness` is the scorecard, and what else is assumed, in which it shows. */
export interface PayArgs {
  /** From one stretch of what `name` can be to the next: `[50%, 55%)`, `>= 55%`. */
  readonly 'pay/cliff': {
    readonly pay: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly before: string;
    readonly after: string;
    readonly witness: string;
  };
  readonly 'pay/better-pays-less': {
    readonly pay: string;
    readonly kpi: string;
    readonly worse: string;
    readonly better: string;
    readonly more: string;
    readonly less: string;
    readonly witness: string;
  };
  readonly 'pay/negative': { readonly pay: string; readonly amount: string; readonly witness: string };
  readonly 'pay/coefficient-twice': {
    readonly pay: string;
    readonly first: string;
    readonly second: string;
    readonly total: string;
  };
}

/** How grave each code is. */
export const pay: Family<PayArgs> = {
  'pay/cliff': 'hint',
  'pay/better-pays-less': 'warning',
  'pay/negative': 'warning',
  'pay/coefficient-twice': 'hint',
};
