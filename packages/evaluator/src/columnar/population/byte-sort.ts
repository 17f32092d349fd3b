/** Sorts many rows by floats, byte by byte from the last: each row costs the same however many there are, and equal ones stay as they stand. */
import type { Memory } from '../memory.js';

const bytes = 8;
const digits = 256;

export class ByteSort {
  private readonly memory: Memory;
  private readonly counts: Int32Array = new Int32Array(bytes * digits);
  private now: Keyed = { high: new Int32Array(0), low: new Int32Array(0), rows: new Int32Array(0) };
  private next: Keyed = this.now;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** Sorts the rows from one place up to another, the least key first. Gives where several in a row have one key: first places and ends in turn. */
  sort(rows: Int32Array, from: number, to: number, keyOf: (row: number) => number): readonly number[] {
    const count = to - from;
    this.makeRoom(count);
    this.takeKeys(rows, from, count, keyOf);
    for (let byte = 0; byte < bytes; byte += 1) this.passOver(byte, count);
    rows.set(this.now.rows.subarray(0, count), from);
    return this.equals(from, count);
  }

  private equals(from: number, count: number): readonly number[] {
    const { high, low } = this.now;
    const found: number[] = [];
    let first = 0;
    for (let at = 1; at <= count; at += 1) {
      if (at < count && high[at] === high[first] && low[at] === low[first]) continue;
      if (at - first > 1) found.push(from + first, from + at);
      first = at;
    }
    return found;
  }

  private makeRoom(count: number): void {
    if (this.now.rows.length >= count) return;
    const make = (): Keyed => ({
      high: this.memory.int32(count),
      low: this.memory.int32(count),
      rows: this.memory.int32(count),
    });
    this.now = make();
    this.next = make();
  }

  /** The keys as whole numbers that compare as they do, and how often each byte occurs at each place. */
  private takeKeys(rows: Int32Array, from: number, count: number, keyOf: (row: number) => number): void {
    const { counts, now } = this;
    counts.fill(0);
    for (let at = 0; at < count; at += 1) {
      const row = rows[from + at] as number;
      // without the sign of zero
      float[0] = keyOf(row) + 0;
      const [first, second] = [halves[highHalf] as number, halves[1 - highHalf] as number];
      // of numbers below zero the larger size is the lesser one
      const high = first < 0 ? ~first : first ^ signBit;
      const low = first < 0 ? ~second : second;
      now.rows[at] = row;
      now.high[at] = high;
      now.low[at] = low;
      for (let byte = 0; byte < bytes; byte += 1) {
        const place = byte * digits + digitOf(high, low, byte);
        counts[place] = (counts[place] as number) + 1;
      }
    }
  }

  private passOver(byte: number, count: number): void {
    const { now, next } = this;
    const counts = this.counts.subarray(byte * digits, (byte + 1) * digits);
    const isSame = counts[digitOf(now.high[0] as number, now.low[0] as number, byte)] === count;
    if (isSame) return;
    let start = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const own = counts[digit] as number;
      counts[digit] = start;
      start += own;
    }
    for (let at = 0; at < count; at += 1) {
      const [high, low] = [now.high[at] as number, now.low[at] as number];
      const digit = digitOf(high, low, byte);
      const place = counts[digit] as number;
      counts[digit] = place + 1;
      next.high[place] = high;
      next.low[place] = low;
      next.rows[place] = now.rows[at] as number;
    }
    [this.now, this.next] = [next, now];
  }
}

/** Rows and the upper and lower half of the key of each. */
interface Keyed {
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly rows: Int32Array;
}

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);
const signBit = 0x80000000 | 0;
const highHalf = halfWithSign();

function halfWithSign(): 0 | 1 {
  float[0] = -1;
  return halves[1] === 0 ? 0 : 1;
}

/** Bytes count from the last. */
function digitOf(high: number, low: number, byte: number): number {
  return byte < 4 ? (low >>> (8 * byte)) & 255 : (high >>> (8 * byte - 32)) & 255;
}
