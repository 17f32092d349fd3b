/** Tables: what stands for each of a few places, as numbers or as codes. */

import type { Rational } from '@kaohe/quantity';
import type { Value } from '../../data/value.js';
import { none } from '../../data/value.js';
import { conditionValues, keyOf } from '../binding.js';
import { rowStates } from '../columns.js';
import { addNumbersOfCodes, codesOfCodes, statesOfCodes } from '../kernels/codes.js';
import { tableOperation } from '../operations.js';
import { type CodeRegister, type Lane, offsetOf, type Register, type States } from '../registers.js';
import type { Room } from '../room.js';
import { alignmentOf } from '../scales.js';

/** What a table gives at each place: numbers of one scale or codes, and the states of those that are neither. */
export type Table = NumberTable | CodeTable;

export interface NumberTable {
  readonly kind: 'numbers';
  readonly factor: Rational;
  readonly numbers: Float64Array;
  readonly states: Uint8Array | undefined;
}

export interface CodeTable {
  readonly kind: 'codes';
  readonly values: readonly Value[];
  readonly codes: Int32Array;
  readonly states: Uint8Array | undefined;
}

/** The values as a table; a fault is odd, since each row has its own. Undefined where columns cannot hold them. */
export function tableOfValues(values: readonly Value[]): Table | undefined {
  const isNumbers = values.some(({ kind }) => kind === 'number');
  const isWords = values.some(({ kind }) => kind === 'choice' || kind === 'text' || kind === 'yes-no');
  if (isNumbers) return isWords ? undefined : numberTable(values);
  return isWords ? codeTable(values) : undefined;
}

function numberTable(values: readonly Value[]): NumberTable | undefined {
  const numbers = values.map((value) => (value.kind === 'number' ? value.value : { numerator: 0n, denominator: 1n }));
  const alignment = alignmentOf(numbers);
  if (!alignment) return undefined;
  const states = Uint8Array.from(values, ({ kind }) =>
    kind === 'number' ? rowStates.there : kind === 'none' ? rowStates.none : rowStates.odd,
  );
  // what is not there counts as something that is, so that it widens no range
  const [some = 0] = alignment.multipliers.filter((_, place) => states[place] === rowStates.there);
  const scaled = Float64Array.from(alignment.multipliers, (one, place) =>
    states[place] === rowStates.there ? one : some,
  );
  return { kind: 'numbers', factor: alignment.factor, numbers: scaled, states: withoutCalm(states) };
}

function codeTable(values: readonly Value[]): CodeTable {
  const known: Value[] = values.some(({ kind }) => kind === 'yes-no') ? [...conditionValues] : [none];
  const places = new Map(known.map((value, place) => [keyOf(value), place]));
  const codes = Int32Array.from(values, (value) => {
    if (value.kind === 'none' || value.kind === 'fault') return 0;
    const key = keyOf(value);
    const place = places.get(key) ?? known.push(value) - 1;
    places.set(key, place);
    return place;
  });
  const states = Uint8Array.from(values, ({ kind }) => (kind === 'fault' ? rowStates.odd : rowStates.there));
  return { kind: 'codes', values: known, codes, states: withoutCalm(states) };
}

function withoutCalm(states: Uint8Array): Uint8Array | undefined {
  return states.every((state) => state === rowStates.there) ? undefined : states;
}

/** What the table gives at the place of each row. */
export function byTable(room: Room, places: Lane<Int32Array>, unsure: States | undefined, table: Table): Register {
  const states = room.worst([unsure, table.states && statesByTable(room, places, table.states)]);
  if (table.kind === 'codes') {
    const codes = room.codes();
    room.step(
      (start, count) => {
        codesOfCodes(codes.data, offsetOf(codes, start), places.data, offsetOf(places, start), table.codes, count);
      },
      tableOperation(codes, places, table.codes),
    );
    return { kind: 'codes', codes, values: table.values, states };
  }
  const lane = room.numbers();
  room.scores(lane, table.numbers, tableOperation(lane, places, table.numbers), (out, at, numbers, start, count) => {
    addNumbersOfCodes(out, at, places.data, offsetOf(places, start), numbers, count);
  });
  const { factor, numbers } = table;
  const numerators = { lane, least: Math.min(...numbers), greatest: Math.max(...numbers) };
  return { kind: 'number', factor, numerators, denominators: undefined, states };
}

function statesByTable(room: Room, places: Lane<Int32Array>, table: Uint8Array): States {
  const states = room.states();
  room.step((start, count) => {
    const at = offsetOf(states, start);
    states.dirty = statesOfCodes(states.data, at, places.data, offsetOf(places, start), table, count);
  });
  return states;
}

/** The answer to the value of each row. INVARIANT: answers are none or among the values given. */
export function codesByTable(
  room: Room,
  register: CodeRegister,
  answer: (value: Value) => Value,
  values: readonly Value[],
): CodeRegister {
  const places = new Map(values.map((value, place) => [keyOf(value), place]));
  const table = Int32Array.from(register.values, (value) => places.get(keyOf(answer(value))) ?? 0);
  const codes = room.codes();
  room.step(
    (start, count) => {
      const from = offsetOf(register.codes, start);
      codesOfCodes(codes.data, offsetOf(codes, start), register.codes.data, from, table, count);
    },
    tableOperation(codes, register.codes, table),
  );
  return { kind: 'codes', codes, values, states: register.states };
}
