/** Which keys stand twice in a file of any length: four bytes of a fingerprint a key, whatever it says. */
import { fingerprintOf, mixed } from './bytes/fingerprint.js';
import { utf8Bytes } from './decoding/utf8.js';

/** Keys by their fingerprints. Two that differ may have one fingerprint: whoever is told looks at the keys themselves then. */
export interface SeenKeys {
  /** Adds a key by the halves of its fingerprint, which are not zero together; true where it may have been there before. */
  readonly add: (low: number, high: number) => boolean;
  /** The same for a list of halves, low and high by turns; true where any of them may have been there before. */
  readonly addAll: (halves: Uint32Array) => boolean;
  readonly count: () => number;
}

/** No keys; room for `expected` of them is made at once. */
export function seenKeys(expected: number = 0): SeenKeys {
  const full: Uint32Array[] = [];
  let capacity = Math.max(1 << 12, Math.ceil(expected * roomForOne));
  let tags = new Uint32Array(capacity);
  let inTable = 0;
  let count = 0;
  const looked = new Uint32Array(fetchedAtOnce);
  const isThere = (low: number, tag: number): boolean => {
    for (const table of full) if (table[placeIn(table, low, tag)] !== 0) return true;
    const place = placeIn(tags, low, tag);
    if (tags[place] !== 0) return true;
    tags[place] = tag;
    count += 1;
    inTable += 1;
    return false;
  };
  const makeRoom = (): void => {
    if (inTable * fullAt <= capacity) return;
    full.push(tags);
    capacity *= 2;
    tags = new Uint32Array(capacity);
    inTable = 0;
  };
  return {
    add: (low, high) => {
      const isKnown = isThere(low, high >>> 0 || 1);
      makeRoom();
      return isKnown;
    },
    addAll: (halves) => {
      let isAnyKnown = false;
      for (let start = 0; start < halves.length; start += fetchedAtOnce) {
        const end = Math.min(halves.length, start + fetchedAtOnce);
        // first a look at the places of several keys: memory brings them together, and the next loop finds them near
        for (let at = start; at < end; at += 2) looked[at - start] = tags[homeIn(tags, halves[at] as number)] as number;
        for (let at = start; at < end; at += 2) {
          if (isThere(halves[at] as number, (halves[at + 1] as number) || 1)) isAnyKnown = true;
          if (inTable * fullAt > capacity) makeRoom();
        }
      }
      return isAnyKnown;
    },
    count: () => count,
  };
}

/** How many places there are for a key where one knows how many keys there will be, and at least. */
const roomForOne = 1.3;
const fullAt = 1.25;

/** Where the tag is, or would be: a table of any length is divided evenly among the low halves. */
function placeIn(table: Uint32Array, low: number, tag: number): number {
  const { length } = table;
  let at = homeIn(table, low);
  while (table[at] !== 0 && table[at] !== tag) {
    at += 1;
    if (at === length) at = 0;
  }
  return at;
}

function homeIn({ length }: Uint32Array, low: number): number {
  return Math.floor(((low >>> 0) / 0x1_0000_0000) * length);
}

/** Halves of keys. */
const fetchedAtOnce = 64;

/** The halves for a person in a period. */
export function rowFingerprint(
  name: { readonly low: number; readonly high: number },
  period: number,
): readonly [number, number] {
  return [mixed(name.low, period), mixed(name.high, ~period)];
}

/** What a period is mixed in as. */
export function periodHash(period: string): number {
  return fingerprintOf(utf8Bytes(period)).low;
}

/** The fingerprint of a name. */
export function nameFingerprint(name: string): { readonly low: number; readonly high: number } {
  return fingerprintOf(utf8Bytes(name));
}
