/** Rows of a result as a group of rows of Parquet: each different cell of a column is looked at once. */
import { type CellDictionary, cellDictionary } from '@kaohe/intake';
import type { ColumnChunk, SchemaElement } from 'hyparquet';
import type { ParquetWriter } from 'hyparquet-writer';
import { writeDataPageV2 } from 'hyparquet-writer/src/datapage.js';
import { writeDictionaryPage } from 'hyparquet-writer/src/dictionary.js';
import { unconvert } from 'hyparquet-writer/src/unconvert.js';
import { type CellBlock, gapBefore, rowsInBlock } from './parquet-cells.js';
import type { ParquetColumn, StoredValue } from './parquet-columns.js';

/** Rows that are gathered. */
export interface RowGroup {
  readonly add: (block: CellBlock) => void;
  /** Whether there are enough of them. */
  readonly isFull: () => boolean;
  /** Writes them, and begins again. */
  readonly write: (parquet: ParquetWriter) => void;
}

const rowsInGroup = 1 << 16;
const cellsInGroup = 1 << 24;
const bytesInGroup = 1 << 26;

/** An empty group. */
export function rowGroup(columns: readonly ParquetColumn[]): RowGroup {
  const full = Math.min(rowsInGroup, Math.floor(cellsInGroup / columns.length));
  const room = columns.map(() => new Int32Array(full + rowsInBlock));
  const begin = (): readonly CodedColumn[] => columns.map((column, place) => codedColumn(column, room[place]));
  let coded = begin();
  let rows = 0;
  return {
    add: (block) => {
      for (const [place, column] of coded.entries()) addCells(column, block, place);
      rows += block.count;
    },
    isFull: () => rows >= full || coded.reduce((sum, { size }) => sum + size, 0) > bytesInGroup,
    write: (parquet) => {
      if (rows === 0) return;
      const start = parquet.writer.offset;
      const chunks = coded.map((column) => writeChunk(parquet, column));
      parquet.num_rows += BigInt(rows);
      parquet.row_groups.push({
        columns: chunks,
        total_byte_size: chunks.reduce((sum, { meta_data: meta }) => sum + (meta?.total_uncompressed_size ?? 0n), 0n),
        num_rows: BigInt(rows),
        total_compressed_size: BigInt(parquet.writer.offset - start),
      });
      coded = begin();
      rows = 0;
    },
  };
}

/** The cells of a column by their bytes. */
interface CodedColumn {
  readonly element: SchemaElement;
  readonly dictionary: CellDictionary;
  /** By code. */
  readonly values: readonly StoredValue[];
  /** Of `count` rows. */
  readonly codes: Int32Array;
  count: number;
  missing: number;
  /** Bytes of the values of all rows. */
  size: number;
}

const missingCode = -1;
const lengthBytes = 4;

function codedColumn({ element, stored }: ParquetColumn, codes: Int32Array = new Int32Array()): CodedColumn {
  const values: StoredValue[] = [];
  const dictionary = cellDictionary((cell) => {
    const value = stored(cell);
    return value === undefined ? missingCode : values.push(value) - 1;
  });
  return { element, dictionary, values, codes, count: 0, missing: 0, size: 0 };
}

function addCells(column: CodedColumn, { bytes, view, count: rows, width, ends }: CellBlock, place: number): void {
  const { codes, dictionary, element } = column;
  const fixed = fixedSize(element);
  const gap = gapBefore(place);
  let { count, missing, size } = column;
  for (let cell = place; cell < rows * width; cell += width) {
    const [start, end] = [(ends[cell] as number) + gap, ends[cell + 1] as number];
    const code = dictionary.codeOf(bytes, view, start, end);
    codes[count] = code;
    count += 1;
    if (code < 0) missing += 1;
    else size += fixed ?? end - start + lengthBytes;
  }
  Object.assign(column, { count, missing, size });
}

