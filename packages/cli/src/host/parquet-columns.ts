/** The columns of a result as columns of Parquet: numbers as exact decimals, dates as dates, everything else as texts. */
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

/** Adds a cell. */
export function tallyCell(tally: ColumnTally, text: string): void {
  if (isMissing(text)) return;
  if (tally.kind === 'date') tally.isOdd ||= daysOf(text) === undefined;
  if (tally.kind !== 'number') return;
  const number = numberOf(text);
  if (number === undefined) tally.isOdd = true;
  else {
    tally.places = Math.max(tally.places, number.places);
    tally.whole = Math.max(tally.whole, number.digits.replace('-', '').length - number.places);
  }
}

/** How a column is written. */
export interface ParquetColumn {
  readonly element: SchemaElement;
  readonly stored: (text: string) => bigint | number | string | undefined;
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
    const element: SchemaElement = { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    return { element, stored: (text) => (text === '' ? undefined : text) };
  }
  const precision = digits <= longestLong ? longestLong : longestDecimal;
  const stored =
    digits <= longestLong ? ({ type: 'INT64' } as const) : ({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 } as const);
  const element: SchemaElement = { ...optional, ...stored, converted_type: 'DECIMAL', precision, scale: places };
  return {
    element,
    stored: (text) => {
      const number = numberOf(text);
      return number && BigInt(number.digits) * 10n ** BigInt(places - number.places);
    },
  };
}

/** An empty cell, and the mark of what cannot be told. */
function isMissing(text: string): boolean {
  return text === '' || text === '?';
}

const decimal = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(%?)$/;

/** A number as digits / 10^places; of per cent the hundredth. */
function numberOf(text: string): { readonly digits: string; readonly places: number } | undefined {
  const [, sign, whole = '', part = '', percent] = decimal.exec(text) ?? [];
  if (whole === '') return undefined;
  const places = part.length + (percent === '%' ? 2 : 0);
  const digits = `${whole}${part}`.replace(/^0+(?=\d)/, '').padStart(places + 1, '0');
  return { digits: `${sign}${digits}`, places };
}

function daysOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 86_400_000;
}
