/** The question what would mend a finding. */
import type { FileEdit } from './edits.js';

/** A finding by its code and its place. */
export interface FixesQuestion {
  readonly code: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One way to mend it. */
export interface FindingFix {
  readonly title: string;
  readonly edits: readonly FileEdit[];
}
