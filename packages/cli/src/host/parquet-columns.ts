/** The columns of a result as columns of Parquet: numbers as exact decimals, dates as dates, everything else as texts. */
import { cellText, hasPlainEnds } from '@kaohe/intake';
import type { SchemaElement } from 'hyparquet';

/** What the rules say of a column. */
export type ColumnKind = 'number' | 'date' | 'text';

/** What its cells say, all of them together. */
export interface ColumnTally {
  readonly kind: ColumnKind;
  /** Digits before the point and behind it, the most of any cell. */
  whole: number;
  places: number;
  /** Whether some cell is neither missing nor what the rules say: then all of them stay texts. */
  isOdd: boolean;
}

/** A column of which nothing has been seen. */
export function noCells(kind: ColumnKind): ColumnTally {
  return { kind, whole: 1, places: 0, isOdd: false };
}

/** Adds a cell, as its bytes stand in a CSV. */
export function tallyCell(tally: ColumnTally, cell: Uint8Array): void {
  if (isMissing(cell)) return;
  if (tally.kind === 'date') tally.isOdd ||= daysOf(cell) === undefined;
  if (tally.kind !== 'number') return;
  const number = numberIn(cell);
  if (number === undefined) tally.isOdd = true;
  else {
    tally.places = Math.max(tally.places, number.places);
    tally.whole = Math.max(tally.whole, number.digits - number.places);
  }
}

/** A value as it is stored: a whole number for decimals, days, or the bytes of a text. */
export type StoredValue = bigint | number | Uint8Array;

/** How a column is written. */
export interface ParquetColumn {
  readonly element: SchemaElement;
  /** The value of a cell, as its bytes stand in a CSV; undefined for what is missing. */
  readonly stored: (cell: Uint8Array) => StoredValue | undefined;
}

const longestLong = 18;
const longestDecimal = 38;

/** The column by all its cells. */
export function parquetColumn(name: string, { kind, whole, places, isOdd }: ColumnTally): ParquetColumn {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (kind === 'date' && !isOdd) {
    const element: SchemaElement = {
      ...optional,
      type: 'INT32',
      converted_type: 'DATE',
      logical_type: { type: 'DATE' },
    };
    return { element, stored: daysOf };
  }
  const digits = whole + places;
  if (kind !== 'number' || isOdd || digits > longestDecimal) {
    return { element: { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }, stored: textOf };
  }
  const precision = digits <= longestLong ? longestLong : longestDecimal;
  const stored =
    digits <= longestLong ? ({ type: 'INT64' } as const) : ({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 } as const);
  const element: SchemaElement = { ...optional, ...stored, converted_type: 'DECIMAL', precision, scale: places };
  return { element, stored: (cell) => scaled(cell, places) };
}

/** An empty cell, and the mark of what cannot be told. */
function isMissing(cell: Uint8Array): boolean {
  return cell.length === 0 || (cell.length === 1 && cell[0] === 0x3f);
}

/** A number as `whole / 10^places`; of per cent the hundredth. */
interface NumberCell {
  /** Exact up to `sureDigits` digits. */
  readonly whole: number;
  readonly digits: number;
  readonly places: number;
}

const sureDigits = 15;

/** The number a cell says: digits, perhaps a minus, a point with digits behind it, a per cent sign, and nothing else. */
function numberIn(cell: Uint8Array): NumberCell | undefined {
  const isNegative = cell[0] === 45;
  let at = isNegative ? 1 : 0;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (; at < cell.length; at += 1) {
    const byte = cell[at] as number;
    if (byte === 46 && point < 0) point = at;
    else if (byte < 48 || byte > 57) break;
    else {
      whole = whole * 10 + byte - 48;
      if (digits > 0 || byte > 48) digits += 1;
    }
  }
  const first = isNegative ? 1 : 0;
  if (at === first || point === first || point === at - 1) return undefined;
  const isPercent = cell[at] === 37;
  if (at + (isPercent ? 1 : 0) !== cell.length) return undefined;
  const places = (point < 0 ? 0 : at - 1 - point) + (isPercent ? 2 : 0);
  return { whole: isNegative ? -whole : whole, digits, places };
}

/** The number times 10^places, a whole one. */
function scaled(cell: Uint8Array, places: number): bigint | undefined {
  const number = numberIn(cell);
  if (number === undefined) return undefined;
  const shift = places - number.places;
  if (number.digits + shift <= sureDigits) return BigInt(number.whole * 10 ** shift);
  return BigInt(decoder.decode(cell).replaceAll(/[.%]/g, '')) * 10n ** BigInt(shift);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes of what the cell says: mostly those that stand there. */
function textOf(cell: Uint8Array): Uint8Array | undefined {
  if (cell.length === 0) return undefined;
  if (hasPlainEnds(cell, 0, cell.length)) return cell.slice();
  const text = cellText(decoder.decode(cell));
  return text === '' ? undefined : Buffer.from(text, 'utf8');
}

function daysOf(cell: Uint8Array): number | undefined {
  const text = decoder.decode(cell);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 86_400_000;
}
