/** Fingerprints of 64 bits of names, from their bytes in UTF-8; the same for the same name wherever it is read. */

/** The two halves of a fingerprint. */
export interface Fingerprint {
  readonly low: number;
  readonly high: number;
}

/** Where both halves begin, before the first byte. */
export const seeds: { readonly low: number; readonly high: number } = { low: 0x811c_9dc5 | 0, high: 0x3c6e_f372 | 0 };
/** What both halves are multiplied by at each byte. */
export const primes: { readonly low: number; readonly high: number } = { low: 0x0100_0193, high: 0x5bd1_e995 };

/** The halves of a stretch of bytes. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  let low: number = seeds.low;
  let high: number = seeds.high;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, primes.low);
    high = Math.imul(high ^ byte, primes.high);
    high ^= high >>> 15;
  }
  return { low: low >>> 0, high: high >>> 0 };
}

/** Two halves mixed with a number, so that neighbors lie far apart. */
export function mixed(half: number, more: number): number {
  let one = half ^ Math.imul(more, 0x9e37_79b9);
  one = Math.imul(one ^ (one >>> 16), 0x85eb_ca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2_ae35);
  return (one ^ (one >>> 16)) >>> 0;
}