function fixedSize({ type, type_length: length }: SchemaElement): number | undefined {
  if (type === 'INT32') return 4;
  return type === 'INT64' ? 8 : length;
}

/** One page of codes behind a dictionary, where that takes at most half as much as the values themselves; else one of these. */
function writeChunk({ writer, compressors }: ParquetWriter, column: CodedColumn): ColumnChunk {
  const { element, values: entries, missing, count } = column;
  const codes = column.codes.subarray(0, count);
  const { type = 'BYTE_ARRAY' } = element;
  const encoder = {
    columnName: element.name,
    element,
    schemaPath: [{ name: 'root' }, element],
    codec: 'SNAPPY' as const,
    compressors: { SNAPPY: compressors.SNAPPY },
    stats: true,
    pageSize: 0,
    columnIndex: false,
    offsetIndex: false,
  };
  const plain = unconvert(element, [...entries]);
  const hasDictionary = isDictionaryWorthIt(column);
  const start = writer.offset;
  const dictionarySize = hasDictionary ? writeDictionaryPage(writer, encoder, plain) : 0;
  const dataStart = writer.offset;
  const values = hasDictionary && missing === 0 ? codes : cellValues(codes, hasDictionary ? undefined : plain);
  const pageData = { values, definitionLevels: levelsOf(codes, missing), repetitionLevels: [], maxDefinitionLevel: 1 };
  const encoding = hasDictionary ? 'RLE_DICTIONARY' : 'PLAIN';
  const size = writeDataPageV2({ writer, column: encoder, encoding, pageData });
  return {
    file_offset: BigInt(start),
    meta_data: {
      type,
      encodings: hasDictionary ? ['PLAIN', 'RLE_DICTIONARY'] : ['PLAIN'],
      path_in_schema: [element.name],
      codec: 'SNAPPY',
      num_values: BigInt(count),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(dictionarySize + size),
      data_page_offset: BigInt(dataStart),
      ...(hasDictionary ? { dictionary_page_offset: BigInt(start) } : {}),
      statistics: { ...endsOf(entries), null_count: BigInt(missing) },
    },
  };
}

/** The value of each row, or its code where there are no values to look up; nothing where it is missing. */
function cellValues(codes: Int32Array, values: ArrayLike<unknown> | undefined): unknown[] {
  const all: unknown[] = [];
  for (const code of codes) all.push(code < 0 ? undefined : values === undefined ? code : values[code]);
  return all;
}

/** Most columns are without gaps, and as long as the one before. */
let allThere: number[] = [];

/** 1 for each row that has a value. */
function levelsOf(codes: Int32Array, missing: number): number[] {
  if (allThere.length !== codes.length) allThere = new Array<number>(codes.length).fill(1);
  if (missing === 0) return allThere;
  const levels = [...allThere];
  for (const [row, code] of codes.entries()) if (code < 0) levels[row] = 0;
  return levels;
}

function isDictionaryWorthIt({ element, values, count, missing, size }: CodedColumn): boolean {
  const fixed = fixedSize(element);
  let entries = 0;
  for (const value of values) entries += fixed ?? (value instanceof Uint8Array ? value.length : 0) + lengthBytes;
  const bits = Math.ceil(Math.log2(Math.max(1, values.length)));
  return values.length > 0 && 2 * (entries + ((count - missing) * bits) / 8) <= size;
}

/** The least and the greatest value. */
function endsOf(values: readonly StoredValue[]): {
  readonly min_value?: StoredValue;
  readonly max_value?: StoredValue;
} {
  let [least, greatest] = [values[0], values[0]];
  if (least === undefined || greatest === undefined) return {};
  for (const value of values) {
    if (isLess(value, least)) least = value;
    if (isLess(greatest, value)) greatest = value;
  }
  return { min_value: least, max_value: greatest };
}

function isLess(one: StoredValue, other: StoredValue): boolean {
  return one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) < 0 : one < other;
}
