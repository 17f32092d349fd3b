/** The columns of the calculation: one row per person, one column per input, metric and step on the way. */
import type { Span } from '@kaohe/diagnostics';
import type { Type } from '@kaohe/ir';
import type { Formula } from '../formula/formula.js';

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Which step of the metric it is, for those that have no name in the rules. */
  readonly step: { readonly name: StepName; readonly label: string } | undefined;
  readonly type: Type;
  /** The metric whose value the engine computes for it; undefined for steps that have none in the rules. */
  readonly metricId: string | undefined;
  readonly role: 'input' | 'metric' | 'part' | 'working';
  readonly content: ColumnContent;
}

/** The steps on the way; their words are in `texts.ts`. */
export type StepName =
  | 'weights-total'
  | 'weights-present'
  | 'counts'
  | 'group'
  | 'rank-key'
  | 'counted-value'
  | 'people'
  | 'people-ranked'
  | 'people-left'
  | 'whole-part'
  | 'fraction'
  | 'cut'
  | 'position'
  | 'last-position'
  | 'before'
  | 'equals'
  | 'share-of-equals'
  | 'first-grade'
  | 'grade-by-position'
  | 'streak-before'
  | 'order-key'
  | 'order-place'
  | 'order';

export type ColumnContent =
  | { readonly kind: 'formula'; readonly formula: Formula }
  /** What the engine computed. */
  | { readonly kind: 'value'; readonly reason: ValueReason }
  /** The count of a streak in the period before; zero where there is none. */
  | { readonly kind: 'streak-before'; readonly metricId: string; readonly gaps: 'break' | 'skip' };

/** Why something is a value and no formula. */
export type ValueReason =
  /** It is about the period of the workbook and the same for everyone. */
  | 'period'
  /** It looks at periods that are not in this workbook. */
  | 'earlier-periods'
  /** It adds up records of which there may be many for a person. */
  | 'records'
  /** A head count or a share that is settled seat by seat. */
  | 'seat-by-seat'
  /** A statistic or function that not every program has. */
  | 'no-such-function'
  /** A formula would be longer or deeper than programs take. */
  | 'too-long'
  /** Names that only differ in case, which spreadsheets take for the same. */
  | 'same-but-for-case';

/** Something that stands as a value in the workbook. */
export interface Valued {
  readonly metric: string;
  readonly reason: ValueReason;
  readonly origin: Span;
}
