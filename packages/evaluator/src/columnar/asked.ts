/** Rows that kernels leave open: each is asked for its value, and what fits goes back into the lanes. */
import type { Type } from '@kaohe/ir';
import { divide } from '@kaohe/quantity';
import { none, numberValue, type Value } from '../data/value.js';
import { conditionValues, keyOf, unbound } from './binding.js';
import { fractionOf, largestWhole, rowStates } from './columns.js';
import { stateOf } from './from-values.js';
import { type CodeRegister, type NumberRegister, offsetOf, type Register, type States } from './registers.js';
import type { Room } from './room.js';
import { smallFraction } from './scales.js';

/** What columns can hold: numbers, or one of a few values, of which the first is none. */
export type Shape = 'numbers' | readonly Value[];

/** The shape of values of a type; undefined for texts, of which nobody knows how many there are. */
export function shapeOfType(type: Type): Shape | undefined {
  switch (type.kind) {
    case 'number':
    case 'date':
      return 'numbers';
    case 'choice':
      return [none, ...type.labels.map((label): Value => ({ kind: 'choice', label }))];
    case 'yes-no':
      return conditionValues;
    case 'text':
      return undefined;
  }
}

/** A register of which every row is still open. */
export function openRegister(room: Room, shape: Shape | undefined): Register {
  if (shape === undefined) return unbound;
  const states = room.states();
  room.step((start, count) => {
    const at = offsetOf(states, start);
    states.data.fill(rowStates.odd, at, at + count);
    states.dirty = true;
  });
  if (shape !== 'numbers') return { kind: 'codes', codes: room.codes(), values: shape, states };
  return {
    kind: 'number',
    factor: { numerator: 1n, denominator: 1n },
    numerators: { lane: room.numbers(), least: -largestWhole, greatest: largestWhole },
    denominators: { lane: room.numbers(), least: 1, greatest: largestWhole },
    states,
  };
}

/** Asks open rows of each block. Only lanes made since `serial` are written to; `remember` keeps what they cannot hold. */
export function closing(
  room: Room,
  register: Register,
  serial: number,
  ask: (row: number) => Value,
  remember: (row: number, value: Value) => void,
): Register {
  if ((register.kind !== 'number' && register.kind !== 'codes') || !register.states) return register;
  const lane = register.kind === 'number' ? register.numerators.lane : register.codes;
  if (lane.isColumn || lane.serial < serial || lane.stage !== room.stage) return register;
  const { states: given } = register;
  const isOwn = !given.isColumn && given.serial >= serial && given.stage === room.stage;
  const states = isOwn ? register.states : copied(room, register.states);
  const made = { ...register, states };
  room.step((start, count) => {
    if (!states.dirty) return;
    const at = offsetOf(states, start);
    for (let i = 0; i < count; i += 1) {
      if (states.data[at + i] !== rowStates.odd) continue;
      const value = ask(start + i);
      const state =
        made.kind === 'number' ? settledNumber(made, serial, start, i, value) : settledCode(made, start, i, value);
      states.data[at + i] = state;
      if (state >= rowStates.absent) remember(start + i, value);
    }
  });
  return made;
}

function copied(room: Room, states: States): States {
  const made = room.states();
  room.step((start, count) => {
    made.dirty = states.dirty;
    if (!states.dirty) return;
    const from = offsetOf(states, start);
    if (states.stage < 0) made.data.fill(states.data[0] ?? 0, offsetOf(made, start), offsetOf(made, start) + count);
    else made.data.set(states.data.subarray(from, from + count), offsetOf(made, start));
  });
  return made;
}

/** Writes the number if it fits the lanes and what was proven of them; the state of the row then. */
function settledNumber(
  { factor, numerators, denominators }: NumberRegister,
  serial: number,
  start: number,
  i: number,
  value: Value,
): number {
  if (value.kind !== 'number') return stateOf(value);
  const fraction = smallFraction(divide(value.value, factor));
  if (!fraction || fraction.numerator < numerators.least || fraction.numerator > numerators.greatest)
    return rowStates.odd;
  if (!denominators || denominators.lane.serial < serial) {
    if (fraction.denominator !== 1 || denominators) return rowStates.odd;
  } else {
    if (fraction.denominator > denominators.greatest) return rowStates.odd;
    denominators.lane.data[offsetOf(denominators.lane, start) + i] = fraction.denominator;
  }
  numerators.lane.data[offsetOf(numerators.lane, start) + i] = fraction.numerator;
  return rowStates.there;
}

function settledCode({ codes, values }: CodeRegister, start: number, i: number, value: Value): number {
  if (value.kind === 'fault') return stateOf(value);
  const code = value.kind === 'none' ? 0 : codeOf(values, value);
  if (code < 0) return rowStates.odd;
  codes.data[offsetOf(codes, start) + i] = code;
  return rowStates.there;
}

const codesOf = new WeakMap<readonly Value[], ReadonlyMap<string, number>>();

function codeOf(values: readonly Value[], value: Value): number {
  const known = codesOf.get(values) ?? new Map(values.map((one, code) => [keyOf(one), code]));
  codesOf.set(values, known);
  return known.get(keyOf(value)) ?? -1;
}

/** The value of a row that is there. */
export function valueInRegister(room: Room, register: NumberRegister | CodeRegister, row: number): Value {
  if (register.kind === 'codes')
    return register.values[register.codes.data[room.indexIn(register.codes, row)] ?? 0] ?? none;
  const { factor, numerators, denominators } = register;
  const numerator = numerators.lane.data[room.indexIn(numerators.lane, row)] ?? 0;
  const denominator = denominators ? (denominators.lane.data[room.indexIn(denominators.lane, row)] ?? 1) : 1;
  const key = denominators ? keyOfFraction(numerator, denominator) : numerator;
  if (key === undefined) return numberValue(fractionOf(numerator, denominator, factor));
  // columns are long and say little, and what they say is asked for more than once
  const known = valuesOf.get(register) ?? new Map<number, Value>();
  if (known.size === 0) valuesOf.set(register, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = numberValue(fractionOf(numerator, denominator, factor));
  if (known.size < mostKnown) known.set(key, value);
  return value;
}

const mostKnown = 10_000;
const valuesOf = new WeakMap<NumberRegister, Map<number, Value>>();

/** One whole number for a numerator and a denominator that are small enough: no two fractions of a register share it. */
function keyOfFraction(numerator: number, denominator: number): number | undefined {
  const isSmall = Math.abs(numerator) < mostInKey && denominator < mostInKey;
  return isSmall ? numerator * mostInKey + denominator : undefined;
}

const mostInKey = 2 ** 26;
