/** The values of a page in typed arrays, without any meaning: no object is made for a value. */
import type { ParquetType } from 'hyparquet';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { byteStreamSplit, readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { must, ParquetRefusal } from './refusal.js';

/** Values that are bytes: where each begins and ends. */
export interface ByteValues {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The values that are there, one behind the other; yes and no are 1 and 0. */
export type PageValues = Uint8Array | Int32Array | BigInt64Array | Float32Array | Float64Array | ByteValues;

/** How values are stored. */
export interface Stored {
  readonly type: ParquetType;
  /** Bytes of values that all have as many. */
  readonly width: number | undefined;
}

/** Reads so many values that are not coded by a dictionary, from a page on; what does not fit in throws. */
export function readValues(page: Uint8Array, encoding: string, { type, width }: Stored, count: number): PageValues {
  const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
  switch (encoding) {
    case 'PLAIN': {
      if (type === 'BYTE_ARRAY') return prefixedBytes(page, reader.view, count);
      if (type === 'FIXED_LEN_BYTE_ARRAY') return evenBytes(page, width, count);
      return typed(readPlain(reader, type, count, width));
    }
    case 'BYTE_STREAM_SPLIT': {
      must(count === 0 || page.length >= count, 'damaged');
      const split = byteStreamSplit(reader, count, type, width);
      const [first] = split;
      return first instanceof Uint8Array ? evenBytes(new Uint8Array(first.buffer), width, count) : typed(split);
    }
    case 'RLE': {
      must(type === 'BOOLEAN', 'encoding');
      const flags = new Uint8Array(count);
      if (count > 0) readRleBitPackedHybrid(reader, 1, flags);
      return flags;
    }
    case 'DELTA_BINARY_PACKED': {
      must(type === 'INT32' || type === 'INT64', 'encoding');
      const values = type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count);
      if (count > 0) deltaBinaryUnpack(reader, count, values);
      return values;
    }
    case 'DELTA_LENGTH_BYTE_ARRAY': {
      must(type === 'BYTE_ARRAY', 'encoding');
      const lengths = new Int32Array(count);
      if (count > 0) deltaBinaryUnpack(reader, count, lengths);
      return bytesBehind(page, reader.offset, lengths);
    }
    default:
      throw new ParquetRefusal('encoding');
  }
}

function typed(values: unknown): PageValues {
  if (values instanceof Int32Array || values instanceof BigInt64Array) return values;
  if (values instanceof Float32Array || values instanceof Float64Array) return values;
  return Uint8Array.from(values as readonly boolean[], Number);
}

/** Each behind its length. */
function prefixedBytes(page: Uint8Array, view: DataView, count: number): ByteValues {
  must(count * 4 <= page.length, 'damaged');
  const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    const length = view.getUint32(at, true);
    at += 4;
    starts[place] = at;
    at += length;
    ends[place] = at;
    must(at <= page.length, 'damaged');
  }
  return { bytes: page, starts, ends };
}

function bytesBehind(page: Uint8Array, start: number, lengths: Int32Array): ByteValues {
  const [starts, ends] = [new Int32Array(lengths.length), new Int32Array(lengths.length)];
  let at = start;
  for (let place = 0; place < lengths.length; place += 1) {
    const length = lengths[place] as number;
    must(length >= 0 && at + length <= page.length, 'damaged');
    starts[place] = at;
    at += length;
    ends[place] = at;
  }
  return { bytes: page, starts, ends };
}

function evenBytes(page: Uint8Array, width: number | undefined, count: number): ByteValues {
  must(width !== undefined && width > 0 && count * width <= page.length, 'damaged');
  const starts = Int32Array.from({ length: count }, (_, place) => place * width);
  return { bytes: page, starts, ends: starts.map((start) => start + width) };
}
