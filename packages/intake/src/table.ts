/** A data file cut into rows and cells, each cell with its place in the file's text. */
import { type SourceFile, type Span, span } from '@kaohe/diagnostics';
import type { DataCell } from '@kaohe/ir';
import { cellText, trimmed } from './cell-text.js';
import type { Encoding } from './decoding/strict-decoder.js';
import { jsonCellText } from './json-cell.js';

export type Delimiter = ',' | ';' | '\t';

/** The cells of a row as offsets `start, end, start, end, …` in the file's text: large tables must stay small in memory. */
export type Row = readonly number[];

/** How a file writes its cells: between delimiters, as values of JSON, or in the sheets of a workbook, written out with tabs. */
export type TableFormat = 'delimited' | 'json' | 'workbook';

/** What the cells of a sheet are beside texts and numbers. */
export interface SheetNotes {
  /** Numbers with more digits than a spreadsheet keeps, read as the shortest decimal. */
  readonly shortened: number;
  /** Formulas of which the value that was last computed is read. */
  readonly formulas: number;
  /** Formulas that nobody has computed: they are no values. */
  readonly uncomputed: number;
  /** Cells that were given the text of the merged range they stand in. */
  readonly merged: number;
}

/** A file, or a sheet of one, as rows of cells. Rows without any character but delimiters are left out. */
export interface Table {
  /** For a sheet the text it is written out as, a line a row; its name is `file#sheet`. */
  readonly source: SourceFile;
  /** The file's name as it was given. */
  readonly file: string;
  readonly format: TableFormat;
  /** The sheet of a workbook. */
  readonly sheet: { readonly name: string; readonly notes: SheetNotes } | undefined;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
  /** Where in the text of the file `source.text` begins, where it is only a piece of it. */
  readonly offset?: number | undefined;
}

/** How many cells a row has. */
export function cellCount(row: Row): number {
  return row.length / 2;
}

/** The cell of a row, or undefined where the row is shorter. */
export function cellAt(table: Table, row: Row, column: number): DataCell | undefined {
  const text = textAt(table, row, column);
  if (text === undefined) return undefined;
  const { offset = 0 } = table;
  return { text, span: span(table.source.name, (row[2 * column] ?? 0) + offset, (row[2 * column + 1] ?? 0) + offset) };
}

/** What the cell of a row says, where it does not matter where it stands. */
export function textAt({ source, format }: Table, row: Row, column: number): string | undefined {
  const start = row[2 * column];
  const end = row[2 * column + 1];
  if (start === undefined || end === undefined) return undefined;
  const raw = source.text.slice(start, end);
  return format === 'json' ? trimmed(jsonCellText(raw)) : cellText(raw);
}

/** The stretch from the first cell of a row to its last; the beginning of the file for no row. */
export function rowSpan(table: Table, row: Row | undefined): Span {
  // the values of a JSON object may stand in any order
  if (table.format === 'json' && row !== undefined && row.length > 0) {
    return span(table.source.name, Math.min(...row), Math.max(...row));
  }
  const offset = row === undefined ? 0 : (table.offset ?? 0);
  return span(table.source.name, (row?.[0] ?? 0) + offset, (row?.at(-1) ?? 0) + offset);
}
