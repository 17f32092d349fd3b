/** Data in typed columns: what a run reads and what it gives, without an object per value. */
import { invariant } from '@kaohe/diagnostics';
import type { Rational } from '@kaohe/quantity';
import { rational, safeDivisor } from '@kaohe/quantity';
import type { Dataset } from '../data/dataset.js';
import { none, numberValue, type Value } from '../data/value.js';

/** The rows of a run in columns. `fromDataset` and `tableOf` make it. */
export interface ColumnTable {
  readonly rowCount: number;
  /** The inputs of people, by id. */
  readonly inputs: ReadonlyMap<string, Column>;
  readonly persons: () => Words;
  /** The empty word where no team is known. */
  readonly teams: () => Words;
  /** From the first period seen to the last, as in a dataset. */
  readonly periods: readonly string[];
  /** The place of a row's period among them. */
  readonly periodOf: Int32Array;
  /** The row of the person's nearest earlier period; -1 where there is none. */
  readonly before: () => Int32Array;
  /** Metrics taken as known, as in a dataset. */
  readonly assumed: Dataset['assumed'];
  /** The same rows one by one, made when somebody asks for it: faults name people, periods and cells. */
  readonly dataset: () => Dataset;
}

/** A word per row as a number: its place in `words`. */
export interface Words {
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

export type Column = NumberColumn | CodeColumn;

/**
 * Numbers. A row that is `there` has the value factor × numerator / denominator.
 * INVARIANT: numerators and denominators are whole and at most 2^53 - 1 in size, denominators above zero. `numberColumn` sees to the rest.
 */
export interface NumberColumn {
  readonly kind: 'number';
  readonly numerators: Float64Array;
  /** Undefined where all are one. */
  readonly denominators: Float64Array | undefined;
  /** One over the common denominator, for columns of data. */
  readonly factor: Rational;
  /** No numerator lies outside, also not of rows that are not there. */
  readonly least: number;
  readonly greatest: number;
  /** No denominator is larger. */
  readonly largestDenominator: number;
  readonly odd: OddRows | undefined;
}

/** Labels, texts, yes and no. A row that is `there` has the value `values[code]`. */
export interface CodeColumn {
  readonly kind: 'codes';
  readonly codes: Int32Array;
  /** INVARIANT: the first is none. */
  readonly values: readonly Value[];
  /** True where no row that is there is none. */
  readonly isNeverNone?: boolean;
  readonly odd: OddRows | undefined;
}

/** Rows that do not simply hold a number or a code; undefined where there is no such row. */
export interface OddRows {
  /** One of `rowStates` per row. */
  readonly states: Uint8Array;
  /** What stands in a row whose state is `absent` or `odd`. */
  readonly valueAt: (row: number) => Value;
}

/**
 * What a row of a column holds: `there` a number or a code, `none` nothing that applies, `absent` a fault that means «not there»,
 * `odd` anything else, also numbers too large for columns. INVARIANT: of two that meet in an operation the larger counts.
 */
export const rowStates: { readonly there: 0; readonly none: 1; readonly absent: 2; readonly odd: 3 } = {
  there: 0,
  none: 1,
  absent: 2,
  odd: 3,
};

/** The largest whole number up to which floats hold every one. */
export const largestWhole: number = Number.MAX_SAFE_INTEGER;

/** The value of a column in a row. */
export function valueIn(column: Column, row: number): Value {
  const state = column.odd?.states[row] ?? rowStates.there;
  if (state === rowStates.none) return none;
  if (state !== rowStates.there) return oddValue(column, row);
  if (column.kind === 'codes') return column.values[column.codes[row] ?? 0] ?? none;
  return numberValue(numberIn(column, row));
}

function oddValue({ odd }: Column, row: number): Value {
  invariant(odd, 'a row that is odd has a value of its own');
  return odd.valueAt(row);
}

/** The number of a row that is there. */
export function numberIn({ numerators, denominators, factor }: NumberColumn, row: number): Rational {
  return fractionOf(numerators[row] ?? 0, denominators?.[row] ?? 1, factor);
}

/** factor × numerator / denominator in lowest terms. */
export function fractionOf(numerator: number, denominator: number, factor: Rational): Rational {
  const [over, under] = [numerator * Number(factor.numerator), denominator * Number(factor.denominator)];
  // floats divide several times faster than large integers
  if (Math.abs(over) <= largestWhole && under <= largestWhole) {
    const divisor = safeDivisor(under, Math.abs(over));
    return { numerator: BigInt(over / divisor), denominator: BigInt(under / divisor) };
  }
  return rational(BigInt(numerator) * factor.numerator, BigInt(denominator) * factor.denominator);
}
