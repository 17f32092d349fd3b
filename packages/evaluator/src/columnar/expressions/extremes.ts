/** Functions: of numbers the smallest, the largest and the size, of labels whatever a table can say; the others are asked row by row. */
import { invariant } from '@kaohe/diagnostics';
import { sharedLabels } from '@kaohe/ir';
import { builtins } from '../../builtins/all.js';
import type { Value } from '../../data/value.js';
import { asCodes, asNumbers, type Binding, known, mergedValues, type Of } from '../binding.js';
import { absoluteInto } from '../kernels/products.js';
import { type NumberRegister, offsetOf, type Register } from '../registers.js';
import type { Room } from '../room.js';
import { chosen } from './choices.js';
import { codesByPairs, compareNumbers } from './conditions.js';
import { codesByTable } from './tables.js';

/** The register of a call. */
export function bindCall(binding: Binding, call: Of<'call'>): Register {
  const registers = call.arguments.map(binding.bind);
  const values = registers.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  if (values.length === registers.length) {
    const result = builtins[call.builtin](values, sharedLabels(binding.rules.types, call.arguments));
    return result.kind === 'failure' || result.kind === 'fault' ? binding.asked(call) : known(result);
  }
  return madeOf(binding, call, registers) ?? binding.asked(call);
}

function madeOf(binding: Binding, call: Of<'call'>, registers: readonly Register[]): Register | undefined {
  switch (call.builtin) {
    case 'minimum':
      return extremeOf(binding, registers, '<=');
    case 'maximum':
      return extremeOf(binding, registers, '>=');
    case 'absolute':
      return sizeOf(binding, registers);
    case 'worse':
    case 'better':
    case 'promote':
    case 'demote':
      return ofLabels(binding, call, registers);
    case 'date-year':
    case 'date-quarter':
    case 'date-month':
    case 'date-day':
    case 'date-weekday':
    case 'add-months':
    case 'whole-months':
    case 'whole-years':
    case 'power':
    case 'square-root':
    case 'exponential':
    case 'logarithm':
      return undefined;
  }
}

function extremeOf({ room }: Binding, registers: readonly Register[], operator: '<=' | '>='): Register | undefined {
  const numbers = registers.flatMap((one) => asNumbers(room, one) ?? []);
  return numbers.length < registers.length ? undefined : extreme(room, numbers, operator);
}

/** The first that stands so to all others. None of them may be none; the states of all are joined. */
export function extreme(
  room: Room,
  [first, ...others]: readonly NumberRegister[],
  operator: '<=' | '>=',
): NumberRegister | undefined {
  return others.reduce<NumberRegister | undefined>((best, other) => {
    const when = best && compareNumbers(room, operator, best, other);
    const made = when && chosen(room, [{ when, then: best }], other);
    if (!best || made?.kind !== 'number') return undefined;
    return { ...made, states: room.worst([best.states, other.states, made.states]) };
  }, first);
}

function sizeOf({ room }: Binding, [register]: readonly Register[]): Register | undefined {
  const number = register && asNumbers(room, register);
  if (!number) return undefined;
  const { lane: numbers, least, greatest } = number.numerators;
  if (least >= 0) return number;
  const lane = room.numbers();
  room.step((start, count) => {
    absoluteInto(lane.data, offsetOf(lane, start), numbers.data, offsetOf(numbers, start), count);
  });
  return { ...number, numerators: { lane, least: 0, greatest: Math.max(-least, greatest) } };
}

const mostPairs = 65_536;

/** Labels, and a label or a known number. */
function ofLabels(binding: Binding, call: Of<'call'>, registers: readonly Register[]): Register | undefined {
  const { room } = binding;
  const labels = sharedLabels(binding.rules.types, call.arguments);
  const result = (...values: readonly Value[]): Value => {
    const found = builtins[call.builtin](values, labels);
    invariant(found.kind !== 'failure', 'only curves fail');
    return found;
  };
  const [left, right, ...more] = registers;
  if (!left || !right || more.length > 0) return undefined;
  const choices: readonly Value[] = (labels ?? []).map((label) => ({ kind: 'choice', label }));
  const isShift = call.builtin === 'promote' || call.builtin === 'demote';
  if (isShift && (right.kind !== 'known' || right.value.kind === 'fault')) return undefined;
  const one = asCodes(room, left);
  if (!one) return undefined;
  if (right.kind === 'known' && right.value.kind !== 'fault') {
    const { values } = mergedValues([
      one,
      { ...one, values: [...one.values.slice(0, 1), ...choices, right.value].filter(isWord) },
    ]);
    return codesByTable(room, one, (value) => result(value, right.value), values);
  }
  const other = asCodes(room, right);
  if (!other || one.values.length * other.values.length > mostPairs) return undefined;
  return codesByPairs(room, one, other, result, mergedValues([one, other]).values);
}

function isWord({ kind }: Value): boolean {
  return kind !== 'number' && kind !== 'fault';
}
