/** Comparisons and what joins them, as codes of conditions. Comparisons of ratios are multiplied out. */
import { sharedLabels } from '@kaohe/ir';
import { comparison, connective, isYes, negation, noneComparison } from '../../builtins/operators.js';
import type { Value } from '../../data/value.js';
import {
  asCodes,
  asNumbers,
  type Binding,
  conditionValues,
  keyOf,
  known,
  type Of,
  type Side,
  sidesOf,
} from '../binding.js';
import { codesOfCodes, conditionCodes, joinedStates, joinInto, pairsOfCodes, settleNone } from '../kernels/codes.js';
import { comparisonInto } from '../kernels/comparisons.js';
import { noneInto } from '../kernels/states.js';
import { type Multiple, type Operation, pairOperation, tableOperation } from '../operations.js';
import {
  type CodeRegister,
  type Lane,
  type NumberRegister,
  offsetOf,
  type Register,
  type States,
} from '../registers.js';
import type { Room } from '../room.js';
import type { Unsafe } from '../wholes.js';
import { codesByTable } from './tables.js';

/** The register of a comparison. */
export function bindComparison(binding: Binding, expression: Of<'comparison'>): Register {
  const { operator, left, right } = expression;
  if (isNoneWritten(right)) return comparedToNone(binding, expression, binding.bind(left));
  if (isNoneWritten(left)) return comparedToNone(binding, expression, binding.bind(right));
  const [one, other] = [binding.bind(left), binding.bind(right)];
  const labels = sharedLabels(binding.rules.types, [left, right]);
  if (one.kind === 'known' && other.kind === 'known')
    return known(comparison(operator, one.value, other.value, labels));
  const made =
    comparedNumbers(binding, expression, one, other) ?? comparedCodes(binding, expression, one, other, labels);
  return made ?? binding.asked(expression);
}

function isNoneWritten(expression: Of<'comparison'>['left']): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function comparedToNone(binding: Binding, expression: Of<'comparison'>, operand: Register): Register {
  const { operator } = expression;
  const { room } = binding;
  switch (operand.kind) {
    case 'known':
      return known(noneComparison(operator, operand.value));
    case 'unbound':
      return binding.asked(expression);
    case 'codes':
      return codesByTable(room, operand, (value) => noneComparison(operator, value), conditionValues);
    case 'number': {
      const there = operator === '!=' ? conditionCodes.yes : conditionCodes.no;
      const notThere = operator === '=' ? conditionCodes.yes : conditionCodes.no;
      const { states } = operand;
      if (!states)
        return { kind: 'codes', codes: room.constantCodes(there), values: conditionValues, states: undefined };
      const [codes, left] = [room.codes(), room.states()];
      room.step((start, count) => {
        const at = offsetOf(codes, start);
        codes.data.fill(there, at, at + count);
        left.dirty =
          states.dirty &&
          noneInto(
            codes.data,
            at,
            left.data,
            offsetOf(left, start),
            states.data,
            offsetOf(states, start),
            notThere,
            count,
          );
      });
      return { kind: 'codes', codes, values: conditionValues, states: left };
    }
  }
}

function comparedNumbers(
  { room }: Binding,
  { operator }: Of<'comparison'>,
  one: Register,
  other: Register,
): Register | undefined {
  const [left, right] = [asNumbers(room, one), asNumbers(room, other)];
  return left && right && compareNumbers(room, operator, left, right);
}

/** Whether left stands to right as the operator says; undefined where no scale fits. None compares as no. */
export function compareNumbers(
  room: Room,
  operator: Of<'comparison'>['operator'],
  left: NumberRegister,
  right: NumberRegister,
): CodeRegister | undefined {
  const unsafe: Unsafe = [];
  const sides = sidesOf(room, left, right, unsafe);
  if (!sides) return undefined;
  const [a, b] = sides;
  const codes = room.codes();
  room.step(
    (start, count) => {
      const one = { data: a.wholes.lane.data, at: offsetOf(a.wholes.lane, start), multiplier: a.multiplier };
      const other = { data: b.wholes.lane.data, at: offsetOf(b.wholes.lane, start), multiplier: b.multiplier };
      comparisonInto(codes.data, offsetOf(codes, start), operator, one, other, count);
    },
    { kind: 'comparison', out: codes, operator, left: multipleOf(a), right: multipleOf(b) },
  );
  const states = settled(room, codes, room.worst([left.states, right.states, ...unsafe]));
  return { kind: 'codes', codes, values: conditionValues, states };
}

function multipleOf({ wholes, multiplier }: Side): Multiple {
  return { lane: wholes.lane, multiplier };
}

/** What is none compares as no, and the answer is there. */
function settled(room: Room, codes: Lane<Int32Array>, states: States | undefined): States | undefined {
  if (!states) return undefined;
  const left = room.states();
  room.step((start, count) => {
    left.dirty = states.dirty;
    if (!states.dirty) return;
    const [at, from] = [offsetOf(left, start), offsetOf(states, start)];
    left.data.set(states.data.subarray(from, from + count), at);
    left.dirty = settleNone(left.data, at, codes.data, offsetOf(codes, start), conditionCodes.no, count);
  });
  return left;
}

