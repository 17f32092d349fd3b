/** What the byte scanner looks for in the rows of a file, and what it finds: typed columns, without a text per cell. */

/** What a column is to the scanner. */
export const cellKinds: {
  readonly idle: 0;
  readonly number: 1;
  readonly word: 2;
  readonly person: 3;
  readonly team: 4;
  readonly period: 5;
} = { idle: 0, number: 1, word: 2, person: 3, team: 4, period: 5 };

/** Where to look. Columns are counted from zero. */
export interface ScanPlan {
  readonly delimiter: number;
  /** One of `cellKinds` for each column of the headings. */
  readonly kinds: Uint8Array;
  /** The place of a column among the numbers, or among the words. */
  readonly places: Int32Array;
  readonly numbers: number;
  readonly words: number;
  /** Which of the numbers may have a per cent sign. */
  readonly shares: readonly boolean[];
}

/** A number cell is mantissa / 10^decimals; with this bit in `decimals` a per cent sign follows. */
export const percentBit: number = 64;

/** The plain rows of a stretch of bytes, and where the others are. */
export interface ScannedRows {
  count: number;
  /** Per row, where the cell begins and ends. */
  personStart: Int32Array;
  personEnd: Int32Array;
  /** Two halves of the fingerprint of the person's name. */
  low: Uint32Array;
  high: Uint32Array;
  teamStart: Int32Array;
  teamEnd: Int32Array;
  /** Codes of the dictionary of periods. */
  periods: Int32Array;
  /** Not zero where the name or the team holds a letter that separates cells somewhere. */
  guarded: Uint8Array;
  /** Per number column and row. */
  readonly mantissas: readonly Float64Array[];
  readonly decimals: readonly Uint8Array[];
  /** Per word column and row, codes of its dictionary. */
  readonly codes: readonly Int32Array[];
  /** The same, one column behind the other. */
  readonly mantissaRoom: Float64Array;
  readonly decimalRoom: Uint8Array;
  readonly codeRoom: Int32Array;
  /** Where each plain row begins and ends, and how many lines end before it. */
  rowStart: Int32Array;
  rowEnd: Int32Array;
  line: Int32Array;
  /** Rows that are not plain: where they begin and end, their lines, and how many plain rows stand before each. */
  oddCount: number;
  oddStart: Int32Array;
  oddEnd: Int32Array;
  oddLine: Int32Array;
  oddPlace: Int32Array;
  /** Lines that end in the stretch. */
  lines: number;
}

/** Room for so many rows, to be used again and again. */
export function scannedRows(plan: ScanPlan, capacity: number): ScannedRows {
  const whole = (): Int32Array => new Int32Array(capacity);
  const mantissaRoom = new Float64Array(capacity * plan.numbers);
  const decimalRoom = new Uint8Array(capacity * plan.numbers);
  const codeRoom = new Int32Array(capacity * plan.words);
  const cut = <A extends Float64Array | Uint8Array | Int32Array>(all: A, columns: number): A[] =>
    Array.from({ length: columns }, (_, place) => all.subarray(place * capacity, (place + 1) * capacity) as A);
  return {
    count: 0,
    personStart: whole(),
    personEnd: whole(),
    low: new Uint32Array(capacity),
    high: new Uint32Array(capacity),
    teamStart: whole(),
    teamEnd: whole(),
    periods: whole(),
    guarded: new Uint8Array(capacity),
    mantissas: cut(mantissaRoom, plan.numbers),
    decimals: cut(decimalRoom, plan.numbers),
    codes: cut(codeRoom, plan.words),
    mantissaRoom,
    decimalRoom,
    codeRoom,
    rowStart: whole(),
    rowEnd: whole(),
    line: whole(),
    oddCount: 0,
    oddStart: whole(),
    oddEnd: whole(),
    oddLine: whole(),
    oddPlace: whole(),
    lines: 0,
  };
}
