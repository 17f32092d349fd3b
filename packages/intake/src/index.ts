/** Public face of the intake package. */

export { type CellDictionary, cellDictionary, type ReadWord } from './bytes/cell-dictionary.js';
export { mixed } from './bytes/fingerprint.js';
export { percentBit, type ScannedRows, type ScanPlan, scannedRows } from './bytes/plan.js';
export { type ScanWords, scanRows } from './bytes/scan.js';
export type { ColumnForm, ShareForm } from './column-values.js';
export { rowsIn } from './csv.js';
export { type DayOrder, orderOf, periodOfDate } from './day-order.js';
export { encodingOfPieces } from './decoding/decode.js';
export { type Encoding, type PieceDecoder, pieceDecoder } from './decoding/strict-decoder.js';
export { dictionary, type Figure, type FigureType } from './dictionary.js';
export { figureRules } from './figure-rules.js';
export { fingerprintOf, type MappedColumn, type Mappings, type SavedMapping } from './mapping.js';
export { mappingsFromText, mappingText } from './mapping-text.js';
export type { MatchedBy } from './match.js';
export { type DataFile, isDelimited, type ReadTables, readTables } from './read-tables.js';
export type { Recognition, RecognizedColumn } from './recognition.js';
export { type ReadRecords, type RecordsOptions, recordsFromTables } from './records-from-tables.js';
export { countLines, type RowBatch, type RowBatcher, rowBatcher } from './row-batches.js';
export { type FileScan, fileScan } from './scan-plan.js';
export { nameFingerprint, periodHash, rowFingerprint, type SeenKeys, seenKeys } from './seen-keys.js';
export { decidedHead, type StreamReader, streamReader } from './stream-batch.js';
export { type ReadHead, type StreamHead, showsHead, streamHead } from './stream-head.js';
export { mostStreamedRows, type StreamSurvey, type Surveyor, surveyor } from './stream-survey.js';
export type { Delimiter, Row, SheetNotes, Table, TableFormat } from './table.js';
export { cellAt, cellCount } from './table.js';
export { byteOrderMark, csvFromRows } from './write-csv.js';
