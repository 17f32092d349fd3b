/** Which keys stand twice in a file of any length: eight to sixteen bytes a key, whatever it says. */

/** Keys by their fingerprints. Two that differ may have one fingerprint: whoever asks looks at the keys themselves then. */
export interface SeenKeys {
  /** Adds a key; true where its fingerprint was there before and `mark` is not the one it came with. */
  readonly add: (key: string, mark?: string) => boolean;
  readonly count: () => number;
}

/** No keys. With `marked`, the first mark of each is kept, so that another one is noticed. */
export function seenKeys(marked: boolean): SeenKeys {
  const width = marked ? 3 : 2;
  let capacity = 1 << 12;
  let slots = new Uint32Array(capacity * width);
  let count = 0;
  const place = (into: Uint32Array, size: number, low: number, high: number): number => {
    let at = low & (size - 1);
    for (;;) {
      const one = into[at * width];
      if (one === 0 || (one === low && into[at * width + 1] === high)) return at * width;
      at = (at + 1) & (size - 1);
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(capacity * 2 * width);
    for (let at = 0; at < slots.length; at += width) {
      const low = slots[at] ?? 0;
      if (low === 0) continue;
      const to = place(larger, capacity * 2, low, slots[at + 1] ?? 0);
      for (let part = 0; part < width; part += 1) larger[to + part] = slots[at + part] ?? 0;
    }
    slots = larger;
    capacity *= 2;
  };
  return {
    add: (key, mark = '') => {
      const low = hash(key, 0x811c_9dc5) || 1;
      const high = hash(key, 0x9e37_79b9);
      const at = place(slots, capacity, low, high);
      const own = marked ? hash(mark, 0x811c_9dc5) : 0;
      if (slots[at] !== 0) return !marked || slots[at + 2] !== own;
      slots[at] = low;
      slots[at + 1] = high;
      if (marked) slots[at + 2] = own;
      count += 1;
      if (count * 4 > capacity * 3) grow();
      return false;
    },
    count: () => count,
  };
}

/** 32 bits of a text, mixed so that neighboring names lie far apart. */
function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x0100_0193);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
