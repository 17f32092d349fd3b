/** What page and worker say to each other. */
import type { Language } from '@kaohe/diagnostics';
import type { RuleFiles, Snapshot } from './snapshot.js';
import type { Vocabulary } from './vocabulary.js';

/** A data file as dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A wish for a snapshot. What is undefined stays as it was. */
export interface Request {
  readonly docVersion: number;
  readonly language: Language;
  readonly files: RuleFiles | undefined;
  /** Data to take instead of what is there; `sample` goes back to the sample. */
  readonly data: readonly DroppedFile[] | 'sample' | undefined;
  /** The period to show; undefined shows the latest. */
  readonly period: string | undefined;
}

/** What the worker answers. `opened` comes once, unasked. */
export type Answer =
  | { readonly kind: 'opened'; readonly files: RuleFiles; readonly vocabulary: Vocabulary }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  /** Our own mistake: the request could not be answered. */
  | { readonly kind: 'failed'; readonly docVersion: number; readonly reason: string };
