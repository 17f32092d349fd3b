/** Looks through the pages of a column before they are read: counts and runs that do not add up would take memory without end. */
import type { ColumnMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { largestPage } from './limits.js';
import { must } from './refusal.js';
import { unpackers } from './unpack.js';

const encodings: ReadonlySet<string> = new Set([
  'PLAIN',
  'PLAIN_DICTIONARY',
  'RLE_DICTIONARY',
  'RLE',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'BYTE_STREAM_SPLIT',
]);

/** Refuses a column chunk that does not hold `rows` values, each at most once, in pages of an honest size. */
export function checkChunk(chunk: ArrayBuffer, meta: ColumnMetaData, rows: number, isOptional: boolean): void {
  const reader = { view: new DataView(chunk), offset: 0 };
  let seen = 0;
  while (seen < rows) {
    must(reader.offset < chunk.byteLength, 'damaged');
    const header = parquetHeader(reader);
    const { compressed_page_size: packedSize, uncompressed_page_size: size } = header;
    must(packedSize >= 0 && reader.offset + packedSize <= chunk.byteLength && size >= 0, 'damaged');
    must(size <= largestPage, 'too-large');
    const packed = new Uint8Array(chunk, reader.offset, packedSize);
    reader.offset += packedSize;
    if (header.type === 'DICTIONARY_PAGE') {
      const { num_values: count = -1 } = header.dictionary_page_header ?? {};
      must(count >= 0 && count <= size * 8, 'damaged');
      continue;
    }
    const first = header.data_page_header;
    const second = header.data_page_header_v2;
    const { num_values: count, encoding } = first ?? second ?? { num_values: -1, encoding: 'PLAIN' };
    must(count > 0 && count <= rows - seen, 'damaged');
    must(encodings.has(encoding), 'encoding');
    seen += count;
    if (first !== undefined) checkPage(unpacked(packed, size, meta), count, encoding, meta, isOptional);
    else if (second !== undefined) {
      const { definition_levels_byte_length: levels, repetition_levels_byte_length: lists } = second;
      must(lists === 0 && levels >= 0 && levels <= packedSize && levels <= size, 'damaged');
      const { num_nulls: missing } = second;
      must(missing >= 0 && missing <= count, 'damaged');
      if (isOptional) checkRuns(packed, 0, levels, 1, count);
      const body = packed.subarray(levels);
      const page = second.is_compressed === false ? body : unpacked(body, size - levels, meta);
      checkValues(page, 0, count - missing, encoding, meta);
    }
  }
}

function unpacked(packed: Uint8Array, size: number, { codec }: ColumnMetaData): Uint8Array {
  if (codec === 'UNCOMPRESSED') return packed;
  const unpack = unpackers[codec];
  must(unpack !== undefined, 'codec');
  return unpack(packed, size);
}

/** The levels in front of the values, then these. */
function checkPage(page: Uint8Array, count: number, encoding: string, meta: ColumnMetaData, isOptional: boolean): void {
  if (!isOptional) {
    checkValues(page, 0, count, encoding, meta);
    return;
  }
  must(page.length >= 4, 'damaged');
  const levels = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
  must(levels <= page.length - 4, 'damaged');
  const present = checkRuns(page, 4, 4 + levels, 1, count);
  checkValues(page, 4 + levels, present, encoding, meta);
}

/** Values in a dictionary or in runs; the others take bytes of their own, of which there are no more than there are. */
function checkValues(page: Uint8Array, start: number, count: number, encoding: string, { type }: ColumnMetaData): void {
  if (count === 0) return;
  if (encoding === 'RLE') {
    checkRuns(page, start + 4, page.length, 1, count);
  } else if (encoding.endsWith('DICTIONARY')) {
    if (type === 'BOOLEAN') return;
    const width = page[start] ?? 255;
    must(width <= 32, 'damaged');
    if (width > 0) checkRuns(page, start + 1, page.length, width, count);
  }
}

/** Goes through runs of equal and of packed values; how many of them are one. A run never holds more than there may be. */
function checkRuns(bytes: Uint8Array, start: number, end: number, width: number, count: number): number {
  let at = start;
  let seen = 0;
  let ones = 0;
  while (seen < count) {
    let header = 0;
    let shift = 0;
    for (;;) {
      must(at < end && shift < 32, 'damaged');
      const byte = bytes[at] ?? 0;
      at += 1;
      header += (byte & 127) * 2 ** shift;
      shift += 7;
      if (byte < 128) break;
    }
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      must(length > 0 && length <= count - seen, 'damaged');
      if (bytes[at] === 1) ones += length;
      at += (width + 7) >> 3;
      seen += length;
      continue;
    }
    // the last group may be filled up
    must(length > 0 && length * 8 < count - seen + 512, 'damaged');
    for (let place = 0; width === 1 && place < length * 8 && seen + place < count; place += 1) {
      ones += ((bytes[at + (place >> 3)] ?? 0) >> (place & 7)) & 1;
    }
    at += length * width;
    seen += length * 8;
  }
  must(at <= end, 'damaged');
  return ones;
}
