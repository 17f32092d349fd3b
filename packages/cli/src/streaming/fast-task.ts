/** What is known of a file before its rows are computed from bytes to bytes. */
import type { DayOrder, StreamHead } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';

/** What is decided about the whole file before its rows are computed. */
export interface FastTask {
  readonly ruleSet: RuleSet;
  /** With the columns of shares decided. */
  readonly head: StreamHead;
  readonly order: DayOrder;
  /** Periods that are shown, undefined: all. */
  readonly shown: readonly string[] | undefined;
  readonly hasPeriods: boolean;
  readonly hasTeams: boolean;
  readonly format: 'csv' | 'plain';
  /** Halves of fingerprints of people whose rows are looked at the usual way. */
  readonly suspects: ReadonlySet<number>;
}
