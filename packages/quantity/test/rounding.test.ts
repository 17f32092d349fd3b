/** Rounding modes against their definition, and printing with decimals. */
import {
  absolute,
  add,
  compare,
  equal,
  isNegative,
  multiply,
  one,
  printDecimal,
  printShort,
  type Rational,
  type RoundingMode,
  rational,
  rationalFromText,
  roundTo,
  subtract,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'];

/** Rounds by walking to the two neighbors and choosing by the words of the mode. */
function slowlyRounded(value: Rational, step: Rational, mode: RoundingMode): Rational {
  let count = 0;
  while (compare(multiply(rational(count), step), value) > 0) count -= 1;
  while (compare(multiply(rational(count + 1), step), value) <= 0) count += 1;
  const lower = multiply(rational(count), step);
  const upper = add(lower, step);
  if (equal(lower, value)) return value;
  const [towardZero, awayFromZero] = isNegative(value) ? [upper, lower] : [lower, upper];
  if (mode === 'floor') return lower;
  if (mode === 'ceiling') return upper;
  if (mode === 'down') return towardZero;
  if (mode === 'up') return awayFromZero;
  const side = compare(absolute(subtract(value, lower)), absolute(subtract(upper, value)));
  if (side !== 0) return side < 0 ? lower : upper;
  if (mode === 'half-even') return count % 2 === 0 ? lower : upper;
  return mode === 'half-up' ? awayFromZero : towardZero;
}

it('rounds ties as each mode says', () => {
  const table = modes.map((mode) =>
    [-5, -3, 3, 5].map((halves) => printDecimal(roundTo(rational(halves, 2), one, mode), 0)).join(' '),
  );
  expect(table).toEqual(['-3 -2 2 3', '-2 -2 2 2', '-2 -1 1 2', '-3 -2 2 3', '-2 -1 1 2', '-2 -1 2 3', '-3 -2 1 2']);
});

it('agrees with the slow definition for every mode', () => {
  const value = fc
    .tuple(fc.integer({ min: -200, max: 200 }), fc.constantFrom(1, 2, 3, 4, 8, 10))
    .map(([a, b]) => rational(a, b));
  const step = fc.constantFrom(rational(1), rational(5), rational(1, 2), rational(1, 10), rational(2, 3));
  fc.assert(
    fc.property(value, step, fc.constantFrom(...modes), (a, size, mode) => {
      expect(roundTo(a, size, mode)).toEqual(slowlyRounded(a, size, mode));
    }),
    { numRuns: 500 },
  );
});

it('refuses a step of zero or below', () => {
  expect(() => roundTo(one, rational(0), 'down')).toThrow(RangeError);
  expect(() => roundTo(one, rational(-1), 'down')).toThrow(RangeError);
});

it('prints a fixed number of decimals', () => {
  expect(printDecimal(rational(571, 10), 2)).toBe('57.10');
  expect(printDecimal(rational(1, 8), 2)).toBe('0.13');
  expect(printDecimal(rational(1, 8), 2, 'half-even')).toBe('0.12');
  expect(printDecimal(rational(-1, 8), 0)).toBe('0');
  expect(printDecimal(rational(-1, 8), 1)).toBe('-0.1');
  expect(printDecimal(rational(-1, 1000), 2)).toBe('0.00');
  expect(() => printDecimal(one, -1)).toThrow(RangeError);
});

it('prints short numbers without idle zeros', () => {
  expect(printShort(rational(571, 10), 2)).toBe('57.1');
  expect(printShort(rational(700), 2)).toBe('700');
  expect(printShort(rational(2, 3), 2)).toBe('0.67');
  expect(printShort(rational(1999, 1000), 2)).toBe('2');
  expect(printShort(rational(-1, 1000), 2)).toBe('0');
  expect(printShort(rational(19999, 2000), 0)).toBe('10');
});

it('prints decimals that read back as the rounded number', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 999 }), fc.nat({ max: 5 }), (a, b, places) => {
      const value = rational(a, b);
      const rounded = roundTo(value, rational(1n, 10n ** BigInt(places)), 'half-up');
      expect(rationalFromText(printDecimal(value, places))).toEqual(rounded);
      expect(rationalFromText(printShort(value, places))).toEqual(rounded);
    }),
  );
});
