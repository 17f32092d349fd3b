/** Files as bytes to tables of cells, whatever they are. */
import { readWorkbook } from './spreadsheet/read-workbook.js';
import { type DataFile, type ReadTables, tablesWith } from './tables-with.js';

/** Reads every file; one that cannot be read is reported and has an empty text. A workbook is a table for each sheet. */
export function readTables(files: readonly DataFile[]): ReadTables {
  return tablesWith(readWorkbook, files);
}
