/** Codes: what a table says to one or to two of them, conditions among them, and conditions with rows that cannot be told. Rows go by fours: decision 0061. */
import { rowStates } from '../columns.js';

/** Codes of conditions: 0 is none, which does not hold. */
export const conditionCodes: { readonly none: 0; readonly no: 1; readonly yes: 2 } = { none: 0, no: 1, yes: 2 };

/** Adds the number that a table has for each code to those in `out`. */
export function addNumbersOfCodes(
  out: Float64Array,
  at: number,
  codes: Int32Array,
  codesAt: number,
  table: Float64Array,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (out[at + i] as number) + (table[codes[codesAt + i] as number] as number);
    out[at + i + 1] = (out[at + i + 1] as number) + (table[codes[codesAt + i + 1] as number] as number);
    out[at + i + 2] = (out[at + i + 2] as number) + (table[codes[codesAt + i + 2] as number] as number);
    out[at + i + 3] = (out[at + i + 3] as number) + (table[codes[codesAt + i + 3] as number] as number);
  }
  for (; i < count; i += 1) out[at + i] = (out[at + i] as number) + (table[codes[codesAt + i] as number] as number);
}

/** The code a table has for each code. */
export function codesOfCodes(
  out: Int32Array,
  at: number,
  codes: Int32Array,
  codesAt: number,
  table: Int32Array,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = table[codes[codesAt + i] as number] as number;
    out[at + i + 1] = table[codes[codesAt + i + 1] as number] as number;
    out[at + i + 2] = table[codes[codesAt + i + 2] as number] as number;
    out[at + i + 3] = table[codes[codesAt + i + 3] as number] as number;
  }
  for (; i < count; i += 1) out[at + i] = table[codes[codesAt + i] as number] as number;
}

/** The place of two codes in a table of pairs: `width` × first + second. */
export function pairsOfCodes(
  out: Int32Array,
  at: number,
  first: Int32Array,
  firstAt: number,
  width: number,
  second: Int32Array,
  secondAt: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] = (first[firstAt + i] as number) * width + (second[secondAt + i] as number);
  }
}

/** Whether both conditions hold, or one of them. */
export function joinInto(
  out: Int32Array,
  at: number,
  first: Int32Array,
  firstAt: number,
  second: Int32Array,
  secondAt: number,
  isOr: boolean,
  count: number,
): void {
  const enough = isOr ? 1 : 2;
  for (let i = 0; i < count; i += 1) {
    const holding =
      Number(first[firstAt + i] === conditionCodes.yes) + Number(second[secondAt + i] === conditionCodes.yes);
    out[at + i] = 1 + Number(holding >= enough);
  }
}

/** The code of each row that is none is this; what was none is there. True where a row is left that is not there. */
export function settleNone(
  states: Uint8Array,
  statesAt: number,
  codes: Int32Array,
  codesAt: number,
  code: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const state = states[statesAt + i] as number;
    if (state === rowStates.none) {
      codes[codesAt + i] = code;
      states[statesAt + i] = rowStates.there;
    } else if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}

/** Two lanes of conditions with their states, where a row of the block is not there. */
export interface Conditions {
  readonly first: Int32Array;
  readonly firstAt: number;
  readonly firstStates: { readonly data: Uint8Array; readonly at: number } | undefined;
  readonly second: Int32Array;
  readonly secondAt: number;
  readonly secondStates: { readonly data: Uint8Array; readonly at: number } | undefined;
}

/** The states of two conditions joined: told as soon as one of them that is there decides. */
export function joinedStates(states: Uint8Array, at: number, both: Conditions, isOr: boolean, count: number): boolean {
  const { first, firstAt, firstStates, second, secondAt, secondStates } = both;
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const one = firstStates === undefined ? 0 : (firstStates.data[firstStates.at + i] as number);
    const other = secondStates === undefined ? 0 : (secondStates.data[secondStates.at + i] as number);
    const worse = Math.max(one, other);
    const isDecided =
      (one < rowStates.absent && (first[firstAt + i] === conditionCodes.yes) === isOr) ||
      (other < rowStates.absent && (second[secondAt + i] === conditionCodes.yes) === isOr);
    const state = isDecided || worse < rowStates.absent ? rowStates.there : worse;
    states[at + i] = state;
    if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}

/** The state a table has for each code; true where one is not there. */
export function statesOfCodes(
  out: Uint8Array,
  at: number,
  codes: Int32Array,
  codesAt: number,
  table: Uint8Array,
  count: number,
): boolean {
  let worst = 0;
  for (let i = 0; i < count; i += 1) {
    const state = table[codes[codesAt + i] as number] as number;
    out[at + i] = state;
    if (state > worst) worst = state;
  }
  return worst !== rowStates.there;
}

/** States of a condition asked where the one before holds. True where a row is not there. */
export function andThenInto(
  out: Uint8Array,
  at: number,
  first: Int32Array,
  firstAt: number,
  firstStates: { readonly data: Uint8Array; readonly at: number } | undefined,
  secondStates: { readonly data: Uint8Array; readonly at: number } | undefined,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    let state = firstStates === undefined ? 0 : (firstStates.data[firstStates.at + i] as number);
    const isAsked = state === rowStates.there && first[firstAt + i] === conditionCodes.yes;
    if (isAsked && secondStates !== undefined) state = secondStates.data[secondStates.at + i] as number;
    out[at + i] = state;
    if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}

/** Rows whose condition does not hold as odd ones; others keep their state. True where a row is not there. */
export function unmetInto(
  out: Uint8Array,
  at: number,
  conditions: Int32Array,
  conditionsAt: number,
  states: Uint8Array | undefined,
  statesAt: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const own = states === undefined ? rowStates.there : (states[statesAt + i] as number);
    const isMet = conditions[conditionsAt + i] === conditionCodes.yes;
    const state = own === rowStates.there && !isMet ? rowStates.odd : own;
    out[at + i] = state;
    if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}
