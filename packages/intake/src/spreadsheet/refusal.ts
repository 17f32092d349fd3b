/** Why a workbook cannot be read: plain data, for the diagnostic that will say it. */

/** What is wrong with a workbook. */
export type RefusalReason =
  | 'damaged'
  | 'encrypted'
  | 'old-format'
  | 'no-sheets'
  | 'too-many-files'
  | 'overlapping-files'
  | 'packed-too-densely'
  | 'too-large'
  | 'too-deep'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-blank-rows'
  | 'too-many-merges'
  | 'too-many-sheets';

/** A workbook that is not read: why, and at which part of it. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** The file inside the archive, or the sheet; empty for the archive itself. */
  readonly part: string;

  constructor(reason: RefusalReason, part: string = '') {
    super(reason);
    this.reason = reason;
    this.part = part;
  }
}
