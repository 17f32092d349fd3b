/** What other rules would say of the data that is there now, before anybody takes them. */
import type { RuleFiles } from './snapshot.js';

export interface PreviewQuestion {
  /** The file to be scored by first. */
  readonly files: RuleFiles;
}

export type PreviewAnswer =
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'ranking';
      readonly subject: string;
      readonly people: number;
      /** How many of them have a place. */
      readonly ranked: number;
      /** What the rules ask for and the data does not have. */
      readonly lacking: readonly string[];
      /** What they come to: total, grade, pay. */
      readonly columns: readonly string[];
      /** The best of them. */
      readonly rows: readonly PreviewRow[];
    };

export interface PreviewRow {
  readonly rank: number | undefined;
  readonly person: string;
  readonly texts: readonly string[];
}
