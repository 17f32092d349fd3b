/** A row as a statistic sees it. */
import type { Value } from '../data/value.js';

/** What one row brings to a statistic, computed. */
export interface Member {
  readonly value: Value;
  /** Undefined where every row counts. */
  readonly where: Value | undefined;
  readonly tieBreakers: readonly Value[];
}
