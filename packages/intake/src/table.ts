/** A data file cut into rows and cells, each cell with its place in the file's text. */
import { type SourceFile, type Span, span } from '@kaohe/diagnostics';
import type { DataCell } from '@kaohe/ir';
import { cellText } from './cell-text.js';
import type { Encoding } from './strict-decoder.js';

export type Delimiter = ',' | ';' | '\t';

/** The cells of a row as offsets `start, end, start, end, …` in the file's text: large tables must stay small in memory. */
export type Row = readonly number[];

/** A file as rows of cells. Rows without any character but delimiters are left out. */
export interface Table {
  readonly source: SourceFile;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
}

/** How many cells a row has. */
export function cellCount(row: Row): number {
  return row.length / 2;
}

/** The cell of a row, or undefined where the row is shorter. */
export function cellAt(table: Table, row: Row, column: number): DataCell | undefined {
  const start = row[2 * column];
  const end = row[2 * column + 1];
  if (start === undefined || end === undefined) return undefined;
  return { text: cellText(table.source.text.slice(start, end)), span: span(table.source.name, start, end) };
}

/** The stretch from the first cell of a row to its last; the beginning of the file for no row. */
export function rowSpan(table: Table, row: Row | undefined): Span {
  return span(table.source.name, row?.[0] ?? 0, row?.at(-1) ?? 0);
}
