/** Cells that say one of few things, as codes: each different stretch of bytes is read once. */

/** Looks stretches of bytes up. */
export interface CellDictionary {
  /** The code of the cell; below zero for one that is not plain. */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number;
}

/** How a cell that was not seen before is read: its code, below zero where it is not plain. */
export type ReadWord = (bytes: Uint8Array) => number;

const mostBytes = 1 << 22;

/** An empty dictionary. */
export function cellDictionary(read: ReadWord): CellDictionary {
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
  return {
    codeOf: (bytes, start, end) => {
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
    },
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
