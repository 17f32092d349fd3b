/** The rows of a Parquet file as lines of a CSV, a stretch at a time. */
import type { FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { parquetMetadataAsync } from 'hyparquet/src/metadata.js';
import { utf8Bytes } from '../decoding/utf8.js';
import { type CellMaker, cellMaker } from './cell-makers.js';
import type { CsvCell } from './cell-texts.js';
import { type ColumnReader, columnReader } from './column-reader.js';
import { largestChunk, largestFooter, longestGroup, mostColumns } from './limits.js';
import { linesIn } from './line-writer.js';
import type { Stored } from './page-values.js';
import type { ParquetBytes, ParquetLines } from './parquet-bytes.js';
import { must } from './refusal.js';
import { windowOf } from './window.js';

/** The headings, then the rows; throws a refusal. */
export async function* linesOf(file: ParquetBytes, csvCell: CsvCell): AsyncGenerator<ParquetLines, void> {
  const metadata = await metadataOf(file);
  const columns = columnsOf(metadata, csvCell);
  const all = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  yield { lines: utf8Bytes(`${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`), rows: 0, all };
  let start = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    must(count >= 0 && count <= longestGroup, 'too-large');
    if (count > 0) {
      for (const { bytes, rows } of linesIn(readersOf(file, group, columns, count), count)) {
        yield { lines: bytes, rows: start + rows, all };
      }
    }
    start += count;
  }
}

async function metadataOf(file: ParquetBytes): Promise<FileMetaData> {
  must(file.byteLength >= 12, 'damaged');
  const tail = new DataView(file.slice(file.byteLength - 8, file.byteLength));
  const mark = tail.getUint32(4, true);
  must(mark !== encryptedMark, 'encrypted');
  must(mark === plainMark, 'damaged');
  must(tail.getUint32(0, true) <= largestFooter, 'too-large');
  return await parquetMetadataAsync(file, { geoparquet: false });
}

const plainMark = 0x31524150;
const encryptedMark = 0x45524150;

interface ParquetColumn {
  readonly name: string;
  readonly isOptional: boolean;
  readonly maker: CellMaker;
  readonly stored: Stored;
}

/** The columns with one value a row; lists and structures are left out. */
function columnsOf({ schema }: FileMetaData, csvCell: CsvCell): readonly ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let at = 1;
  while (at < schema.length) {
    const element = schema[at];
    if (element === undefined) break;
    const { name, type, type_length: width, repetition_type: repetition } = element;
    const maker = (element.num_children ?? 0) === 0 ? cellMaker(element, csvCell) : undefined;
    if (maker !== undefined && type !== undefined && repetition !== 'REPEATED') {
      columns.push({ name, isOptional: repetition === 'OPTIONAL', maker, stored: { type, width } });
    }
    at = behind(schema, at);
  }
  must(columns.length > 0, 'no-columns');
  must(columns.length <= mostColumns, 'too-large');
  must(new Set(columns.map(({ name }) => name)).size === columns.length, 'damaged');
  return columns;
}

/** The place behind an element and all below it. */
function behind(schema: readonly SchemaElement[], at: number): number {
  let open = 1;
  let place = at;
  while (open > 0 && place < schema.length) {
    open += (schema[place]?.num_children ?? 0) - 1;
    place += 1;
  }
  return place;
}

/** A reader for each column of a group. */
function readersOf(
  file: ParquetBytes,
  group: RowGroup,
  columns: readonly ParquetColumn[],
  count: number,
): readonly ColumnReader[] {
  const opened = { bytes: 0 };
  const found = new Map<string, ColumnReader>();
  const wanted = new Map(columns.map((column) => [column.name, column]));
  for (const { meta_data: meta, file_path: elsewhere } of group.columns) {
    const [name = '', ...below] = meta?.path_in_schema ?? [];
    const column = below.length === 0 ? wanted.get(name) : undefined;
    if (meta === undefined || column === undefined) continue;
    must(elsewhere === undefined && Number(meta.num_values) === count && !found.has(name), 'damaged');
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const size = Number(meta.total_compressed_size);
    must(start >= 0 && size >= 0 && start + size <= file.byteLength, 'damaged');
    must(size <= largestChunk, 'too-large');
    const kind = { ...column.stored, codec: meta.codec, isOptional: column.isOptional };
    found.set(name, columnReader(windowOf(file, start, size), kind, count, column.maker, opened));
  }
  must(found.size === columns.length, 'damaged');
  return columns.flatMap(({ name }) => found.get(name) ?? []);
}
