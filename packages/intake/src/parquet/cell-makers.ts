/** Values of a Parquet column to the bytes of cells: whole numbers, decimals and plain words at once, all others by their text. */
import type { SchemaElement } from 'hyparquet';
import { type ByteSink, ensure, putBytes, putDecimal } from '../bytes/byte-sink.js';
import { hasPlainEnds } from '../bytes/plain-name.js';
import { utf8Bytes } from '../decoding/utf8.js';
import { type CsvCell, cellTexts, scaleOf } from './cell-texts.js';
import { longestCell } from './limits.js';
import type { ByteValues, PageValues } from './page-values.js';

/** Writes the cell of a value of a page, for which room is made. */
export type PutCell = (sink: ByteSink, place: number) => void;

/** How the cells of a page are written. */
export type CellMaker = (values: PageValues) => PutCell;

/** How the cells of a column are written; undefined for columns that are no texts, numbers, dates, or yes and no. */
export function cellMaker(element: SchemaElement, csvCell: CsvCell): CellMaker | undefined {
  const textOf = cellTexts(element, csvCell);
  if (textOf === undefined) return undefined;
  const putText = (sink: ByteSink, value: unknown): void => {
    const bytes = utf8Bytes(textOf(value));
    ensure(sink, bytes.length);
    putBytes(sink, bytes, 0, bytes.length);
  };
  const scale = scaleOf(element);
  return (values) => {
    if ('starts' in values) {
      const { bytes, starts, ends } = values;
      const isPut = scale === undefined ? putWord : putBigEndian(scale);
      return (sink, place) => {
        if (isPut(sink, values, place)) return;
        putText(sink, bytes.subarray(starts[place], ends[place]));
      };
    }
    if (values instanceof Float64Array) {
      return (sink, place) => {
        if (!putDouble(sink, values[place] as number)) putText(sink, values[place]);
      };
    }
    if (scale !== undefined && values instanceof Int32Array) {
      return (sink, place) => putWhole(sink, values[place] as number, scale);
    }
    if (scale !== undefined && values instanceof BigInt64Array) {
      const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
      return (sink, place) => {
        const high = halves[place * 2 + 1] as number;
        if (high >= smallHalf || high < -smallHalf) putText(sink, values[place]);
        else putWhole(sink, high * 2 ** 32 + ((halves[place * 2] as number) >>> 0), scale);
      };
    }
    if (element.type === 'BOOLEAN') return (sink, place) => putText(sink, values[place] === 1);
    return (sink, place) => putText(sink, values[place]);
  };
}

/** Whole numbers whose upper half is smaller are numbers that floats tell apart. */
const smallHalf = 2 ** 20;
/** Digits, a sign, and the zeros of a small number with many decimals. */
const longestNumber = 100;

function putWhole(sink: ByteSink, whole: number, scale: number): void {
  ensure(sink, longestNumber);
  if (whole < 0) sink.bytes[sink.at++] = 45;
  putDecimal(sink, Math.abs(whole), scale);
}

/** What has up to 15 digits is the only such decimal that is read as this double: it is the shortest one, too. */
function putDouble(sink: ByteSink, value: number): boolean {
  for (let [scale, power] = [0, 1]; scale <= mostDecimals; scale += 1, power *= 10) {
    const whole = Math.round(value * power);
    if (!(Math.abs(whole) < sureWhole)) return false;
    if (whole / power !== value) continue;
    putWhole(sink, whole, scale);
    return true;
  }
  return false;
}

const mostDecimals = 6;
const sureWhole = 1e15;

/** Decimals in bytes, the highest first: those that fit into six of them. */
function putBigEndian(scale: number): (sink: ByteSink, values: ByteValues, place: number) => boolean {
  return (sink, { bytes, starts, ends }, place) => {
    const [start, end] = [starts[place] as number, ends[place] as number];
    if (end - start < 6 || end - start > 16) return false;
    const first = end - 6;
    const fill = (bytes[first] as number) >= 128 ? 255 : 0;
    for (let at = start; at < first; at += 1) if (bytes[at] !== fill) return false;
    let whole = fill === 0 ? 0 : -1;
    for (let at = first; at < end; at += 1) whole = whole * 256 + (bytes[at] as number);
    putWhole(sink, whole, scale);
    return true;
  };
}

/** Words whose bytes are their cell: nothing to quote or to guard, letters of ASCII and common Chinese ones. */
function putWord(sink: ByteSink, { bytes, starts, ends }: ByteValues, place: number): boolean {
  const [start, end] = [starts[place] as number, ends[place] as number];
  if (start === end) return true;
  if (end - start > longestCell || !hasPlainEnds(bytes, start, end) || !isPlain(bytes, start, end)) return false;
  ensure(sink, end - start);
  putBytes(sink, bytes, start, end);
  return true;
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const byte = bytes[at] as number;
    if (byte < 128) {
      // a quote, a comma, a semicolon
      if (byte < 32 || byte === 34 || byte === 44 || byte === 59) return false;
      at += 1;
      continue;
    }
    // all that begin so have two more bytes, and are no blanks
    if (byte < 0xe4 || byte > 0xe9 || at + 3 > end) return false;
    if (((bytes[at + 1] as number) & 0xc0) !== 0x80 || ((bytes[at + 2] as number) & 0xc0) !== 0x80) return false;
    at += 3;
  }
  return true;
}
