/** Which names are written in several ways: of each the fingerprint of how it was written first, twelve bytes a name. */
import { nameFingerprint } from './seen-keys.js';

/** Names by their keys. */
export interface Spellings {
  /** Adds a name; true where its key was there before and may have been written otherwise. */
  readonly add: (key: string, name: string) => boolean;
}

const width = 3;

/** No names. */
export function spellings(): Spellings {
  let capacity = 1 << 10;
  let slots = new Uint32Array(capacity * width);
  let count = 0;
  const grow = (): void => {
    const larger = new Uint32Array(capacity * 2 * width);
    for (let at = 0; at < slots.length; at += width) {
      const [low = 0, high = 0, mark = 0] = slots.subarray(at, at + width);
      if (low !== 0) larger.set([low, high, mark], placeIn(larger, low, high));
    }
    slots = larger;
    capacity *= 2;
  };
  return {
    add: (key, name) => {
      const { low: half, high } = nameFingerprint(key);
      const low = half || 1;
      const mark = nameFingerprint(name).low;
      const at = placeIn(slots, low, high);
      if (slots[at] !== 0) return slots[at + 2] !== mark;
      slots.set([low, high, mark], at);
      count += 1;
      if (count * 4 > capacity * 3) grow();
      return false;
    },
  };
}

function placeIn(slots: Uint32Array, low: number, high: number): number {
  const capacity = slots.length / width;
  let at = low & (capacity - 1);
  for (;;) {
    const one = slots[at * width];
    if (one === 0 || (one === low && slots[at * width + 1] === high)) return at * width;
    at = (at + 1) & (capacity - 1);
  }
}
