/** Published periods as those see them who compute: what they are, and what they make of records and data. */
import type { Dataset } from '@kaohe/evaluator';
import type { Records, RuleSet } from '@kaohe/ir';
import type { ClosedMonth } from '@kaohe/report';
import type { ClosedText } from '../protocol/closed.js';

/** A period, the text of its file, and the seal on it. */
export interface Published extends ClosedText {
  readonly month: ClosedMonth;
  readonly seal: string;
}

/** The newest of each period of each rules. */
export interface ClosedPast {
  readonly published: readonly Published[];
  readonly refused: readonly string[];
  /** What it makes of records and data: who computes need not know how. */
  readonly over: (ruleSet: RuleSet, isSample: boolean) => Laid;
}

/** Records without those who were not there when their period was published; data with what was published. */
export interface Laid {
  readonly records: (records: Records) => Records;
  readonly dataset: (dataset: Dataset) => Dataset;
}
