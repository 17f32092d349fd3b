/** Tables whose edges or conditions are worked out row by row: each row of the table as a condition, from the top. */
import type { Cell, Edge, Lookup } from '@kaohe/ir';
import { contains } from '@kaohe/quantity';
import { type Value, yesNo } from '../../data/value.js';
import { asCodes, asNumbers, type Binding, conditionValues, type Of } from '../binding.js';
import { andThenInto, joinInto } from '../kernels/codes.js';
import { type CodeRegister, type NumberRegister, offsetOf, type Register, type States } from '../registers.js';
import type { Room } from '../room.js';
import { chosen } from './choices.js';
import { compareNumbers, joinOperation, statesAt } from './conditions.js';
import { placesOfNumbers, segmentsOf } from './segments.js';
import { codesByTable } from './tables.js';

/** The register of a lookup with cells that are worked out. */
export function bindLookupByRows(binding: Binding, expression: Of<'lookup'>, subjects: readonly Register[]): Register {
  const { room } = binding;
  const cases: { when: CodeRegister; then: Register }[] = [];
  const isNone = subjects.some((one) => one.kind === 'known' && one.value.kind === 'none');
  if (isNone || !expression.otherwise) return binding.asked(expression);
  for (const row of expression.rows) {
    const conditions = conditionsOf(binding, row, subjects);
    if (!conditions) return binding.asked(expression);
    const [first, ...more] = conditions;
    const when = more.reduce((left, right) => andThen(room, left, right), first ?? always(room));
    cases.push({ when, then: binding.bind(row.result) });
  }
  const made = chosen(room, cases, binding.bind(expression.otherwise));
  return made ? withSubjects(room, made, subjects) : binding.asked(expression);
}

function always(room: Room): CodeRegister {
  return { kind: 'codes', codes: room.constantCodes(2), values: conditionValues, states: undefined };
}

function conditionsOf(
  binding: Binding,
  row: Lookup['rows'][number],
  subjects: readonly Register[],
): readonly CodeRegister[] | undefined {
  const found: CodeRegister[] = [];
  for (const [place, cell] of row.cells.entries()) {
    const subject = subjects[place];
    const own = subject && conditionsOfCell(binding, cell, subject);
    if (!own) return undefined;
    found.push(...own);
  }
  if (row.when) {
    const when = asCodes(binding.room, binding.bind(row.when));
    if (!when) return undefined;
    found.push(when);
  }
  return found;
}

function conditionsOfCell(binding: Binding, cell: Cell, subject: Register): readonly CodeRegister[] | undefined {
  const { room } = binding;
  switch (cell.kind) {
    case 'any':
      return [];
    case 'labels': {
      if (subject.kind !== 'codes') return undefined;
      const isMet = (value: Value): boolean => {
        if (value.kind === 'yes-no') return cell.labels.includes(value.value ? 'yes' : 'no');
        return value.kind === 'choice' && cell.labels.includes(value.label);
      };
      return [codesByTable(room, subject, (value) => yesNo(isMet(value)), conditionValues)];
    }
    case 'interval': {
      if (subject.kind !== 'number') return undefined;
      const places = placesOfNumbers(room, subject, segmentsOf([cell.interval]));
      if (!places) return undefined;
      const { lane, samples, states } = places;
      const isMet = (value: Value): boolean => value.kind === 'number' && contains(cell.interval, value.value);
      return [
        codesByTable(
          room,
          { kind: 'codes', codes: lane, values: samples, states },
          (value) => yesNo(isMet(value)),
          conditionValues,
        ),
      ];
    }
    case 'edges': {
      const number = asNumbers(room, subject);
      const ends = [inside(binding, number, cell.low, '>'), inside(binding, number, cell.high, '<')];
      return ends.includes(undefined)
        ? undefined
        : ends.flatMap((one) => (one === 'open' || one === undefined ? [] : [one]));
    }
  }
}

function inside(
  binding: Binding,
  number: NumberRegister | undefined,
  edge: Edge | undefined,
  side: '>' | '<',
): CodeRegister | 'open' | undefined {
  if (!edge) return 'open';
  const value = asNumbers(binding.room, binding.bind(edge.value));
  return number && value && compareNumbers(binding.room, edge.closed ? `${side}=` : side, number, value);
}

/** The second condition where the first holds. Where the first does not, nobody asks for the second. */
function andThen(room: Room, left: CodeRegister, right: CodeRegister): CodeRegister {
  const codes = room.codes();
  const states = left.states || right.states ? room.states() : undefined;
  room.step(
    (start, count) => {
      const [a, b] = [left.codes.data, right.codes.data];
      const [aAt, bAt] = [offsetOf(left.codes, start), offsetOf(right.codes, start)];
      joinInto(codes.data, offsetOf(codes, start), a, aAt, b, bAt, false, count);
      if (!states) return;
      const [one, other] = [statesAt(left.states, start), statesAt(right.states, start)];
      states.dirty = false;
      if (!one && !other) return;
      states.dirty = andThenInto(states.data, offsetOf(states, start), a, aAt, one, other, count);
    },
    joinOperation(codes, left, right, false),
  );
  return { kind: 'codes', codes, values: conditionValues, states };
}

/** A fault of a subject is the fault of the whole. What does not apply meets other rows than numbers do, and is asked. */
function withSubjects(room: Room, register: Register, subjects: readonly Register[]): Register {
  if (register.kind !== 'number' && register.kind !== 'codes') return register;
  const own = subjects.map((one) => (one.kind === 'number' ? room.withoutNone(one.states) : statesOf(one)));
  return { ...register, states: room.worst([register.states, ...own]) };
}

function statesOf(register: Register): States | undefined {
  return register.kind === 'codes' ? register.states : undefined;
}
