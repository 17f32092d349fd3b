/** Whole numbers divided and rounded. */
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
    const [twice, double] = [2 * multiplier, 2 * divisor];
    for (let i = 0; i < count; i += 1) out[at + i] = Math.floor(((n[nAt + i] as number) * twice + divisor) / double);
    return;
  }
  for (let i = 0; i < count; i += 1) out[at + i] = roundedQuotient((n[nAt + i] as number) * multiplier, divisor, mode);
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
