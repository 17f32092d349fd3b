/** Data as read from files and matched to inputs, before it has types: what data readers hand to evaluators. */
import type { Span } from '@kaohe/diagnostics';

/** The text of one cell and where it stands in its file's text. */
export interface DataCell {
  readonly text: string;
  readonly span: Span;
}

/** Everything known of one person in one period, joined from all files. Keys of `cells` are input ids. */
export interface PersonRecord {
  readonly person: string;
  /** The cohort, or undefined where no file names one. */
  readonly team: string | undefined;
  /** As `printPeriod` writes it: `2025-03`, `2025-Q1`, `2025`. */
  readonly period: string;
  readonly cells: ReadonlyMap<string, DataCell>;
  /** Cells of further rows, where an input says how they come together. */
  readonly further: ReadonlyMap<string, readonly DataCell[]>;
  /** How cells of several accounts come together, where they do. Keys are input ids. */
  readonly joined?: ReadonlyMap<string, JoinedCells> | undefined;
  /** The account each of these cells is of, the first one's first. Keys are input ids. */
  readonly accounts?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly origin: Span;
}

/** Cells of several accounts of one person: added up, or each weighted by another cell of its row. */
export type JoinedCells =
  | { readonly kind: 'sum' }
  /** A weight for the first cell and for each further one. */
  | { readonly kind: 'weighted'; readonly weights: readonly DataCell[] };

/** Values of a whole team (`team` given) or of everyone (`team` undefined) in one period. Keys of `cells` are input ids. */
export interface SharedRecord {
  readonly team: string | undefined;
  readonly period: string;
  readonly cells: ReadonlyMap<string, DataCell>;
  readonly origin: Span;
}

/** One row of a table of records, of a person in a period. Keys of `cells` are input ids. */
export interface TableRecord {
  readonly table: string;
  readonly person: string;
  readonly period: string;
  readonly cells: ReadonlyMap<string, DataCell>;
  readonly origin: Span;
}

/** Values of whatever the keys name. Keys of both maps are input ids, of `keys` also the names of subject and cohort. */
export interface KeyedRecord {
  readonly keys: ReadonlyMap<string, DataCell>;
  /** Undefined: of every period. */
  readonly period: string | undefined;
  readonly cells: ReadonlyMap<string, DataCell>;
  readonly origin: Span;
}

export interface Records {
  readonly persons: readonly PersonRecord[];
  readonly shared: readonly SharedRecord[];
  readonly tables: readonly TableRecord[];
  readonly keyed: readonly KeyedRecord[];
}
