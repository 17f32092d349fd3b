/** States of rows: whether a block has any that is not there, and what becomes of rows of which several things are made. */
import { largestWhole, rowStates } from '../columns.js';
import { conditionCodes } from './codes.js';

/** Whether a row of the block is not there. */
export function hasOdd(states: Uint8Array, at: number, count: number): boolean {
  for (let i = at; i < at + count; i += 1) if (states[i] !== rowStates.there) return true;
  return false;
}

/** The worse of both states of each row. */
export function worseInto(out: Uint8Array, at: number, a: Uint8Array, aAt: number, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const state = a[aAt + i] as number;
    if (state > (out[at + i] as number)) out[at + i] = state;
  }
}

/** Marks rows whose number is too large to be told from its neighbors; true where there are any. */
export function markUnsafe(
  states: Uint8Array,
  at: number,
  numbers: Float64Array,
  numbersAt: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    if (Math.abs(numbers[numbersAt + i] as number) <= largestWhole) continue;
    states[at + i] = rowStates.odd;
    isDirty = true;
  }
  return isDirty;
}

/** The code of each row that is none is this; states keep what cannot be told. True where there is such a row. */
export function noneInto(
  codes: Int32Array,
  codesAt: number,
  left: Uint8Array,
  leftAt: number,
  states: Uint8Array,
  statesAt: number,
  code: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const state = states[statesAt + i] as number;
    if (state === rowStates.none) codes[codesAt + i] = code;
    left[leftAt + i] = state === rowStates.none ? rowStates.there : state;
    if (state >= rowStates.absent) isDirty = true;
  }
  return isDirty;
}

/** The same states with rows that are none as odd ones. */
export function noneAsOdd(out: Uint8Array, at: number, states: Uint8Array, statesAt: number, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const state = states[statesAt + i] as number;
    out[at + i] = state === rowStates.none ? rowStates.odd : state;
  }
}

/** Rows that are there, whatever may be entered in them, as odd ones; others as `left`. True where one is not there. */
export function enteredAsOdd(
  out: Uint8Array,
  at: number,
  entered: Uint8Array | undefined,
  enteredAt: number,
  left: Uint8Array | undefined,
  leftAt: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const state = entered === undefined ? rowStates.there : (entered[enteredAt + i] as number);
    const isEntered = state === rowStates.there || state === rowStates.odd;
    const other = left === undefined ? rowStates.there : (left[leftAt + i] as number);
    out[at + i] = isEntered ? rowStates.odd : other;
    if (out[at + i] !== rowStates.there) isDirty = true;
  }
  return isDirty;
}

/** Absent rows as a condition that holds, and the states of the others; true where one of these is not there. */
export function absentInto(
  conditions: Int32Array,
  conditionsAt: number,
  others: Uint8Array,
  othersAt: number,
  states: Uint8Array | undefined,
  statesAt: number,
  count: number,
): boolean {
  if (states === undefined) {
    conditions.fill(conditionCodes.no, conditionsAt, conditionsAt + count);
    return false;
  }
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const state = states[statesAt + i] as number;
    const isAbsent = state === rowStates.absent;
    conditions[conditionsAt + i] = isAbsent ? conditionCodes.yes : conditionCodes.no;
    others[othersAt + i] = isAbsent ? rowStates.there : state;
    if (!isAbsent && state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}
