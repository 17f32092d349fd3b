/** Choices: of several registers brought into one form, the one that a condition or a place says. */

import type { Rational } from '@kaohe/quantity';
import type { Value } from '../../data/value.js';
import { aligned, asCodes, asNumbers, type Binding, mergedValues, type Of } from '../binding.js';
import {
  codesByCondition,
  codesByPlace,
  numbersByCondition,
  numbersByPlace,
  statesByCondition,
  statesByPlace,
} from '../kernels/choices.js';
import { codesOfCodes } from '../kernels/codes.js';
import { conditionOperation, placeOperation, tableOperation } from '../operations.js';
import {
  type CodeRegister,
  type Lane,
  type NumberRegister,
  offsetOf,
  type Register,
  type States,
  type Wholes,
} from '../registers.js';
import type { Room } from '../room.js';
import type { Unsafe } from '../wholes.js';
import { bindChoiceByBands } from './choice-by-bands.js';
import { statesAt } from './conditions.js';

/** The register of a choice among cases. */
export function bindChoose(binding: Binding, expression: Of<'choose'>): Register {
  const byBands = bindChoiceByBands(binding, expression);
  if (byBands) return byBands;
  const { room } = binding;
  const cases: { readonly when: CodeRegister; readonly then: Register }[] = [];
  let last: Register | undefined;
  for (const { when, then } of expression.cases) {
    const condition = binding.bind(when);
    if (condition.kind === 'known' && condition.value.kind !== 'fault') {
      const isYes = condition.value.kind === 'yes-no' && condition.value.value;
      if (!isYes) continue;
      last = binding.bind(then);
      break;
    }
    const codes = asCodes(room, condition);
    if (!codes) return binding.asked(expression);
    cases.push({ when: codes, then: binding.bind(then) });
  }
  last ??= binding.bind(expression.otherwise);
  return chosen(room, cases, last) ?? binding.asked(expression);
}

/** What the first condition that holds says, else the last; undefined where these have no form in common. */
export function chosen(
  room: Room,
  cases: readonly { readonly when: CodeRegister; readonly then: Register }[],
  last: Register,
): Register | undefined {
  if (cases.length === 0) return last;
  const form = formOf(room, [...cases.map(({ then }) => then), last]);
  if (!form) return undefined;
  const [otherwise, ...thens] = [...form.all].reverse();
  const whens = cases.map(({ when }) => when).reverse();
  if (!otherwise) return undefined;
  const made = thens.reduce((rest, then, place) => {
    const when = whens[place];
    return when ? oneOfTwo(room, when, then, rest) : rest;
  }, otherwise);
  return registerOf(form, made);
}

/** Registers of the same kind, scale and values. */
interface Form {
  readonly factor: Rational | undefined;
  readonly values: readonly Value[];
  readonly all: readonly Branch[];
}

interface Branch {
  readonly numerators: Wholes | undefined;
  readonly denominators: Wholes | undefined;
  readonly codes: Lane<Int32Array> | undefined;
  readonly states: States | undefined;
}

const empty: Branch = { numerators: undefined, denominators: undefined, codes: undefined, states: undefined };

function formOf(room: Room, registers: readonly Register[]): Form | undefined {
  const isOf = (kind: 'number' | 'codes') => registers.some((one) => one.kind === kind || isKnownOf(one, kind));
  if (isOf('number')) {
    const numbers = registers.flatMap((one) => asNumbers(room, one) ?? []);
    return numbers.length === registers.length ? numberForm(room, numbers) : undefined;
  }
  if (!isOf('codes')) return undefined;
  const codes = registers.flatMap((one) => asCodes(room, one) ?? []);
  return codes.length === registers.length ? codeForm(room, codes) : undefined;
}

function isKnownOf(register: Register, kind: 'number' | 'codes'): boolean {
  if (register.kind !== 'known') return false;
  const { value } = register;
  if (value.kind === 'none' || value.kind === 'fault') return false;
  return (value.kind === 'number') === (kind === 'number');
}

function numberForm(room: Room, numbers: readonly NumberRegister[]): Form | undefined {
  const unsafe: Unsafe = [];
  const made = aligned(room, numbers, unsafe);
  if (!made) return undefined;
  const all = made.all.map((wholes, place) => ({
    ...empty,
    ...wholes,
    states: room.worst([numbers[place]?.states, ...unsafe]),
  }));
  return { factor: made.factor, values: [], all };
}

function codeForm(room: Room, codes: readonly CodeRegister[]): Form {
  const { values, tables } = mergedValues(codes);
  const all = codes.map((register, place) => {
    const table = tables[place];
    return { ...empty, codes: table ? recoded(room, register.codes, table) : register.codes, states: register.states };
  });
  return { factor: undefined, values, all };
}

/** The codes as a table says. */
export function recoded(room: Room, codes: Lane<Int32Array>, table: Int32Array): Lane<Int32Array> {
  if (table.every((code, place) => code === place)) return codes;
  const made = room.codes();
  room.step(
    (start, count) => {
      codesOfCodes(made.data, offsetOf(made, start), codes.data, offsetOf(codes, start), table, count);
    },
    tableOperation(made, codes, table),
  );
  return made;
}

function registerOf(
  { factor, values }: Form,
  { numerators, denominators, codes, states }: Branch,
): Register | undefined {
  if (factor && numerators) return { kind: 'number', factor, numerators, denominators, states };
  return codes && { kind: 'codes', codes, values, states };
}

