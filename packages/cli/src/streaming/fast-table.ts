/** Scanned rows as a table of columns: numbers of one scale, codes, and which rows have to be read the usual way after all. */
import { type Column, type ColumnTable, largestWhole, rowStates, tableOf, type Value } from '@kaohe/evaluator';
import { percentBit, type ScannedRows } from '@kaohe/intake';
import { divide, type Interval, multiply, type Rational, rational } from '@kaohe/quantity';
import type { FastInputs, NumberInput } from './fast-inputs.js';

/** The texts of scanned rows, as codes. */
export interface FastWords {
  readonly periods: readonly string[];
  readonly textOf: (start: number, end: number) => string;
}

/** Room for the columns of one table, used again for the next. */
export interface TableRoom {
  readonly numbers: readonly Float64Array[];
  /** 0, 1, 2 … */
  readonly counting: Int32Array;
}

/** Room for so many rows. */
export function tableRoom(numbers: number, capacity: number): TableRoom {
  return {
    numbers: Array.from({ length: numbers }, () => new Float64Array(capacity)),
    counting: Int32Array.from({ length: capacity }, (_, row) => row),
  };
}

/** The table, good until the next one is made in the same room; rows that `slow` marks are not to be believed. */
export function fastTable(
  inputs: FastInputs,
  rows: ScannedRows,
  { periods, textOf }: FastWords,
  slow: Uint8Array,
  room: TableRoom,
): ColumnTable {
  const { count } = rows;
  const columns = new Map<string, Column>();
  for (const [place, one] of inputs.numbers.entries()) {
    columns.set(one.input.id, numberColumn(one, rows, place, slow, room));
  }
  for (const [place, { input, values }] of inputs.words.entries()) {
    const codes = (rows.codes[place] ?? new Int32Array()).subarray(0, count);
    columns.set(input.id, codedColumn(codes, values, input.type.kind === 'date'));
  }
  for (const { input, value } of inputs.constants) {
    const areNumbers = input.type.kind === 'number' || input.type.kind === 'date';
    columns.set(input.id, constantColumn(value, count, areNumbers));
  }
  const persons = (row: number): string => textOf(rows.personStart[row] ?? 0, rows.personEnd[row] ?? 0);
  const teams = (row: number): string => textOf(rows.teamStart[row] ?? 0, rows.teamEnd[row] ?? 0);
  const origin = { file: '', start: 0, end: 0 };
  return {
    ...tableOf({
      rowCount: count,
      inputs: columns,
      persons: lazyWords(room, count, persons),
      teams: lazyWords(room, count, teams),
      periods: { codes: rows.periods.subarray(0, count), words: periods },
      originOf: () => origin,
      cellOf: () => undefined,
    }),
  };
}

