/** Choices between lanes: by a condition, by a state, or by the number of the lane. */
import { rowStates } from '../columns.js';
import { conditionCodes } from './codes.js';

/** `then` where the condition holds. */
export function numbersByCondition(
  out: Float64Array,
  at: number,
  conditions: Int32Array,
  conditionsAt: number,
  then: Float64Array,
  thenAt: number,
  otherwise: Float64Array,
  otherwiseAt: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] = (
      conditions[conditionsAt + i] === conditionCodes.yes ? then[thenAt + i] : otherwise[otherwiseAt + i]
    ) as number;
  }
}

/** `then` where the condition holds. */
export function codesByCondition(
  out: Int32Array,
  at: number,
  conditions: Int32Array,
  conditionsAt: number,
  then: Int32Array,
  thenAt: number,
  otherwise: Int32Array,
  otherwiseAt: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] = (
      conditions[conditionsAt + i] === conditionCodes.yes ? then[thenAt + i] : otherwise[otherwiseAt + i]
    ) as number;
  }
}

/** Lanes of states, with the place from which on; undefined where all is there. */
export interface StatesAt {
  readonly data: Uint8Array;
  readonly at: number;
}

/** The state of what was chosen; that of the condition where it cannot be told. True where a row is not there. */
export function statesByCondition(
  out: Uint8Array,
  at: number,
  conditions: Int32Array,
  conditionsAt: number,
  conditionStates: StatesAt | undefined,
  then: StatesAt | undefined,
  otherwise: StatesAt | undefined,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const unsure = conditionStates === undefined ? 0 : (conditionStates.data[conditionStates.at + i] as number);
    const chosen = unsure < rowStates.absent && conditions[conditionsAt + i] === conditionCodes.yes ? then : otherwise;
    const state =
      unsure >= rowStates.absent ? unsure : chosen === undefined ? 0 : (chosen.data[chosen.at + i] as number);
    out[at + i] = state;
    if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}

/** The number of the lane that each row names. */
export function numbersByPlace(
  out: Float64Array,
  at: number,
  places: Int32Array,
  placesAt: number,
  lanes: readonly Float64Array[],
  lanesAt: Int32Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const place = places[placesAt + i] as number;
    out[at + i] = (lanes[place] as Float64Array)[(lanesAt[place] as number) + i] as number;
  }
}

/** The code of the lane that each row names. */
export function codesByPlace(
  out: Int32Array,
  at: number,
  places: Int32Array,
  placesAt: number,
  lanes: readonly Int32Array[],
  lanesAt: Int32Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const place = places[placesAt + i] as number;
    out[at + i] = (lanes[place] as Int32Array)[(lanesAt[place] as number) + i] as number;
  }
}

/** The state of the lane that each row names, unless that of the place is worse. True where a row is not there. */
export function statesByPlace(
  out: Uint8Array,
  at: number,
  places: Int32Array,
  placesAt: number,
  placeStates: StatesAt | undefined,
  lanes: readonly (StatesAt | undefined)[],
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const lane = lanes[places[placesAt + i] as number];
    const unsure = placeStates === undefined ? 0 : (placeStates.data[placeStates.at + i] as number);
    const state = unsure !== 0 ? unsure : lane === undefined ? 0 : (lane.data[lane.at + i] as number);
    out[at + i] = state;
    if (state !== rowStates.there) isDirty = true;
  }
  return isDirty;
}
