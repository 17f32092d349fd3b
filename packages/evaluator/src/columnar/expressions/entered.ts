/** What people enter: awards and overrides. Most enter nothing; a row in which something is entered is asked. */
import { zeroValue } from '../../data/value.js';
import { asCodes, type Binding, known, type Of } from '../binding.js';
import { unmetInto } from '../kernels/codes.js';
import { enteredAsOdd } from '../kernels/states.js';
import { ofStates } from '../operations.js';
import { type CodeRegister, offsetOf, type Register, type States } from '../registers.js';
import type { Room } from '../room.js';
import { chosen } from './choices.js';
import { statesAt } from './conditions.js';

/** The register of an award: nothing where it is not earned, else what stands for an amount that nobody entered. */
export function bindAward(binding: Binding, award: Of<'award'>): Register {
  const { room } = binding;
  const when = asCodes(room, binding.bind(award.when));
  const amount = binding.bind({ kind: 'input', id: award.amount, origin: award.origin });
  if (!when || amount.kind !== 'number') return binding.asked(award);
  const fallback = award.fallback ? binding.bind(award.fallback) : known(undecided);
  const made = chosen(room, [{ when, then: fallback }], known(zeroValue));
  return made?.kind === 'number'
    ? { ...made, states: withoutEntries(room, amount, made.states) }
    : binding.asked(award);
}

/** Stands for the fault that each row has of its own. */
const undecided = {
  kind: 'fault' as const,
  code: 'data/undecided' as const,
  args: {},
  origin: { file: '', start: 0, end: 0 },
  cells: [],
  person: '',
  period: '',
  also: [],
};

/** The register of an override: the computed value where nothing is entered. */
export function bindOverride(binding: Binding, override: Of<'override'>): Register {
  const { room } = binding;
  const computed = binding.bind(override.computed);
  const value = binding.bind({ kind: 'input', id: override.value, origin: override.origin });
  if (computed.kind !== 'number' && computed.kind !== 'codes') return binding.asked(override);
  if (value.kind !== 'number') return binding.asked(override);
  return { ...computed, states: withoutEntries(room, value, computed.states) };
}

function withoutEntries(
  room: Room,
  entered: { readonly states: States | undefined },
  left: States | undefined,
): States {
  const states = room.states();
  room.step((start, count) => {
    const at = offsetOf(states, start);
    const other = statesAt(left, start);
    const own = statesAt(entered.states, start);
    states.dirty = enteredAsOdd(states.data, at, own?.data, own?.at ?? 0, other?.data, other?.at ?? 0, count);
  }, ofStates);
  return states;
}

/** The register of a requirement: yes where it holds; where it does not, the row is asked for its fault. */
export function bindRequirement(binding: Binding, requirement: Of<'requirement'>): Register {
  const { room } = binding;
  const condition = binding.bind(requirement.condition);
  return condition.kind === 'codes' ? { ...condition, states: met(room, condition) } : binding.asked(requirement);
}

function met(room: Room, { codes, states }: CodeRegister): States {
  const made = room.states();
  room.step((start, count) => {
    const own = statesAt(states, start);
    const at = offsetOf(made, start);
    made.dirty = unmetInto(made.data, at, codes.data, offsetOf(codes, start), own?.data, own?.at ?? 0, count);
  });
  return made;
}
