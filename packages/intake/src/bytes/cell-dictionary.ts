/** Cells that say one of few things, as codes: each different stretch of bytes is read once. */

/** Looks stretches of bytes up. */
export interface CellDictionary {
  /** The code of the cell; below zero for one that is not plain. `view` shows the same bytes. */
  readonly codeOf: (bytes: Uint8Array, view: DataView, start: number, end: number) => number;
}

/** How a cell that was not seen before is read: its code, below zero where it is not plain. */
export type ReadWord = (bytes: Uint8Array) => number;

/** An empty dictionary. */
export function cellDictionary(read: ReadWord): CellDictionary {
  const long = longCells(read);
  const short = shortCells();
  return {
    codeOf: (bytes, view, start, end) => {
      const length = end - start;
      if (length > shortBytes || start + shortBytes > view.byteLength) return long(bytes, start, end);
      const first = view.getInt32(start, true) & (firstMasks[length] as number);
      const second = view.getInt32(start + 4, true) & (secondMasks[length] as number);
      const place = short.placeOf(first, second, length);
      if (short.lengths[place] !== 0) return short.codes[place] as number;
      const code = long(bytes, start, end);
      short.keep(place, first, second, length, code);
      return code;
    },
  };
}

const shortBytes = 8;
const firstMasks = Int32Array.of(0, 0xff, 0xffff, 0xff_ffff, -1, -1, -1, -1, -1);
const secondMasks = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xff_ffff, -1);

/** Cells of up to eight bytes, by these bytes as two numbers. */
interface ShortCells {
  /** Where the cell is, or would be: there the length, counted from one, is zero. */
  readonly placeOf: (first: number, second: number, length: number) => number;
  readonly keep: (place: number, first: number, second: number, length: number, code: number) => void;
  readonly lengths: Uint8Array;
  readonly codes: Int32Array;
}

function shortCells(): ShortCells {
  const capacity = 1 << 12;
  const firsts = new Int32Array(capacity);
  const seconds = new Int32Array(capacity);
  const lengths = new Uint8Array(capacity);
  const codes = new Int32Array(capacity);
  let count = 0;
  return {
    lengths,
    codes,
    placeOf: (first, second, length) => {
      const hash = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
      let place = (hash ^ (hash >>> 15)) & (capacity - 1);
      while (
        lengths[place] !== 0 &&
        (firsts[place] !== first || seconds[place] !== second || lengths[place] !== length + 1)
      ) {
        place = (place + 1) & (capacity - 1);
      }
      return place;
    },
    keep: (place, first, second, length, code) => {
      // there is always a free place to end at
      if (count * 2 >= capacity) return;
      firsts[place] = first;
      seconds[place] = second;
      lengths[place] = length + 1;
      codes[place] = code;
      count += 1;
    },
  };
}

const mostBytes = 1 << 22;

/** Cells of any length: each is in `arena` once. */
function longCells(read: ReadWord): (bytes: Uint8Array, start: number, end: number) => number {
  let capacity = 256;
  let count = 0;
  let slots = new Int32Array(capacity);
  let arena: Uint8Array = new Uint8Array(1 << 12);
  let used = 0;
  let starts: Int32Array = new Int32Array(capacity);
  let codes: Int32Array = new Int32Array(capacity);
  let hashes: Int32Array = new Int32Array(capacity);
  const clear = (): void => {
    slots.fill(0);
    count = 0;
    used = 0;
  };
  const keep = (bytes: Uint8Array, start: number, end: number, hash: number, code: number): void => {
    if (used + end - start > mostBytes) clear();
    if (count * 2 >= capacity) {
      capacity *= 2;
      [starts, codes, hashes] = [grown(starts, capacity), grown(codes, capacity), grown(hashes, capacity)];
      slots = new Int32Array(capacity);
      for (let entry = 0; entry < count; entry += 1) slots[freeSlot(slots, capacity, hashes[entry] ?? 0)] = entry + 1;
    }
    if (used + end - start > arena.length) {
      const larger = new Uint8Array(Math.max(arena.length * 2, used + end - start));
      larger.set(arena);
      arena = larger;
    }
    for (let at = start; at < end; at += 1) arena[used + at - start] = bytes[at] ?? 0;
    starts[count] = used;
    used += end - start;
    starts[count + 1] = used;
    codes[count] = code;
    hashes[count] = hash;
    slots[freeSlot(slots, capacity, hash)] = count + 1;
    count += 1;
  };
  return (bytes, start, end) => {
    let hash = 0x811c_9dc5 | 0;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x0100_0193);
    hash ^= hash >>> 15;
    for (let slot = hash & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) break;
      const from = starts[entry] as number;
      if ((starts[entry + 1] as number) - from !== end - start) continue;
      let at = start;
      while (at < end && bytes[at] === arena[from + at - start]) at += 1;
      if (at === end) return codes[entry] as number;
    }
    const code = read(bytes.subarray(start, end));
    keep(bytes, start, end, hash, code);
    return code;
  };
}
function freeSlot(slots: Int32Array, capacity: number, hash: number): number {
  let slot = hash & (capacity - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
  return slot;
}

function grown(array: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity + 1);
  larger.set(array.subarray(0, Math.min(array.length, capacity + 1)));
  return larger;
}
