/** Numbers of a column as the cells of a result, written from whole numbers; what does not fit is left to the usual way. */
import { type Column, largestWhole, type NumberColumn, rowStates } from '@kaohe/evaluator';
import type { Type } from '@kaohe/ir';
import { dimensionless, divide } from '@kaohe/quantity';
import { type ByteSink, putBytes, putDecimal } from './byte-sink.js';

/** Writes the cell of a row. */
export type PutCell = (sink: ByteSink, row: number) => void;

/** Cells that were written before, to be written again: scores and pay repeat. Each has its length in front. */
export type CellMemory = Map<string, Uint8Array>;

const mostPlaces = 20;
const mostRemembered = 4_096;
const rememberedBytes = 16;
const shortPlaces = 4;
const scale = 10 ** shortPlaces;

/** How the numbers of a column are written; what does not fit, `usual` writes. Undefined where nothing can be written this way. */
export function numberCells(
  column: Column,
  type: Type,
  suffix: Uint8Array,
  memory: CellMemory,
  usual: PutCell,
): PutCell | undefined {
  if (column.kind !== 'number' || type.kind === 'date') return undefined;
  const unit = type.kind === 'number' ? type.unit : dimensionless;
  const { numerator, denominator } = divide(column.factor, unit.scale);
  if (numerator > BigInt(largestWhole) || denominator > BigInt(largestWhole)) return undefined;
  const [above, below] = [Number(numerator), Number(denominator)];
  return column.denominators === undefined
    ? decimalCells(column, above, below, suffix, memory, usual)
    : ratioCells(column, column.denominators, above, below, suffix, usual);
}

/** Whole numbers times above / below. */
function decimalCells(
  { numerators, least, greatest, odd }: NumberColumn,
  above: number,
  below: number,
  suffix: Uint8Array,
  memory: CellMemory,
  usual: PutCell,
): PutCell | undefined {
  const places = placesOf(below);
  if (places === undefined) return undefined;
  const by = above * (10 ** places / below);
  if (Math.max(Math.abs(least), Math.abs(greatest)) * by > largestWhole) return undefined;
  const write = (sink: ByteSink, whole: number): void => {
    if (whole < 0) sink.bytes[sink.at++] = 45;
    putDecimal(sink, Math.abs(whole) * by, places);
    putBytes(sink, suffix, 0, suffix.length);
  };
  const key = `${by}/${places}/${suffix.join()}`;
  const known = memory.get(key) ?? new Uint8Array(mostRemembered * rememberedBytes);
  memory.set(key, known);
  const states = odd?.states;
  return (sink, row) => {
    if (states !== undefined && states[row] !== rowStates.there) {
      usual(sink, row);
      return;
    }
    const whole = numerators[row] as number;
    if (!(whole >= 0 && whole < mostRemembered)) {
      write(sink, whole);
      return;
    }
    const place = whole * rememberedBytes;
    const length = known[place] as number;
    if (length > 0) {
      putBytes(sink, known, place + 1, place + 1 + length);
      return;
    }
    const start = sink.at;
    write(sink, whole);
    if (sink.at - start >= rememberedBytes) return;
    known[place] = sink.at - start;
    known.set(sink.bytes.subarray(start, sink.at), place + 1);
  };
}

/** How many decimals a fraction over `below` has; undefined where they do not end. */
function placesOf(below: number): number | undefined {
  const { twos, fives, rest } = withoutTens(below);
  return rest === 1 && Math.max(twos, fives) <= 15 ? Math.max(twos, fives) : undefined;
}

function withoutTens(whole: number): { readonly twos: number; readonly fives: number; readonly rest: number } {
  let rest = whole;
  let twos = 0;
  let fives = 0;
  // no remainders: of numbers this large they cost more than everything else
  for (let half = rest / 2; Math.floor(half) === half; half = rest / 2) {
    rest = half;
    twos += 1;
  }
  for (let fifth = Math.floor(rest / 5); fifth * 5 === rest; fifth = Math.floor(rest / 5)) {
    rest = fifth;
    fives += 1;
  }
  return { twos, fives, rest };
}

/** What is left of a whole number without its twos and fives; small ones are remembered. */
function restOf(whole: number): number {
  if (whole >= mostRests) return withoutTens(whole).rest;
  const known = rests[whole] as number;
  if (known !== 0) return known;
  const { rest } = withoutTens(whole);
  rests[whole] = rest;
  return rest;
}

const mostRests = 1 << 16;
const rests = new Int32Array(mostRests);

/** Ratios: exact where their decimals end, else with four decimals, half up. */
function ratioCells(
  { numerators, greatest, largestDenominator, odd }: NumberColumn,
  denominators: Float64Array,
  above: number,
  below: number,
  suffix: Uint8Array,
  usual: PutCell,
): PutCell | undefined {
  if (greatest * above * scale > largestWhole || largestDenominator * below > largestWhole / 2) return undefined;
  const states = odd?.states;
  return (sink, row) => {
    const whole = (numerators[row] as number) * above;
    if ((states !== undefined && states[row] !== rowStates.there) || whole < 0) usual(sink, row);
    else if (putRatio(sink, whole, (denominators[row] as number) * below)) putBytes(sink, suffix, 0, suffix.length);
    else usual(sink, row);
  };
}

/** Writes whole / parts; false, and nothing written, where it has too many digits. */
function putRatio(sink: ByteSink, whole: number, parts: number): boolean {
  const scaled = whole * scale;
  let quotient = Math.floor(scaled / parts);
  let remainder = scaled - quotient * parts;
  if (remainder < 0) {
    quotient -= 1;
    remainder += parts;
  } else if (remainder >= parts) {
    quotient += 1;
    remainder -= parts;
  }
  if (remainder !== 0) {
    const rest = restOf(parts);
    if (rest === 1 || Math.round(whole / rest) * rest === whole) {
      const { twos, fives } = withoutTens(parts);
      return putEnding(sink, Math.round(whole / rest), twos, fives);
    }
    if (remainder * 2 >= parts) quotient += 1;
    // a number that is not zero is not shown as zero
    if (quotient === 0) return false;
  }
  putDecimal(sink, quotient, shortPlaces);
  return true;
}

/** `whole / (2^twos × 5^fives)`; false where it has too many decimals or digits. */
function putEnding(sink: ByteSink, whole: number, twos: number, fives: number): boolean {
  let left = whole;
  let [halves, fifths] = [twos, fives];
  for (let half = left / 2; halves > 0 && Math.floor(half) === half; half = left / 2) {
    left = half;
    halves -= 1;
  }
  for (let fifth = Math.floor(left / 5); fifths > 0 && fifth * 5 === left; fifth = Math.floor(left / 5)) {
    left = fifth;
    fifths -= 1;
  }
  const places = Math.max(halves, fifths);
  if (places > mostPlaces) return false;
  const scaled = left * 2 ** (places - halves) * 5 ** (places - fifths);
  if (scaled > largestWhole) return false;
  putDecimal(sink, scaled, places);
  return true;
}
