/** Numbers of a column as the cells of a result, digit by digit: what is too long for pieces; what does not fit either is left to the usual way. */
import { largestWhole, type NumberColumn, rowStates } from '@kaohe/evaluator';
import { type ByteSink, putBytes, putDecimal } from '@kaohe/intake';
import { withoutTens } from '@kaohe/quantity';
import type { Scaled } from './number-lanes.js';
import { placesOf, restOf } from './ratio-digits.js';

/** Writes the cell of a row. */
export type PutCell = (sink: ByteSink, row: number) => void;

const mostPlaces = 20;
const shortPlaces = 4;
const scale = 10 ** shortPlaces;

/** How the numbers of a column are written; what does not fit, `usual` writes. Undefined where nothing can be written this way. */
export function numberCells(
  column: NumberColumn,
  { above, below }: Scaled,
  suffix: Uint8Array,
  usual: PutCell,
): PutCell | undefined {
  return column.denominators === undefined
    ? decimalCells(column, above, below, suffix, usual)
    : ratioCells(column, column.denominators, above, below, suffix, usual);
}

/** Whole numbers times above / below. */
function decimalCells(
  { numerators, least, greatest, odd }: NumberColumn,
  above: number,
  below: number,
  suffix: Uint8Array,
  usual: PutCell,
): PutCell | undefined {
  const places = placesOf(below);
  if (places === undefined) return undefined;
  const by = above * (10 ** places / below);
  if (Math.max(Math.abs(least), Math.abs(greatest)) * by > largestWhole) return undefined;
  const states = odd?.states;
  return (sink, row) => {
    if (states !== undefined && states[row] !== rowStates.there) {
      usual(sink, row);
      return;
    }
    const whole = numerators[row] as number;
    if (whole < 0) sink.bytes[sink.at++] = 45;
    putDecimal(sink, Math.abs(whole) * by, places);
    putBytes(sink, suffix, 0, suffix.length);
  };
}

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
