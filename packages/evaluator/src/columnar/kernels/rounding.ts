/** Whole numbers divided and rounded. Rows go by fours: decision 0061. */
import type { RoundingMode } from '@kaohe/quantity';

// A float divides whole numbers so that the whole number below comes out right, as long as twice the numerator and three times the
// denominator together are whole numbers that floats tell apart: whoever calls has proven it, or tests each row.

/** Each number over the divisor, rounded. */
export function roundedInto(
  out: Float64Array,
  at: number,
  mode: RoundingMode,
  n: Float64Array,
  nAt: number,
  multiplier: number,
  divisor: number,
  isNeverNegative: boolean,
  count: number,
): void {
  if (mode === 'half-up' && isNeverNegative) {
    halvesUpInto(out, at, n, nAt, multiplier, divisor, count);
    return;
  }
  for (let i = 0; i < count; i += 1) out[at + i] = roundedQuotient((n[nAt + i] as number) * multiplier, divisor, mode);
}

function halvesUpInto(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  multiplier: number,
  divisor: number,
  count: number,
): void {
  const twice = 2 * multiplier;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = halfUp((n[nAt + i] as number) * twice, divisor);
    out[at + i + 1] = halfUp((n[nAt + i + 1] as number) * twice, divisor);
    out[at + i + 2] = halfUp((n[nAt + i + 2] as number) * twice, divisor);
    out[at + i + 3] = halfUp((n[nAt + i + 3] as number) * twice, divisor);
  }
  for (; i < count; i += 1) out[at + i] = halfUp((n[nAt + i] as number) * twice, divisor);
}

/** Each product of two numbers over the divisor, none of them below zero, halves rounded up. */
export function roundedProductsInto(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  multiplier: number,
  divisor: number,
  count: number,
): void {
  const twice = 2 * multiplier;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = halfUp((a[aAt + i] as number) * (b[bAt + i] as number) * twice, divisor);
    out[at + i + 1] = halfUp((a[aAt + i + 1] as number) * (b[bAt + i + 1] as number) * twice, divisor);
    out[at + i + 2] = halfUp((a[aAt + i + 2] as number) * (b[bAt + i + 2] as number) * twice, divisor);
    out[at + i + 3] = halfUp((a[aAt + i + 3] as number) * (b[bAt + i + 3] as number) * twice, divisor);
  }
  for (; i < count; i += 1) {
    out[at + i] = halfUp((a[aAt + i] as number) * (b[bAt + i] as number) * twice, divisor);
  }
}

/** The same of three numbers. */
export function roundedTripleProductsInto(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  c: Float64Array,
  cAt: number,
  multiplier: number,
  divisor: number,
  count: number,
): void {
  const twice = 2 * multiplier;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = halfUp((a[aAt + i] as number) * (b[bAt + i] as number) * (c[cAt + i] as number) * twice, divisor);
    out[at + i + 1] = halfUp(
      (a[aAt + i + 1] as number) * (b[bAt + i + 1] as number) * (c[cAt + i + 1] as number) * twice,
      divisor,
    );
    out[at + i + 2] = halfUp(
      (a[aAt + i + 2] as number) * (b[bAt + i + 2] as number) * (c[cAt + i + 2] as number) * twice,
      divisor,
    );
    out[at + i + 3] = halfUp(
      (a[aAt + i + 3] as number) * (b[bAt + i + 3] as number) * (c[cAt + i + 3] as number) * twice,
      divisor,
    );
  }
  for (; i < count; i += 1) {
    out[at + i] = halfUp((a[aAt + i] as number) * (b[bAt + i] as number) * (c[cAt + i] as number) * twice, divisor);
  }
}

/** Half of what is given twice over the divisor, halves rounded up. */
function halfUp(twice: number, divisor: number): number {
  return Math.floor((twice + divisor) / (2 * divisor));
}

/** Each numerator over its denominator, rounded; the divisor multiplies denominators. */
export function roundedRatiosInto(
  out: Float64Array,
  at: number,
  mode: RoundingMode,
  n: Float64Array,
  nAt: number,
  multiplier: number,
  d: Float64Array,
  dAt: number,
  divisor: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] = roundedQuotient((n[nAt + i] as number) * multiplier, (d[dAt + i] as number) * divisor, mode);
  }
}

function roundedQuotient(numerator: number, denominator: number, mode: RoundingMode): number {
  const size = Math.abs(numerator);
  const below = Math.floor(size / denominator);
  const rest = size - below * denominator;
  if (rest === 0) return numerator < 0 ? -below : below;
  const isUp = goesUp(numerator < 0, below, 2 * rest - denominator, mode);
  const rounded = isUp ? below + 1 : below;
  return numerator < 0 ? 0 - rounded : rounded;
}

/** Whether the size goes up, given what lies below it and on which side of the middle it is. */
function goesUp(isNegative: boolean, below: number, side: number, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !isNegative;
    case 'floor':
      return isNegative;
    case 'half-up':
      return side >= 0;
    case 'half-down':
      return side > 0;
    case 'half-even':
      return side > 0 || (side === 0 && below % 2 === 1);
  }
}
