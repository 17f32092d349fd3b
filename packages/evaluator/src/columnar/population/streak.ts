/** Streaks: how many periods in a row a condition has held, in one pass over rows of which each stands behind its person's earlier ones. */
import type { Streak } from '@kaohe/ir';
import { one } from '@kaohe/quantity';
import { isYes } from '../../builtins/operators.js';
import { type Value, zeroValue } from '../../data/value.js';
import { asCodes, type Binding } from '../binding.js';
import { type ColumnTable, rowStates } from '../columns.js';
import { stateOf } from '../from-values.js';
import { conditionCodes } from '../kernels/codes.js';
import type { Memory } from '../memory.js';
import type { CodeRegister } from '../registers.js';
import { constantStage } from '../registers.js';
import { sortedByKey } from './before.js';
import type { BoundPopulation } from './bound-population.js';

/** `ask` gives what the condition is in a row that is not there. */
export function bindStreak(binding: Binding, streak: Streak, ask: (row: number) => Value): BoundPopulation | undefined {
  const { room, table } = binding;
  const condition = asCodes(room, binding.bind(streak.condition));
  if (!condition || condition.codes.stage === constantStage) return undefined;
  room.widen(condition.codes);
  if (condition.states) room.widen(condition.states);
  const counts = room.memory.float64(table.rowCount);
  const states = condition.states && room.memory.uint8(table.rowCount);
  const odd = new Map<number, Value>();
  const lane = room.column(counts);
  return {
    register: {
      kind: 'number',
      factor: one,
      numerators: { lane, least: 0, greatest: Math.max(1, table.periods.length) },
      denominators: undefined,
      states: states && { ...room.column(states), dirty: true },
    },
    odd,
    fill: () => {
      const before = table.before();
      const order = orderOf(table, before, room.memory);
      if (states) countAll({ streak, table, condition, counts, states, odd, ask, before, order });
      else countCalm(streak, table, condition.codes.data, counts, before, order);
    },
  };
}

/** An order in which each row stands behind the one before it; undefined where rows stand so already. */
function orderOf({ periodOf, periods }: ColumnTable, before: Int32Array, memory: Memory): Int32Array | undefined {
  for (let row = 0; row < before.length; row += 1) {
    if ((before[row] as number) >= row) return sortedByKey(periodOf, periods.length, memory).rows;
  }
  return undefined;
}

function countCalm(
  { gaps, restartAfter }: Streak,
  { periodOf }: ColumnTable,
  conditions: Int32Array,
  counts: Float64Array,
  before: Int32Array,
  order: Int32Array | undefined,
): void {
  const isBroken = gaps === 'break';
  const last = restartAfter ?? Number.POSITIVE_INFINITY;
  for (let place = 0; place < counts.length; place += 1) {
    const row = order === undefined ? place : (order[place] as number);
    counts[row] = 0;
    if (conditions[row] !== conditionCodes.yes) continue;
    const earlier = before[row] as number;
    const goesOn = earlier >= 0 && !(isBroken && (periodOf[row] as number) - (periodOf[earlier] as number) > 1);
    const count = goesOn ? (counts[earlier] as number) : 0;
    counts[row] = count === last ? 1 : count + 1;
  }
}

interface Counting {
  readonly streak: Streak;
  readonly table: ColumnTable;
  readonly condition: CodeRegister;
  readonly counts: Float64Array;
  readonly states: Uint8Array;
  readonly odd: Map<number, Value>;
  readonly ask: (row: number) => Value;
  readonly before: Int32Array;
  readonly order: Int32Array | undefined;
}

/** The same where some conditions cannot be told. */
function countAll({ streak, table, condition, counts, states, odd, ask, before, order }: Counting): void {
  const { periodOf } = table;
  const last = streak.restartAfter ?? Number.POSITIVE_INFINITY;
  for (let place = 0; place < counts.length; place += 1) {
    const row = order === undefined ? place : (order[place] as number);
    counts[row] = 0;
    let holds = condition.codes.data[row] === conditionCodes.yes;
    if (condition.states?.data[row] !== rowStates.there) {
      const value = ask(row);
      if (value.kind === 'fault') {
        odd.set(row, value);
        states[row] = stateOf(value);
        continue;
      }
      holds = isYes(value);
    }
    if (!holds) continue;
    const earlier = before[row] as number;
    const isGap = earlier >= 0 && (periodOf[row] as number) - (periodOf[earlier] as number) > 1;
    if (earlier < 0 || (isGap && streak.gaps === 'break')) {
      counts[row] = 1;
    } else if (states[earlier] !== rowStates.there) {
      odd.set(row, odd.get(earlier) ?? zeroValue);
      states[row] = states[earlier] as number;
    } else counts[row] = counts[earlier] === last ? 1 : (counts[earlier] as number) + 1;
  }
}
