/** The rows of a Parquet file as lines of a CSV, a stretch at a time. */
import type { FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { parquetMetadataAsync } from 'hyparquet/src/metadata.js';
import { parquetRead } from 'hyparquet/src/read.js';
import { type CellText, type CsvCell, cellTexts } from './cell-texts.js';
import { checkChunk } from './check-chunk.js';
import { largestChunk, largestFooter, longestGroup, mostColumns, rowsAtOnce } from './limits.js';
import type { ParquetBytes, ParquetLines } from './parquet-bytes.js';
import { must } from './refusal.js';
import { unpackers } from './unpack.js';

/** The headings, then the rows; throws a refusal. */
export async function* linesOf(file: ParquetBytes, csvCell: CsvCell): AsyncGenerator<ParquetLines, void> {
  const metadata = await metadataOf(file);
  const columns = columnsOf(metadata, csvCell);
  const all = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  yield { lines: `${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`, rows: 0, all };
  const bare = { ...metadata, schema: metadata.schema.map(bareElement) };
  let start = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    must(count >= 0 && count <= longestGroup, 'too-large');
    checkGroup(file, group, columns, count);
    for (let from = start; from < start + count; from += rowsAtOnce) {
      const until = Math.min(start + count, from + rowsAtOnce);
      yield { lines: await linesIn(file, bare, columns, from, until), rows: until, all };
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
  readonly textOf: CellText;
}

/** The columns with one value a row; lists and structures are left out. */
function columnsOf({ schema }: FileMetaData, csvCell: CsvCell): readonly ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let at = 1;
  while (at < schema.length) {
    const element = schema[at];
    if (element === undefined) break;
    const textOf = (element.num_children ?? 0) === 0 ? cellTexts(element, csvCell) : undefined;
    if (textOf !== undefined && element.repetition_type !== 'REPEATED') {
      columns.push({ name: element.name, isOptional: element.repetition_type === 'OPTIONAL', textOf });
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

/** Without what a value means: the reader would make floats of decimals. */
function bareElement({ name, type, repetition_type, num_children, type_length }: SchemaElement): SchemaElement {
  return {
    name,
    ...(type === undefined ? {} : { type }),
    ...(repetition_type === undefined ? {} : { repetition_type }),
    ...(num_children === undefined ? {} : { num_children }),
    ...(type_length === undefined ? {} : { type_length }),
  };
}

function checkGroup(file: ParquetBytes, group: RowGroup, columns: readonly ParquetColumn[], count: number): void {
  const wanted = new Map(columns.map((column) => [column.name, column]));
  let found = 0;
  for (const { meta_data: meta, file_path: elsewhere } of group.columns) {
    const [name = '', ...below] = meta?.path_in_schema ?? [];
    const column = below.length === 0 ? wanted.get(name) : undefined;
    if (meta === undefined || column === undefined) continue;
    must(elsewhere === undefined && Number(meta.num_values) === count, 'damaged');
    const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
    const size = Number(meta.total_compressed_size);
    must(start >= 0 && size >= 0 && start + size <= file.byteLength, 'damaged');
    must(size <= largestChunk, 'too-large');
    found += 1;
    if (count > 0) checkChunk(file.slice(start, start + size), meta, count, column.isOptional);
  }
  must(found === columns.length, 'damaged');
}

async function linesIn(
  file: ParquetBytes,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  rowStart: number,
  rowEnd: number,
): Promise<string> {
  const count = rowEnd - rowStart;
  const all: string[][] = [];
  // one column after the other: what they are read from need not stand in memory together
  for (const { name, textOf } of columns) {
    const cells = new Array<string>(count).fill('');
    const stretches: Stretch[] = [];
    await parquetRead({
      file,
      metadata,
      columns: [name],
      rowStart,
      rowEnd,
      compressors: unpackers,
      utf8: false,
      onChunk: ({ columnData, rowStart: first }) => void stretches.push({ first, values: columnData }),
    });
    let found = 0;
    for (const { first, values } of stretches) {
      const begin = Math.max(0, rowStart - first);
      const end = Math.min(values.length, rowEnd - first);
      for (let at = begin; at < end; at += 1) cells[first + at - rowStart] = textOf(values[at]);
      found += Math.max(0, end - begin);
    }
    must(found === count, 'damaged');
    all.push(cells);
  }
  let lines = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < all.length; column += 1) {
      lines += `${column === 0 ? '' : ','}${all[column]?.[row] ?? ''}`;
    }
    lines += '\r\n';
  }
  return lines;
}

/** Values of a column that stand one behind the other. */
interface Stretch {
  readonly first: number;
  readonly values: ArrayLike<unknown>;
}
