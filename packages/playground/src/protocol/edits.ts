/** Changes of the rule files, as page and worker hand them to each other. */

/** A text in the place of a stretch of a file. Offsets are those before any of the edits that come with it. */
export interface FileEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