const mostPairs = 65_536;

function comparedCodes(
  { room }: Binding,
  { operator }: Of<'comparison'>,
  one: Register,
  other: Register,
  labels: readonly string[] | undefined,
): Register | undefined {
  if (one.kind === 'codes' && other.kind === 'known' && other.value.kind !== 'fault') {
    return codesByTable(room, one, (value) => comparison(operator, value, other.value, labels), conditionValues);
  }
  if (other.kind === 'codes' && one.kind === 'known' && one.value.kind !== 'fault') {
    return codesByTable(room, other, (value) => comparison(operator, one.value, value, labels), conditionValues);
  }
  const [left, right] = [asCodes(room, one), asCodes(room, other)];
  if (!left || !right || left.values.length * right.values.length > mostPairs) return undefined;
  return codesByPairs(room, left, right, (a, b) => comparison(operator, a, b, labels), conditionValues);
}

/** What the answer is for each pair of values, as codes of `values`. */
export function codesByPairs(
  room: Room,
  left: CodeRegister,
  right: CodeRegister,
  answer: (left: Value, right: Value) => Value,
  values: readonly Value[],
): CodeRegister {
  const places = new Map(values.map((value, place) => [keyOf(value), place]));
  const answers = left.values.flatMap((a) => right.values.map((b) => answer(a, b)));
  const table = Int32Array.from(answers, (value) => places.get(keyOf(value)) ?? 0);
  const [pairs, codes] = [room.codes(), room.codes()];
  const width = right.values.length;
  room.step(
    (start, count) => {
      const at = offsetOf(pairs, start);
      const [leftAt, rightAt] = [offsetOf(left.codes, start), offsetOf(right.codes, start)];
      pairsOfCodes(pairs.data, at, left.codes.data, leftAt, width, right.codes.data, rightAt, count);
    },
    pairOperation(pairs, left.codes, width, right.codes),
  );
  room.step(
    (start, count) => {
      codesOfCodes(codes.data, offsetOf(codes, start), pairs.data, offsetOf(pairs, start), table, count);
    },
    tableOperation(codes, pairs, table),
  );
  return { kind: 'codes', codes, values, states: room.worst([left.states, right.states]) };
}

/** The register of `and`, `or` and `not`. */
export function bindLogic(binding: Binding, expression: Of<'logic'>): Register {
  const { room } = binding;
  const operands = expression.operands.map(binding.bind);
  const values = operands.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  const [first] = operands;
  if (expression.operator === 'not') {
    if (first?.kind === 'known') return known(negation(first.value));
    return first?.kind === 'codes' ? codesByTable(room, first, negation, conditionValues) : binding.asked(expression);
  }
  const { operator } = expression;
  const isOr = operator === 'or';
  if (values.length === operands.length) return known(connective(operator, values));
  if (values.some((value) => value.kind !== 'fault' && isYes(value) === isOr))
    return known(connective(operator, values));
  const codes = operands.flatMap((one) => {
    const isNeutral = one.kind === 'known' && one.value.kind !== 'fault';
    return isNeutral ? [] : [one.kind === 'unbound' ? undefined : asCodes(room, one)];
  });
  const [start, ...more] = codes.flatMap((one) => one ?? []);
  if (!start || codes.includes(undefined)) return binding.asked(expression);
  // one alone is still to become a condition that is never none
  if (more.length === 0) return codesByTable(room, start, (value) => connective(operator, [value]), conditionValues);
  return more.reduce((left, right) => joined(room, left, right, isOr), start);
}

/** Both conditions, or one of them. */
export function joined(room: Room, left: CodeRegister, right: CodeRegister, isOr: boolean): CodeRegister {
  const codes = room.codes();
  const hasStates = left.states !== undefined || right.states !== undefined;
  const states = hasStates ? room.states() : undefined;
  room.step(
    (start, count) => {
      const [a, b] = [left.codes.data, right.codes.data];
      const [aAt, bAt] = [offsetOf(left.codes, start), offsetOf(right.codes, start)];
      joinInto(codes.data, offsetOf(codes, start), a, aAt, b, bAt, isOr, count);
      if (!states) return;
      const [one, other] = [statesAt(left.states, start), statesAt(right.states, start)];
      states.dirty = false;
      if (!one && !other) return;
      const sides = { first: a, firstAt: aAt, firstStates: one, second: b, secondAt: bAt, secondStates: other };
      states.dirty = joinedStates(states.data, offsetOf(states, start), sides, isOr, count);
    },
    joinOperation(codes, left, right, isOr),
  );
  return { kind: 'codes', codes, values: conditionValues, states };
}

/** The join as it is told, where no states come of it. */
export function joinOperation(
  out: Lane<Int32Array>,
  left: CodeRegister,
  right: CodeRegister,
  isOr: boolean,
): Operation | undefined {
  if (left.states || right.states) return undefined;
  return { kind: 'join', out, left: left.codes, right: right.codes, isOr };
}

/** The states of a block, where a row of it is not there. */
export function statesAt(
  states: States | undefined,
  start: number,
): { readonly data: Uint8Array; readonly at: number } | undefined {
  return states?.dirty ? { data: states.data, at: offsetOf(states, start) } : undefined;
}
