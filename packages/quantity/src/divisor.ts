/** The greatest number that divides two whole numbers, neither of them negative. */

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Of any size; the other one where one is zero. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let larger = a;
  let smaller = b;
  while (smaller !== 0n) {
    // floats hold these integers exactly and divide several times faster than bigints
    if (larger <= largestSafe && smaller <= largestSafe) return BigInt(safeDivisor(Number(larger), Number(smaller)));
    const before = larger;
    larger = smaller;
    smaller = before % smaller;
  }
  return larger;
}

/** Of whole numbers up to 2^53 - 1. */
export function safeDivisor(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    // not as `[larger, smaller] = […]`: code that is not optimized makes an array each time
    const before = larger;
    larger = smaller;
    smaller = before % smaller;
  }
  return larger;
}
