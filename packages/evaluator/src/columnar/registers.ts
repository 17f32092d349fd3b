/** What an expression is while a run goes over its rows block by block: lanes of whole numbers or codes, and the states of their rows. */
import type { Rational } from '@kaohe/quantity';
import type { Value } from '../data/value.js';

export type Register = Known | NumberRegister | CodeRegister | Unbound;

/** The same in every row. */
export interface Known {
  readonly kind: 'known';
  readonly value: Value;
}

/** Numbers: factor × numerator / denominator. INVARIANT: the factor is above zero, and so are denominators in rows that are there. */
export interface NumberRegister {
  readonly kind: 'number';
  readonly factor: Rational;
  readonly numerators: Wholes;
  readonly denominators: Wholes | undefined;
  readonly states: States | undefined;
}

/** Labels, texts, yes and no, as places in `values`, of which the first is none. */
export interface CodeRegister {
  readonly kind: 'codes';
  readonly codes: Lane<Int32Array>;
  readonly values: readonly Value[];
  /** True where no row that is there is none. */
  readonly isNeverNone?: boolean;
  readonly states: States | undefined;
}

/** Nothing that columns can hold; whoever needs it asks row by row. */
export interface Unbound {
  readonly kind: 'unbound';
}

/** Whole numbers and the range they are proven to be in, in rows that are there. */
export interface Wholes {
  readonly lane: Lane<Float64Array>;
  readonly least: number;
  readonly greatest: number;
}

/** Where numbers stand: a whole column, or room for one block that is used again for the next. Before a run, room may become a column. */
export interface Lane<A extends Float64Array | Int32Array | Uint8Array> {
  data: A;
  /** Whether it is a whole column. */
  isColumn: boolean;
  /** The stage of the run that fills it. */
  readonly stage: number;
  /** The how manieth lane it is: those of an expression are younger than what it is made of. */
  readonly serial: number;
}

export type AnyLane = Lane<Float64Array> | Lane<Int32Array> | Lane<Uint8Array>;

/** The states of rows, see `rowStates`; no row of a block that is not dirty is anything but there. */
export interface States extends Lane<Uint8Array> {
  dirty: boolean;
}

/** Lanes that hold the same in every row belong to no stage. */
export const constantStage: number = -1;

/** Where the block that begins at a row begins in the lane. */
export function offsetOf(lane: Lane<Float64Array | Int32Array | Uint8Array>, start: number): number {
  return lane.isColumn ? start : 0;
}

/** One thing done to the rows of a block. */
export type Step = (start: number, count: number) => void;
