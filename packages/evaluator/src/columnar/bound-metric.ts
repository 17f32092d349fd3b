/** A metric of a run: the register that holds its values, and what stands in rows that the register cannot hold. */
import type { Rational } from '@kaohe/quantity';
import type { Value } from '../data/value.js';
import { none } from '../data/value.js';
import { valueInRegister } from './asked.js';
import { asCodes, asNumbers } from './binding.js';
import { type Column, rowStates } from './columns.js';
import type { AnyLane, CodeRegister, Lane, NumberRegister, Register, States } from './registers.js';
import { constantStage } from './registers.js';
import type { Room } from './room.js';

export interface BoundMetric {
  readonly id: string;
  readonly register: Register;
  /** What was found out of rows that are absent or odd. */
  readonly odd: Map<number, Value>;
  /** The value by the meaning of the expression. */
  readonly ask: (row: number) => Value;
}

/** The value of a metric in a row that has been computed. */
export function readMetric(room: Room, { register, odd, ask }: BoundMetric, row: number): Value {
  if (register.kind === 'known') return register.value;
  if (register.kind !== 'unbound') {
    const state = stateIn(room, register.states, row);
    if (state === rowStates.there) return valueInRegister(room, register, row);
    if (state === rowStates.none) return none;
  }
  const found = odd.get(row) ?? ask(row);
  odd.set(row, found);
  return found;
}

/** Whether no row that has been computed can be a fault: all are there or none. */
export function isFaultless({ register }: BoundMetric): boolean {
  if (register.kind === 'known') return register.value.kind !== 'fault';
  if (register.kind === 'unbound') return false;
  const { states } = register;
  return !states || !(states.isColumn || states.dirty) || states.data.every((state) => state <= rowStates.none);
}

function stateIn(room: Room, states: States | undefined, row: number): number {
  if (!states || !(states.isColumn || states.dirty)) return rowStates.there;
  return states.data[room.indexIn(states, row)] ?? rowStates.there;
}

/** Makes room for all rows, so that later stages and readers find them. */
export function widen(room: Room, register: Register): void {
  if (register.kind !== 'number' && register.kind !== 'codes') return;
  for (const lane of lanesOf(register)) room.widen(lane);
}

/** The same values as the stage at hand sees them: what an earlier one filled stands in columns. */
export function carried(room: Room, register: Register): Register {
  if (register.kind !== 'number' && register.kind !== 'codes') return register;
  for (const lane of lanesOf(register)) if (lane.stage !== room.stage) room.widen(lane);
  const { states } = register;
  if (!states || states.stage === room.stage || states.stage === constantStage) return register;
  return { ...register, states: room.watched(states.data) };
}

function lanesOf(register: NumberRegister | CodeRegister): readonly AnyLane[] {
  const { states } = register;
  const lanes: readonly (AnyLane | undefined)[] =
    register.kind === 'codes'
      ? [register.codes, states]
      : [register.numerators.lane, register.denominators?.lane, states];
  return lanes.flatMap((lane) => lane ?? []);
}

/** The metric as a column of results. */
export function columnOf(room: Room, metric: BoundMetric): Column | undefined {
  const { register } = metric;
  const number = asNumbers(room, register);
  const codes = number ? undefined : asCodes(room, register);
  const states = (number ?? codes)?.states;
  const odd = states && {
    states: full(room, states, Uint8Array),
    valueAt: (row: number) => readMetric(room, metric, row),
  };
  if (codes) return { kind: 'codes', codes: full(room, codes.codes, Int32Array), values: codes.values, odd };
  if (!number) return undefined;
  const { numerators, denominators } = number;
  return {
    kind: 'number',
    numerators: full(room, numerators.lane, Float64Array),
    denominators: denominators && full(room, denominators.lane, Float64Array),
    factor: number.factor satisfies Rational,
    least: numerators.least,
    greatest: numerators.greatest,
    largestDenominator: denominators?.greatest ?? 1,
    odd,
  };
}

function full<A extends Float64Array | Int32Array | Uint8Array>(
  room: Room,
  lane: Lane<A>,
  make: { new (length: number): A },
): A {
  if (lane.isColumn) return lane.data;
  const whole = new make(room.rowCount);
  whole.fill(lane.data[0] ?? 0);
  return whole;
}
