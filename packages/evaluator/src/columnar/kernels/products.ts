/** Products of whole numbers, and divisors made fit to divide by. Nothing here checks sizes. Rows go by fours: decision 0061. */
import { rowStates } from '../columns.js';

/** The product of each row. */
export function productInto(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (a[aAt + i] as number) * (b[bAt + i] as number);
    out[at + i + 1] = (a[aAt + i + 1] as number) * (b[bAt + i + 1] as number);
    out[at + i + 2] = (a[aAt + i + 2] as number) * (b[bAt + i + 2] as number);
    out[at + i + 3] = (a[aAt + i + 3] as number) * (b[bAt + i + 3] as number);
  }
  for (; i < count; i += 1) out[at + i] = (a[aAt + i] as number) * (b[bAt + i] as number);
}

/** The divisors without their signs and with 1 for 0; true where one is 0, which is a missing value if both sides are there. */
export function divisorInto(
  out: Float64Array,
  at: number,
  zeros: Uint8Array,
  zerosAt: number,
  sides: Uint8Array | undefined,
  sidesAt: number,
  divisors: Float64Array,
  divisorsAt: number,
  count: number,
): boolean {
  let isDirty = false;
  for (let i = 0; i < count; i += 1) {
    const divisor = divisors[divisorsAt + i] as number;
    zeros[zerosAt + i] = rowStates.there;
    out[at + i] = Math.abs(divisor);
    if (divisor !== 0) continue;
    out[at + i] = 1;
    if (sides !== undefined && sides[sidesAt + i] !== rowStates.there) continue;
    zeros[zerosAt + i] = rowStates.absent;
    isDirty = true;
  }
  return isDirty;
}

/** The numbers with the sign turned where the divisor is below zero. */
export function signedInto(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  divisors: Float64Array,
  divisorsAt: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const number = a[aAt + i] as number;
    out[at + i] = (divisors[divisorsAt + i] as number) < 0 ? -number : number;
  }
}

/** The numbers without their signs. */
export function absoluteInto(out: Float64Array, at: number, a: Float64Array, aAt: number, count: number): void {
  for (let i = 0; i < count; i += 1) out[at + i] = Math.abs(a[aAt + i] as number);
}
