/** Which row is the person's nearest earlier period. */
import type { Words } from '../columns.js';
import { Memory } from '../memory.js';

/** The row before each row, -1 where there is none; of several rows of one person and period the first stands for it. */
export function rowsBefore({ codes, words }: Words, periodOf: Int32Array, periods: number): Int32Array {
  const before = new Int32Array(codes.length).fill(-1);
  if (periods < 2) return before;
  const { starts, rows } = sortedByKey(periodOf, periods, new Memory());
  const last = new Int32Array(words.length).fill(-1);
  for (let period = 0; period < periods; period += 1) {
    const [from, to] = [starts[period] ?? 0, starts[period + 1] ?? 0];
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      before[row] = last[codes[row] ?? 0] ?? -1;
    }
    // from the end, so that the first row of a person in this period stays
    for (let at = to - 1; at >= from; at -= 1) last[codes[rows[at] ?? 0] ?? 0] = rows[at] ?? 0;
  }
  return before;
}

/** Rows by a small whole number, in order within each: key k has `rows` from `starts[k]` up to `starts[k + 1]`. */
export interface SortedRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts by counting. */
export function sortedByKey(keys: Int32Array, count: number, memory: Memory): SortedRows {
  const starts = memory.int32(count + 1).fill(0);
  let isSorted = true;
  let last = -1;
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    starts[key + 1] = (starts[key + 1] as number) + 1;
    isSorted = isSorted && key >= last;
    last = key;
  }
  for (let at = 1; at <= count; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const rows = memory.int32(keys.length);
  if (isSorted) {
    for (let row = 0; row < rows.length; row += 1) rows[row] = row;
    return { starts, rows };
  }
  const next = starts.slice();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    const place = next[key] as number;
    rows[place] = row;
    next[key] = place + 1;
  }
  return { starts, rows };
}