function numberColumn(
  { input, bare, bareInPercent }: NumberInput,
  rows: ScannedRows,
  place: number,
  slow: Uint8Array,
  { numbers }: TableRoom,
): Column {
  const { count } = rows;
  const mantissas = rows.mantissas[place] ?? new Float64Array();
  const decimals = rows.decimals[place] ?? new Uint8Array();
  const all = (numbers[place] ?? new Float64Array(count)).subarray(0, count);
  const { most, areAlike } = writtenPlaces(decimals, count);
  const unit = bareInPercent === undefined ? bare : divide(bare, rational(bareInPercent));
  const { factor, low, high } = scaleOf(input.range, unit, most);
  const column = (numerators: Float64Array, least: number, greatest: number): Column => ({
    kind: 'number',
    numerators,
    denominators: undefined,
    factor,
    least: count === 0 ? 0 : least,
    greatest: count === 0 ? 0 : greatest,
    largestDenominator: 1,
    odd: undefined,
  });
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (areAlike && bareInPercent === undefined) {
    for (let row = 0; row < count; row += 1) {
      const whole = mantissas[row] as number;
      if (whole < least) least = whole;
      if (whole > greatest) greatest = whole;
    }
    // numbers that were scanned have at most fifteen digits
    if (least >= low && greatest <= high) return column(mantissas.subarray(0, count), least, greatest);
    [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  for (let row = 0; row < count; row += 1) {
    const written = decimals[row] as number;
    let whole = mantissas[row] as number;
    if (written !== most) whole *= 10 ** (most - (written & (percentBit - 1)));
    if (bareInPercent !== undefined && written < percentBit) whole *= bareInPercent;
    if (whole > largestWhole || whole < -largestWhole || whole < low || whole > high) {
      slow[row] = 1;
      whole = 0;
    }
    all[row] = whole;
    if (whole < least) least = whole;
    if (whole > greatest) greatest = whole;
  }
  return column(all, least, greatest);
}

/** The most decimals of a column, and whether all its numbers have as many and no per cent sign. */
function writtenPlaces(decimals: Uint8Array, count: number): { readonly most: number; readonly areAlike: boolean } {
  let most = 0;
  let areAlike = true;
  const first = decimals[0] as number;
  for (let row = 0; row < count; row += 1) {
    const one = decimals[row] as number;
    if (one === first) continue;
    areAlike = false;
    if ((one & (percentBit - 1)) > most) most = one & (percentBit - 1);
  }
  if (count > 0 && (first & (percentBit - 1)) > most) most = first & (percentBit - 1);
  return { most, areAlike: areAlike && (count === 0 || first < percentBit) };
}

/** What one unit of a whole number is, and between which whole numbers the range of the input is. */
function scaleOf(
  range: Interval | undefined,
  unit: Rational,
  places: number,
): { readonly factor: Rational; readonly low: number; readonly high: number } {
  const factor = multiply(unit, rational(1n, 10n ** BigInt(places)));
  const end = (value: Rational, isClosed: boolean, side: 1n | -1n): number => {
    const { numerator, denominator } = divide(value, factor);
    const down = numerator / denominator - (numerator < 0n && numerator % denominator !== 0n ? 1n : 0n);
    const isWhole = numerator % denominator === 0n;
    if (side === 1n) return Number(isWhole ? (isClosed ? down : down + 1n) : down + 1n);
    return Number(isWhole && !isClosed ? down - 1n : down);
  };
  return {
    factor,
    low: range?.low ? end(range.low.value, range.low.closed, 1n) : Number.NEGATIVE_INFINITY,
    high: range?.high ? end(range.high.value, range.high.closed, -1n) : Number.POSITIVE_INFINITY,
  };
}

function codedColumn(codes: Int32Array, values: readonly Value[], areDates: boolean): Column {
  if (!areDates) return { kind: 'codes', codes, values, odd: undefined };
  const days = values.map((value) => (value.kind === 'number' ? Number(value.value.numerator) : 0));
  const numerators = Float64Array.from(codes, (code) => days[code] ?? 0);
  return {
    kind: 'number',
    numerators,
    denominators: undefined,
    factor: rational(1),
    least: Math.min(...days),
    greatest: Math.max(...days),
    largestDenominator: 1,
    odd: undefined,
  };
}

function constantColumn(value: Value, count: number, areNumbers: boolean): Column {
  const isThere = value.kind !== 'fault' && value.kind !== 'none';
  const state = isThere ? rowStates.there : value.kind === 'none' ? rowStates.none : rowStates.absent;
  const odd = isThere ? undefined : { states: new Uint8Array(count).fill(state), valueAt: () => value };
  if (!areNumbers) {
    const codes = new Int32Array(count).fill(isThere ? 1 : 0);
    return { kind: 'codes', codes, values: isThere ? [{ kind: 'none' }, value] : [{ kind: 'none' }], odd };
  }
  const { numerator, denominator } = value.kind === 'number' ? value.value : rational(0);
  return {
    kind: 'number',
    numerators: new Float64Array(count).fill(Number(numerator)),
    denominators: undefined,
    factor: rational(1n, denominator),
    least: Number(numerator),
    greatest: Number(numerator),
    largestDenominator: 1,
    odd,
  };
}

/** Words that are only made when somebody looks at them. */
function lazyWords(
  { counting }: TableRoom,
  count: number,
  textOf: (row: number) => string,
): { readonly codes: Int32Array; readonly words: readonly string[] } {
  let made: readonly string[] | undefined;
  return {
    codes: counting.subarray(0, count),
    get words() {
      made ??= Array.from({ length: count }, (_, row) => textOf(row));
      return made;
    },
  };
}
