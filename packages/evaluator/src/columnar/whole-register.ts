/** A register of whole columns that is filled with values found for all rows at once. */
import type { Value } from '../data/value.js';
import type { Shape } from './asked.js';
import { keyOf, unbound } from './binding.js';
import { largestWhole, rowStates } from './columns.js';
import { stateOf } from './from-values.js';
import type { Register } from './registers.js';
import type { Room } from './room.js';
import { smallFraction } from './scales.js';

export interface WholeRegister {
  readonly register: Register;
  /** Takes the value of each row. */
  readonly fill: (values: readonly Value[]) => void;
}

/** The register, to be made before it is filled. */
export function wholeRegister(room: Room, rowCount: number, shape: Shape | undefined): WholeRegister {
  if (shape === undefined) return { register: unbound, fill: () => undefined };
  const states = room.memory.uint8(rowCount);
  const lane = { ...room.column(states), dirty: true };
  return shape === 'numbers' ? numbers(room, states, lane) : codes(room, states, lane, shape);
}

type Odd = Extract<Register, { kind: 'number' }>['states'];

function numbers(room: Room, states: Uint8Array, lane: Odd): WholeRegister {
  const numerators = room.memory.float64(states.length);
  const denominators = room.memory.float64(states.length).fill(1);
  const register: Register = {
    kind: 'number',
    factor: { numerator: 1n, denominator: 1n },
    numerators: { lane: room.column(numerators), least: -largestWhole, greatest: largestWhole },
    denominators: { lane: room.column(denominators), least: 1, greatest: largestWhole },
    states: lane,
  };
  const fill = (values: readonly Value[]): void => {
    for (const [row, value] of values.entries()) {
      const fraction = value.kind === 'number' ? smallFraction(value.value) : undefined;
      states[row] = fraction ? rowStates.there : stateOf(value);
      if (!fraction) continue;
      numerators[row] = fraction.numerator;
      denominators[row] = fraction.denominator;
    }
  };
  return { register, fill };
}

function codes(room: Room, states: Uint8Array, lane: Odd, values: readonly Value[]): WholeRegister {
  const places = new Map(values.map((value, code) => [keyOf(value), code]));
  const found = room.memory.int32(states.length);
  const fill = (given: readonly Value[]): void => {
    for (const [row, value] of given.entries()) {
      const code = value.kind === 'none' ? 0 : value.kind === 'fault' ? undefined : places.get(keyOf(value));
      states[row] = code === undefined ? stateOf(value) : rowStates.there;
      found[row] = code ?? 0;
    }
  };
  return { register: { kind: 'codes', codes: room.column(found), values, states: lane }, fill };
}
