/** A file that was dropped and may be rules: a workbook of rules that was edited, or a printed scoring table. */

export interface BookQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the file is; undefined where it is neither. */
export type BookAnswer =
  /** Values changed in a workbook of the rules at hand. */
  | {
      readonly kind: 'changes';
      readonly name: string;
      readonly changes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
      /** Why it cannot be adopted; empty where it can. */
      readonly problems: readonly string[];
      readonly file: string;
      readonly text: string;
    }
  /** A scoring table, and the rules that say the same. */
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly indicators: readonly {
        readonly name: string;
        readonly weight: string;
        readonly bands: readonly string[];
      }[];
      readonly unread: readonly UnreadText[];
      readonly file: string;
      readonly text: string;
    };

export interface UnreadText {
  readonly indicator: string;
  readonly column: 'standard' | 'points' | 'weight';
  readonly text: string;
  /** The row of the sheet. */
  readonly line: number;
}
