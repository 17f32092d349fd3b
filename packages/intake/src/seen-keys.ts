/** Which keys stand twice in a file of any length: four bytes of a fingerprint a key, whatever it says. */
import { fingerprintOf, mixed } from './bytes/fingerprint.js';

/** Keys by their fingerprints. Two that differ may have one fingerprint: whoever is told looks at the keys themselves then. */
export interface SeenKeys {
  /** Adds a key by the halves of its fingerprint, which are not zero together; true where it may have been there before. */
  readonly add: (low: number, high: number) => boolean;
  readonly count: () => number;
}

/** No keys; room for `expected` of them is made at once. */
export function seenKeys(expected: number = 0): SeenKeys {
  const full: Uint32Array[] = [];
  let capacity = 1 << 12;
  while (capacity * 3 < expected * 4) capacity *= 2;
  let tags = new Uint32Array(capacity);
  let inTable = 0;
  let count = 0;
  return {
    add: (low, high) => {
      const tag = high >>> 0 || 1;
      for (const table of full) if (table[placeIn(table, low, tag)] !== 0) return true;
      const place = placeIn(tags, low, tag);
      if (tags[place] !== 0) return true;
      tags[place] = tag;
      count += 1;
      inTable += 1;
      if (inTable * 4 > capacity * 3) {
        full.push(tags);
        capacity *= 2;
        tags = new Uint32Array(capacity);
        inTable = 0;
      }
      return false;
    },
    count: () => count,
  };
}

/** Where the tag is, or would be. */
function placeIn(table: Uint32Array, low: number, tag: number): number {
  const mask = table.length - 1;
  let at = low & mask;
  while (table[at] !== 0 && table[at] !== tag) at = (at + 1) & mask;
  return at;
}

/** The halves for a person in a period. */
export function rowFingerprint(
  name: { readonly low: number; readonly high: number },
  period: number,
): readonly [number, number] {
  return [mixed(name.low, period), mixed(name.high, ~period)];
}

/** What a period is mixed in as. */
export function periodHash(period: string): number {
  return fingerprintOf(encoder.encode(period)).low;
}

/** The fingerprint of a name. */
export function nameFingerprint(name: string): { readonly low: number; readonly high: number } {
  return fingerprintOf(encoder.encode(name));
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const encoder = new TextEncoder();
