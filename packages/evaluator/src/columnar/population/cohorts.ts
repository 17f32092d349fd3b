/** Cohorts: rows of one period that have the same team, or the same codes. */
import type { Cohort } from '@kaohe/ir';
import type { Binding } from '../binding.js';
import { rowStates } from '../columns.js';
import type { Memory } from '../memory.js';
import type { CodeRegister } from '../registers.js';
import { type SortedRows, sortedByKey } from './before.js';

/** Gives the cohorts when all rows have gone through the stages before; undefined where keys are none of small whole numbers. */
export function cohortsOf(binding: Binding, { keys }: Cohort): (() => SortedRows) | undefined {
  const columns: (() => { readonly codes: Int32Array; readonly count: number })[] = [];
  const { table, room } = binding;
  for (const key of keys) {
    if (key.kind === 'team') {
      columns.push(() => ({ codes: table.teams().codes, count: table.teams().words.length }));
      continue;
    }
    const register = binding.bind(key);
    // who has no key stands in no cohort
    if (register.kind !== 'codes' || register.states || register.isNeverNone !== true) return undefined;
    room.widen(register.codes);
    columns.push(() => ({ codes: register.codes.data, count: register.values.length }));
  }
  return () => {
    let found = { codes: table.periodOf, count: Math.max(1, table.periods.length) };
    for (const column of columns) found = joinedKeys(found, column(), room.memory);
    return sortedByKey(found.codes, found.count, room.memory);
  };
}

interface Keys {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Pairs as small whole numbers: as they are where few are possible, else by their order of appearance. */
function joinedKeys(one: Keys, other: Keys, memory: Memory): Keys {
  if (one.count === 1) return other;
  const rowCount = one.codes.length;
  const codes = memory.int32(rowCount);
  const width = other.count;
  if (one.count * width <= 4 * rowCount + 1024) {
    for (let row = 0; row < rowCount; row += 1) {
      codes[row] = (one.codes[row] as number) * width + (other.codes[row] as number);
    }
    return { codes, count: one.count * width };
  }
  const places = new Map<number, number>();
  for (let row = 0; row < rowCount; row += 1) {
    const pair = (one.codes[row] as number) * width + (other.codes[row] as number);
    const place = places.get(pair) ?? places.size;
    places.set(pair, place);
    codes[row] = place;
  }
  return { codes, count: places.size };
}

/** Whether every row is there, once the register has been filled. */
export function isCalm({ states }: Pick<CodeRegister, 'states'>, { rows, from, to }: CohortRows): boolean {
  if (!states) return true;
  for (let at = from; at < to; at += 1) if (states.data[rows[at] as number] !== rowStates.there) return false;
  return true;
}

/** The rows of one cohort: those of a list from one place up to another. */
export interface CohortRows {
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** The cohorts that have rows, one after the other. The same object is given each time. */
export function forEachCohort({ starts, rows }: SortedRows, work: (cohort: CohortRows) => void): void {
  const cohort = { rows, from: 0, to: 0 };
  for (let at = 0; at + 1 < starts.length; at += 1) {
    cohort.from = starts[at] as number;
    cohort.to = starts[at + 1] as number;
    if (cohort.to > cohort.from) work(cohort);
  }
}

/** The rows as they stand in the data. */
export function rowsInOrder({ rows, from, to }: CohortRows): readonly number[] {
  return [...rows.subarray(from, to)].sort((one, other) => one - other);
}
