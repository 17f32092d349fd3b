/** Public face of the intake package. */

export type { Encoding } from './decoding/strict-decoder.js';
export { type DataFile, type ReadTables, readTables } from './read-tables.js';
export type { Recognition, RecognizedColumn } from './recognition.js';
export { type ReadRecords, type RecordsOptions, recordsFromTables } from './records-from-tables.js';
export type { Delimiter, Row, SheetNotes, Table, TableFormat } from './table.js';
export { cellAt, cellCount } from './table.js';
export { byteOrderMark, csvFromRows } from './write-csv.js';
