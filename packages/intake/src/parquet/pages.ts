/** The pages of a column chunk one after the other, each measured before it is read: counts and runs that do not add up would take memory without end. */
import type { ColumnMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { largestPage } from './limits.js';
import { type PageValues, readValues, type Stored } from './page-values.js';
import { must } from './refusal.js';
import { checkRuns } from './runs.js';
import { unpackers } from './unpack.js';
import type { Window } from './window.js';

/** A page that holds what a dictionary says. */
export interface DictionaryPage {
  readonly kind: 'dictionary';
  readonly values: PageValues;
  readonly count: number;
  /** Bytes that it takes. */
  readonly size: number;
}

/** A page of rows. */
export interface DataPage {
  readonly kind: 'data';
  readonly count: number;
  /** Not zero where a row has a value; undefined where all have one. */
  readonly levels: Uint8Array | undefined;
  /** Of the rows that have one: the values themselves, or places in the dictionary. */
  readonly values: PageValues;
  readonly areCodes: boolean;
  readonly size: number;
}

type Header = ReturnType<typeof parquetHeader>;

/** How a column chunk is stored. */
export interface ChunkKind extends Stored {
  readonly codec: ColumnMetaData['codec'];
  readonly isOptional: boolean;
}

const encodings: ReadonlySet<string> = new Set([
  'PLAIN',
  'PLAIN_DICTIONARY',
  'RLE_DICTIONARY',
  'RLE',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'BYTE_STREAM_SPLIT',
]);

/** The next page, of at most `rows` rows; undefined for one that is of no use here. */
export function nextPage(window: Window, kind: ChunkKind, rows: number): DictionaryPage | DataPage | undefined {
  must(window.at < window.length, 'damaged');
  const header = headerAt(window);
  const { compressed_page_size: packedSize, uncompressed_page_size: size } = header;
  must(size >= 0, 'damaged');
  must(size <= largestPage, 'too-large');
  const packed = window.take(packedSize);
  if (header.type === 'DICTIONARY_PAGE') return dictionaryPage(header, packed, size, kind);
  const { num_values: count, encoding } = header.data_page_header ?? header.data_page_header_v2 ?? nothing;
  must(count > 0 && count <= rows, 'damaged');
  must(encodings.has(encoding), 'encoding');
  if (header.type === 'DATA_PAGE') return firstKind(unpacked(packed, size, kind), count, encoding, kind);
  if (header.type === 'DATA_PAGE_V2') return secondKind(header, packed, size, count, encoding, kind);
  return undefined;
}

const nothing = { num_values: -1, encoding: 'PLAIN' };
const usualHeader = 64 * 1024;

/** Headers hold examples of values, which may be long. */
function headerAt(window: Window): Header {
  for (let least = usualHeader; ; least *= 16) {
    const bytes = window.ahead(least);
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    try {
      const header = parquetHeader(reader);
      window.at += reader.offset;
      return header;
    } catch (error) {
      if (bytes.length < least || least > largestPage) throw error;
    }
  }
}

function unpacked(packed: Uint8Array, size: number, { codec }: ChunkKind): Uint8Array {
  const unpack = unpackers[codec];
  must(codec === 'UNCOMPRESSED' || unpack !== undefined, 'codec');
  const page = codec === 'UNCOMPRESSED' || unpack === undefined ? packed : unpack(packed, size);
  must(page.length === size, 'damaged');
  return page;
}

function dictionaryPage(header: Header, packed: Uint8Array, size: number, kind: ChunkKind): DictionaryPage {
  const { num_values: count = -1 } = header.dictionary_page_header ?? {};
  must(count >= 0 && count <= size && kind.type !== 'BOOLEAN', 'damaged');
  return { kind: 'dictionary', values: readValues(unpacked(packed, size, kind), 'PLAIN', kind, count), count, size };
}

/** The levels in front of the values, with their length. */
function firstKind(page: Uint8Array, count: number, encoding: string, kind: ChunkKind): DataPage {
  if (!kind.isOptional) return { ...valuesIn(page, count, encoding, kind), count, levels: undefined };
  must(page.length >= 4, 'damaged');
  const length = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
  must(length <= page.length - 4, 'damaged');
  const { levels, present } = levelsIn(page.subarray(4, 4 + length), count);
  return { ...valuesIn(page.subarray(4 + length), present, encoding, kind), count, levels };
}

/** The levels are not packed, and the header says how many values are missing. */
function secondKind(
  { data_page_header_v2: header }: Header,
  packed: Uint8Array,
  size: number,
  count: number,
  encoding: string,
  kind: ChunkKind,
): DataPage {
  must(header !== undefined, 'damaged');
  const { definition_levels_byte_length: length, repetition_levels_byte_length: lists, num_nulls: missing } = header;
  must(lists === 0 && length >= 0 && length <= packed.length && length <= size, 'damaged');
  must(missing >= 0 && missing <= count && (kind.isOptional || missing === 0), 'damaged');
  const found = kind.isOptional ? levelsIn(packed.subarray(0, length), count) : { levels: undefined, present: count };
  must(found.present === count - missing, 'damaged');
  const body = packed.subarray(length);
  const page = header.is_compressed === false ? body : unpacked(body, size - length, kind);
  return { ...valuesIn(page, found.present, encoding, kind), count, levels: found.levels };
}

function levelsIn(
  bytes: Uint8Array,
  count: number,
): { readonly levels: Uint8Array | undefined; readonly present: number } {
  const present = checkRuns(bytes, 0, bytes.length, 1, count);
  if (present === count) return { levels: undefined, present };
  const levels = new Uint8Array(count);
  readRleBitPackedHybrid(readerOf(bytes), 1, levels, bytes.length);
  return { levels, present };
}

function valuesIn(
  page: Uint8Array,
  count: number,
  encoding: string,
  kind: ChunkKind,
): Pick<DataPage, 'kind' | 'values' | 'areCodes' | 'size'> {
  const size = page.length;
  if (encoding === 'RLE' && count > 0) checkRuns(page, 4, page.length, 1, count);
  if (!encoding.endsWith('DICTIONARY'))
    return { kind: 'data', values: readValues(page, encoding, kind, count), areCodes: false, size };
  must(kind.type !== 'BOOLEAN', 'damaged');
  const codes = new Int32Array(count);
  if (count > 0) {
    const width = page[0] ?? 255;
    // the library reads no wider ones
    must(width <= 24, 'too-large');
    const runs = page.subarray(1);
    if (width > 0) {
      checkRuns(runs, 0, runs.length, width, count);
      readRleBitPackedHybrid(readerOf(runs), width, codes, runs.length);
    }
  }
  return { kind: 'data', values: codes, areCodes: true, size };
}

function readerOf(bytes: Uint8Array): { view: DataView; offset: number } {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}
