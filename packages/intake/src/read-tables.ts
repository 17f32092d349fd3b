/** Files as bytes to tables of cells, whatever they are. */
import { isJson, jsonRows } from './json-table.js';
import { isArchive } from './spreadsheet/is-archive.js';
import { readWorkbook } from './spreadsheet/read-workbook.js';
import {
  type DataFile,
  isOldWorkbook,
  isWebPage,
  type OtherFormats,
  type ReadTables,
  tablesWith,
} from './tables-with.js';

/** Every format that is read besides text between delimiters. */
export const otherFormats: OtherFormats = { readWorkbook, isJson, jsonRows };

/** Reads every file; one that cannot be read is reported and has an empty text. A workbook is a table for each sheet. */
export function readTables(files: readonly DataFile[]): ReadTables {
  return tablesWith(otherFormats, files);
}

/** Whether a file that begins with these bytes, which are this text, is rows of cells between delimiters. */
export function isDelimited(bytes: Uint8Array, text: string): boolean {
  return !isArchive(bytes) && !isOldWorkbook(bytes) && !isWebPage(text) && !isJson(text);
}
