/** Values one by one as a column: whole numbers over one denominator where they fit, codes for everything else that repeats. */
import { invariant } from '@kaohe/diagnostics';
import { commonDivisor, type Rational } from '@kaohe/quantity';
import { isAbsent, none, type Value } from '../data/value.js';
import { type CodeColumn, type Column, largestWhole, type NumberColumn, type OddRows, rowStates } from './columns.js';

/** The values as a column of numbers, if `areNumbers`, else of codes. */
export function columnFromValues(values: readonly Value[], areNumbers: boolean): Column {
  return areNumbers ? numbersFrom(values) : codesFrom(values);
}

const largest = BigInt(largestWhole);

function numbersFrom(values: readonly Value[]): NumberColumn {
  const denominator = commonDenominator(values);
  const numerators = new Float64Array(values.length);
  const odd = oddRows(values);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as Value;
    const numerator = value.kind === 'number' ? numeratorOf(value.value, denominator) : undefined;
    if (numerator === undefined) odd.mark(row);
    else numerators[row] = numerator;
  }
  return numberColumn({ numerators, factor: { numerator: 1n, denominator }, odd: odd.found() });
}

/** A column of whole numbers times a factor. Takes the numerators over: rows that are not there get one that widens no range. */
export function numberColumn({
  numerators,
  factor,
  odd,
}: Pick<NumberColumn, 'numerators' | 'factor' | 'odd'>): NumberColumn {
  const states = odd?.states;
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < numerators.length; row += 1) {
    if (states !== undefined && states[row] !== rowStates.there) continue;
    const numerator = numerators[row] as number;
    if (numerator < least) least = numerator;
    if (numerator > greatest) greatest = numerator;
  }
  if (least > greatest) [least, greatest] = [0, 0];
  if (states) {
    for (let row = 0; row < states.length; row += 1) if (states[row] !== rowStates.there) numerators[row] = least;
  }
  return { kind: 'number', numerators, denominators: undefined, factor, least, greatest, largestDenominator: 1, odd };
}

/** The least denominator all numbers have in common, as far as it stays small enough to leave room for numerators. */
function commonDenominator(values: readonly Value[]): bigint {
  let common = 1n;
  let last: bigint | undefined;
  for (const value of values) {
    if (value.kind !== 'number' || value.value.denominator === last) continue;
    last = value.value.denominator;
    if (common % last === 0n) continue;
    const next = (common * last) / commonDivisor(common, last);
    if (next <= largestCommon) common = next;
  }
  return common;
}

/** A denominator above this would leave no room for the whole part of amounts. */
const largestCommon = 1_000_000_000n;

/** Undefined where the number does not fit. */
function numeratorOf({ numerator, denominator }: Rational, common: bigint): number | undefined {
  if (denominator !== common && common % denominator !== 0n) return undefined;
  const scaled = denominator === common ? numerator : numerator * (common / denominator);
  return scaled <= largest && scaled >= -largest ? Number(scaled) : undefined;
}

function codesFrom(values: readonly Value[]): CodeColumn {
  const codes = new Int32Array(values.length);
  const known: Value[] = [none];
  const places = new Map<string, number>();
  let isNeverNone = true;
  const odd = oddRows(values);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as Value;
    if (value.kind === 'none') {
      isNeverNone = false;
      continue;
    }
    if (value.kind === 'fault') {
      odd.mark(row);
      continue;
    }
    const key = keyOf(value);
    const place = places.get(key) ?? known.push(value) - 1;
    places.set(key, place);
    codes[row] = place;
  }
  return { kind: 'codes', codes, values: known, isNeverNone, odd: odd.found() };
}

function keyOf(value: Value): string {
  switch (value.kind) {
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'number':
    case 'none':
    case 'fault':
      invariant(false, 'what is coded is a label, a text, or yes or no');
  }
}

/** The state in which a value that is neither a small number nor a code stands in a column. */
export function stateOf(value: Value): number {
  if (value.kind === 'none') return rowStates.none;
  return value.kind === 'fault' && isAbsent(value) ? rowStates.absent : rowStates.odd;
}

function oddRows(values: readonly Value[]) {
  let states: Uint8Array | undefined;
  return {
    mark: (row: number): void => {
      states ??= new Uint8Array(values.length);
      states[row] = stateOf(values[row] ?? none);
    },
    found: (): OddRows | undefined => states && { states, valueAt: (row) => values[row] ?? none },
  };
}
