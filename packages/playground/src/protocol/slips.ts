/** Questions about files the page hands out: slips of people, results as tables. */

export interface SlipsQuestion {
  /** One person; undefined for everybody. */
  readonly person: string | undefined;
  readonly mask: boolean;
  /** A line on each of them. */
  readonly note: string;
}

/** A file to be saved or shown. */
export interface FileAnswer {
  readonly name: string;
  readonly text: string;
  /** In place of the text, for files that are none. */
  readonly bytes?: Uint8Array | undefined;
  /** How many people are in it. */
  readonly count: number;
}

/** How those who are level share places, by the names of the functions of the language. */
export type RankRule = 'rank' | 'denseRank';

export interface ExportQuestion {
  readonly format: 'json' | 'csv' | 'xlsx' | 'rules-xlsx' | 'handbook';
  /** How those who are level share places, as the ranking shows it. */
  readonly ranks?: RankRule;
}
