/** A fallback for what is not there. */
import { isAbsent } from '../../data/value.js';
import { type Binding, conditionValues, type Of } from '../binding.js';
import { absentInto } from '../kernels/states.js';
import { offsetOf, type Register, type States } from '../registers.js';
import type { Room } from '../room.js';
import { chosen } from './choices.js';

/** The register of an operand with a fallback. */
export function bindIfMissing(binding: Binding, expression: Of<'if-missing'>): Register {
  const { room } = binding;
  const operand = binding.bind(expression.operand);
  switch (operand.kind) {
    case 'unbound':
      return binding.asked(expression);
    case 'known': {
      const isThere = operand.value.kind !== 'fault' || !isAbsent(operand.value);
      return isThere ? operand : binding.bind(expression.fallback);
    }
    case 'number':
    case 'codes': {
      const { states } = operand;
      if (!states) return operand;
      const absent = absentRows(room, states);
      const when = { kind: 'codes' as const, codes: absent.codes, values: conditionValues, states: undefined };
      const told = { ...operand, states: absent.others };
      const made = chosen(room, [{ when, then: binding.bind(expression.fallback) }], told);
      return made ?? binding.asked(expression);
    }
  }
}

/** Rows that are absent as a condition, and the states of the others. */
function absentRows(room: Room, states: States) {
  const codes = room.codes();
  const others = room.states();
  room.step((start, count) => {
    const [at, from] = [offsetOf(codes, start), offsetOf(states, start)];
    const own = states.dirty ? states.data : undefined;
    others.dirty = absentInto(codes.data, at, others.data, offsetOf(others, start), own, from, count);
  });
  return { codes, others };
}
