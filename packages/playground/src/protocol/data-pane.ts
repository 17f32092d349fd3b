/** The data as the grid shows it, what was recognised in its files, and what a person may say about both. */
import type { Place } from './snapshot.js';

/** A value a person filled in, in the place of what the files say. */
export interface DataEdit {
  /** Empty for what holds for everyone, or for a team. */
  readonly person: string;
  /** Only for what holds for a team. */
  readonly team: string;
  readonly period: string;
  readonly input: string;
  /** Empty takes the value away: it is missing then. */
  readonly text: string;
}

/** What a person says of a column: which input it is, or none; how shares are written. */
export interface ColumnSaid {
  readonly column: string;
  readonly input: string | undefined;
  readonly shares: 'fraction' | 'percent' | undefined;
}

export interface GridAnswer {
  readonly period: string;
  readonly columns: readonly GridColumn[];
  /** First what holds for everyone, where there is such a thing; then the people. */
  readonly rows: readonly GridRow[];
  /** People of the period that are not among the rows. */
  readonly hidden: number;
  readonly files: readonly RecognizedFile[];
  /** Rows that are no people: sums and means. */
  readonly skipped: readonly SkippedRow[];
  /** What became of the people of the data before, where there was any. */
  readonly changes: readonly DataChange[];
  readonly inputs: readonly { readonly id: string; readonly label: string }[];
  /** What columns that are not used could be, from what stands in them; they stay unused until somebody says so. */
  readonly guesses: readonly { readonly column: string; readonly input: string; readonly confidence: number }[];
  /** Inputs that must be there and stand in no file. */
  readonly lacking: readonly LackingInput[];
}

export interface GridColumn {
  readonly input: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'number' | 'choice' | 'text' | 'yes-no' | 'date';
  readonly choices: readonly string[];
  readonly isShared: boolean;
  /** How the rows of one person come together; empty where nobody has several. */
  readonly merged: '' | 'weighted' | 'sum' | 'largest' | 'smallest' | 'first';
}

export interface GridRow {
  readonly person: string;
  readonly team: string;
  readonly isShared: boolean;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly text: string;
  /** `none`: the column has nothing to do with the row. */
  readonly state: 'value' | 'missing' | 'refused' | 'empty' | 'none';
  readonly note: string;
  readonly place: Place | undefined;
  readonly isEdited: boolean;
}

export interface RecognizedFile {
  readonly file: string;
  /** Which report of which platform it is; empty where nobody knows. */
  readonly report: string;
  readonly people: number;
  readonly periods: readonly string[];
  readonly periodSource: string;
  readonly attribution: string;
  readonly headingLine: number;
  readonly format: string;
  readonly skippedRows: number;
  readonly columns: readonly RecognizedHeading[];
  readonly leftOut: readonly string[];
}

export interface RecognizedHeading {
  readonly heading: string;
  /** The input's id; empty for the person, the team and the period. */
  readonly input: string;
  readonly label: string;
  readonly how: 'mapping' | 'name' | 'alias' | 'figure';
  readonly confidence: number;
  readonly form: 'fraction' | 'percent' | 'unclear' | 'plain';
}

/** An input that nobody has a value of. */
export interface LackingInput {
  readonly input: string;
  readonly label: string;
  /** For what holds for everyone: cells of left out rows that could be it, with the row's name and the heading. */
  readonly offers: readonly { readonly row: string; readonly heading: string; readonly text: string }[];
}

export interface SkippedRow {
  readonly label: string;
  readonly place: Place;
}

export interface DataChange {
  readonly person: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}