function oneOfTwo(room: Room, when: CodeRegister, then: Branch, otherwise: Branch): Branch {
  return {
    numerators: numbersOfTwo(room, when, then.numerators, otherwise.numerators),
    denominators: numbersOfTwo(room, when, then.denominators, otherwise.denominators),
    codes: codesOfTwo(room, when, then.codes, otherwise.codes),
    states: statesOfTwo(room, when, then.states, otherwise.states),
  };
}

function numbersOfTwo(
  room: Room,
  when: CodeRegister,
  then: Wholes | undefined,
  otherwise: Wholes | undefined,
): Wholes | undefined {
  if (!then || !otherwise) return undefined;
  if (then.lane === otherwise.lane) return then;
  const lane = room.numbers();
  room.step(
    (start, count) => {
      const [a, b] = [then.lane, otherwise.lane];
      const [whenAt, aAt, bAt] = [offsetOf(when.codes, start), offsetOf(a, start), offsetOf(b, start)];
      numbersByCondition(lane.data, offsetOf(lane, start), when.codes.data, whenAt, a.data, aAt, b.data, bAt, count);
    },
    conditionOperation(lane, when.codes, then.lane, otherwise.lane),
  );
  const [least, greatest] = [Math.min(then.least, otherwise.least), Math.max(then.greatest, otherwise.greatest)];
  return { lane, least, greatest };
}

function codesOfTwo(
  room: Room,
  when: CodeRegister,
  then: Lane<Int32Array> | undefined,
  otherwise: Lane<Int32Array> | undefined,
): Lane<Int32Array> | undefined {
  if (!then || !otherwise) return undefined;
  const codes = room.codes();
  room.step(
    (start, count) => {
      const [at, whenAt] = [offsetOf(codes, start), offsetOf(when.codes, start)];
      const [aAt, bAt] = [offsetOf(then, start), offsetOf(otherwise, start)];
      codesByCondition(codes.data, at, when.codes.data, whenAt, then.data, aAt, otherwise.data, bAt, count);
    },
    conditionOperation(codes, when.codes, then, otherwise),
  );
  return codes;
}

function statesOfTwo(
  room: Room,
  when: CodeRegister,
  then: States | undefined,
  otherwise: States | undefined,
): States | undefined {
  if (!when.states && !then && !otherwise) return undefined;
  const states = room.states();
  room.step((start, count) => {
    const [unsure, a, b] = [statesAt(when.states, start), statesAt(then, start), statesAt(otherwise, start)];
    states.dirty = false;
    if (!unsure && !a && !b) return;
    const [at, whenAt] = [offsetOf(states, start), offsetOf(when.codes, start)];
    states.dirty = statesByCondition(states.data, at, when.codes.data, whenAt, unsure, a, b, count);
  });
  return states;
}

/** The register each row names by its place; undefined where they have no form in common. `unsure` rows name nothing. */
export function byPlace(
  room: Room,
  places: Lane<Int32Array>,
  unsure: States | undefined,
  registers: readonly Register[],
): Register | undefined {
  const form = formOf(room, registers);
  if (!form) return undefined;
  const { all } = form;
  const numbersOf = (wholes: readonly (Wholes | undefined)[]): Wholes | undefined => {
    const known = wholes.flatMap((one) => one ?? []);
    if (known.length < wholes.length) return undefined;
    const lane = room.numbers();
    const offsets = new Int32Array(known.length);
    room.step(
      (start, count) => {
        for (const [place, one] of known.entries()) offsets[place] = offsetOf(one.lane, start);
        const lanes = known.map((one) => one.lane.data);
        numbersByPlace(lane.data, offsetOf(lane, start), places.data, offsetOf(places, start), lanes, offsets, count);
      },
      placeOperation(
        lane,
        places,
        known.map((one) => one.lane),
      ),
    );
    const [least, greatest] = [
      Math.min(...known.map((one) => one.least)),
      Math.max(...known.map((one) => one.greatest)),
    ];
    return { lane, least, greatest };
  };
  const made: Branch = {
    numerators: numbersOf(all.map(({ numerators }) => numerators)),
    denominators: numbersOf(all.map(({ denominators }) => denominators)),
    codes: codesOfPlaces(
      room,
      places,
      all.flatMap(({ codes }) => codes ?? []),
    ),
    states: statesOfPlaces(
      room,
      places,
      unsure,
      all.map(({ states }) => states),
    ),
  };
  return registerOf(form, made);
}

function codesOfPlaces(
  room: Room,
  places: Lane<Int32Array>,
  all: readonly Lane<Int32Array>[],
): Lane<Int32Array> | undefined {
  if (all.length === 0) return undefined;
  const codes = room.codes();
  const offsets = new Int32Array(all.length);
  room.step(
    (start, count) => {
      for (const [place, one] of all.entries()) offsets[place] = offsetOf(one, start);
      const lanes = all.map((one) => one.data);
      codesByPlace(codes.data, offsetOf(codes, start), places.data, offsetOf(places, start), lanes, offsets, count);
    },
    placeOperation(codes, places, all),
  );
  return codes;
}

function statesOfPlaces(
  room: Room,
  places: Lane<Int32Array>,
  unsure: States | undefined,
  all: readonly (States | undefined)[],
): States | undefined {
  if (!unsure && all.every((one) => one === undefined)) return undefined;
  const states = room.states();
  room.step((start, count) => {
    const lanes = all.map((one) => statesAt(one, start));
    const own = statesAt(unsure, start);
    states.dirty = false;
    if (!own && lanes.every((one) => one === undefined)) return;
    const [at, placesAt] = [offsetOf(states, start), offsetOf(places, start)];
    states.dirty = statesByPlace(states.data, at, places.data, placesAt, own, lanes, count);
  });
  return states;
}
