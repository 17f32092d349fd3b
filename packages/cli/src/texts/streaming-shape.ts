/** What a run says that reads its data piece by piece. */

/** Words of such a run. */
export interface StreamingTexts {
  readonly looking: (percent: number) => string;
  readonly computing: (percent: number, rows: number) => string;
  /** That it does so by itself. */
  readonly begins: (megabytes: number) => string;
  readonly done: (rows: number) => string;
  readonly more: (count: number) => string;
  readonly refused: Readonly<
    Record<
      | 'format'
      | 'top'
      | 'several-files'
      | 'not-a-file'
      | 'not-delimited'
      | 'closed'
      | 'changed'
      | 'too-many-rows'
      | 'too-many-repeated',
      string
    >
  >;
}
