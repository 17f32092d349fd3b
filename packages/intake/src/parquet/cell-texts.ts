/** Values of a Parquet column as cells of a CSV: exact where they are exact, dates as dates, nothing for what is missing. */
import type { SchemaElement } from 'hyparquet';
import { strictText } from '../decoding/strict-decoder.js';
import { exactDecimal } from '../spreadsheet/decimal.js';
import { longestCell } from './limits.js';
import { must, ParquetRefusal } from './refusal.js';

/** The cell of a value that was read without any conversion. */
export type CellText = (value: unknown) => string;

/** How a text is written between commas. */
export type CsvCell = (text: string) => string;

/** How the cells of a column are written; undefined for columns that are no texts, numbers, dates, or yes and no. */
export function cellTexts(element: SchemaElement, csvCell: CsvCell): CellText | undefined {
  const one = textOfOne(element);
  if (one === undefined) return undefined;
  const isNumber = element.type === 'INT32' || element.type === 'INT64' || element.converted_type === 'DECIMAL';
  const known = new Map<unknown, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const read = one(value);
    must(read.length <= longestCell, 'too-large');
    const text = isNumber ? read : csvCell(read);
    // bytes are not the same object again
    if (typeof value === 'object') return text;
    if (known.size >= mostKnown) known.clear();
    known.set(value, text);
    return text;
  };
}

const mostKnown = 10_000;
const mostScale = 76;

/** How many decimals the whole numbers of a column have; undefined where they mean something else. */
export function scaleOf(element: SchemaElement): number | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = logical?.type === 'DECIMAL' ? logical.scale : (element.scale ?? 0);
    return scale >= 0 && scale <= mostScale ? scale : undefined;
  }
  const isPlain = converted === undefined || converted === `INT_${type === 'INT32' ? 32 : 64}`;
  const isSigned = logical === undefined || (logical.type === 'INTEGER' && logical.isSigned);
  return (type === 'INT32' || type === 'INT64') && isPlain && isSigned ? 0 : undefined;
}

function textOfOne(element: SchemaElement): CellText | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = logical?.type === 'DECIMAL' ? logical.scale : (element.scale ?? 0);
    return (value) => decimalText(wholeOf(value), scale);
  }
  if (converted === 'DATE' || logical?.type === 'DATE') return (value) => dayText(Number(wholeOf(value)));
  if (logical?.type === 'TIMESTAMP') return timestampText(perSecond[logical.unit], logical.isAdjustedToUTC);
  if (converted === 'TIMESTAMP_MILLIS') return timestampText(perSecond.MILLIS, true);
  if (converted === 'TIMESTAMP_MICROS') return timestampText(perSecond.MICROS, true);
  switch (type) {
    case 'BOOLEAN':
      return (value) => (value === true ? '是' : '否');
    case 'INT32':
    case 'INT64': {
      const isTime = logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS';
      const isUnsigned = converted?.startsWith('UINT') || (logical?.type === 'INTEGER' && !logical.isSigned);
      const bits = type === 'INT32' ? 32 : 64;
      return isTime ? undefined : (value) => `${isUnsigned ? BigInt.asUintN(bits, wholeOf(value)) : wholeOf(value)}`;
    }
    case 'DOUBLE':
      return (value) => floatText(String(value));
    case 'FLOAT':
      return (value) => floatText(shortestSingle(Number(value)));
    case 'BYTE_ARRAY':
      return converted === 'BSON' || logical?.type === 'VARIANT' ? undefined : wordText;
    // of the language of a library: what it may add later is no cell either
    default:
      return undefined;
  }
}

/** A whole number, also from the bytes of a large one, the highest first. */
function wholeOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  must(value instanceof Uint8Array && value.length <= 64, 'damaged');
  let whole = 0n;
  for (const byte of value) whole = whole * 256n + BigInt(byte);
  return BigInt.asIntN(value.length * 8, whole);
}

function decimalText(whole: bigint, scale: number): string {
  must(scale >= 0 && scale <= mostScale, 'damaged');
  const digits = `${whole < 0n ? -whole : whole}`.padStart(scale + 1, '0');
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  const shown = digits.slice(0, digits.length - scale) + (scale === 0 || part === '' ? '' : `.${part}`);
  return whole < 0n ? `-${shown}` : shown;
}

/** The shortest decimal of a double; what is no number stays a word that no column of numbers takes. */
function floatText(text: string): string {
  return exactDecimal(text) ?? text;
}

function shortestSingle(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

function wordText(value: unknown): string {
  must(value instanceof Uint8Array, 'damaged');
  const text = strictText(value, 'utf-8');
  if (text === undefined) throw new ParquetRefusal('not-text');
  return text;
}

const perSecond = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;
const secondsOfDay = 86_400n;

function dayText(days: number): string {
  const date = new Date(days * 86_400_000);
  must(!Number.isNaN(date.getTime()), 'damaged');
  return date.toISOString().slice(0, 10);
}

/** Midnight is a day; a time that is one of Greenwich says so, for on which day it falls depends on where one is. */
function timestampText(units: bigint, isGreenwich: boolean): CellText {
  return (value) => {
    const seconds = floored(wholeOf(value), units);
    const days = floored(seconds, secondsOfDay);
    const rest = Number(seconds - days * secondsOfDay);
    const two = (number: number): string => `${Math.floor(number)}`.padStart(2, '0');
    const day = dayText(Number(days));
    if (isGreenwich) return `${day} ${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)} UTC`;
    return rest === 0 ? day : `${day} ${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}`;
  };
}

function floored(whole: bigint, by: bigint): bigint {
  const quotient = whole / by;
  return whole < 0n && quotient * by !== whole ? quotient - 1n : quotient;
}
