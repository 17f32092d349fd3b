/** Arithmetic on exact fractions. */
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  hundred,
  isInteger,
  isMultiple,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  power,
  type Rational,
  rational,
  subtract,
  sum,
  toNumber,
  zero,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRational } from './arbitraries.js';

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function isLowest(a: Rational): boolean {
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  return a.denominator > 0n && divisor(size, a.denominator) === 1n;
}

it('keeps fractions in lowest terms with the sign above the line', () => {
  expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
  expect(rational(0, -7)).toEqual(zero);
  expect(rational(100n)).toEqual(hundred);
});

it('refuses zero denominators and numbers that are not integers', () => {
  expect(() => rational(1, 0)).toThrow(RangeError);
  expect(() => rational(0.5)).toThrow(RangeError);
  expect(() => rational(Number.NaN)).toThrow(RangeError);
  expect(() => divide(one, zero)).toThrow(RangeError);
});

it('adds tenths exactly', () => {
  expect(add(rational(1, 10), rational(2, 10))).toEqual(rational(3, 10));
  expect(sum([rational(1, 3), rational(1, 3), rational(1, 3)])).toEqual(one);
  expect(sum([])).toEqual(zero);
});

it('raises to whole powers, negative ones included', () => {
  expect(power(rational(-2, 3), 3)).toEqual(rational(-8, 27));
  expect(power(rational(-2, 3), -3)).toEqual(rational(-27, 8));
  expect(power(zero, 0)).toEqual(one);
  expect(() => power(zero, -1)).toThrow(RangeError);
  expect(() => power(one, 0.5)).toThrow(RangeError);
  expect(() => power(one, 2 ** 53)).toThrow(RangeError);
});

it('answers questions about sign and wholeness', () => {
  expect([isZero(zero), isZero(one), isNegative(rational(-1, 2)), isNegative(zero)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([isInteger(rational(4, 2)), isInteger(rational(1, 2))]).toEqual([true, false]);
  expect(absolute(rational(-1, 2))).toEqual(rational(1, 2));
});

it('turns into the nearest float even when both sides are beyond floats', () => {
  expect(toNumber(rational(-1, 8))).toBe(-0.125);
  expect(toNumber(zero)).toBe(0);
  expect(toNumber(rational(3n * 10n ** 500n, 10n ** 500n + 1n))).toBeCloseTo(3);
  expect(toNumber(rational(10n ** 400n))).toBe(Number.POSITIVE_INFINITY);
  expect(toNumber(rational(1n, 10n ** 400n))).toBe(0);
  expect(toNumber(rational(-(10n ** 30n), 3n))).toBeCloseTo(-1e30 / 3, -16);
});

it('gives lowest terms from every operation', () => {
  fc.assert(
    fc.property(anyRational, anyRational, fc.integer({ min: -4, max: 4 }), (a, b, exponent) => {
      const results = [add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a)];
      if (!isZero(b)) results.push(divide(a, b), power(b, exponent));
      expect(results.every(isLowest)).toBe(true);
    }),
  );
});

it('obeys the laws of arithmetic', () => {
  fc.assert(
    fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(multiply(a, b)).toEqual(multiply(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(a, b)).toEqual(add(a, negate(b)));
      expect(add(subtract(a, b), b)).toEqual(a);
      if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
    }),
  );
});

it('has powers equal to repeated products', () => {
  fc.assert(
    fc.property(anyRational, fc.integer({ min: 0, max: 6 }), (a, exponent) => {
      let product = one;
      for (let count = 0; count < exponent; count += 1) product = multiply(product, a);
      expect(power(a, exponent)).toEqual(product);
      if (!isZero(a)) expect(power(a, -exponent)).toEqual(divide(one, product));
    }),
  );
});

it('orders numbers by the sign of their difference', () => {
  fc.assert(
    fc.property(anyRational, anyRational, (a, b) => {
      const difference = subtract(a, b);
      const expected = isZero(difference) ? 0 : isNegative(difference) ? -1 : 1;
      expect(compare(a, b)).toBe(expected);
      expect(equal(a, b)).toBe(expected === 0);
      expect(minimum(a, b)).toEqual(expected < 0 ? a : b);
      expect(maximum(a, b)).toEqual(expected > 0 ? a : b);
    }),
  );
});

it('is a multiple of a step where dividing by it leaves a whole number', () => {
  fc.assert(
    fc.property(anyRational, anyRational, fc.bigInt(-9n, 9n), (a, b, times) => {
      if (isZero(b)) {
        expect(() => isMultiple(a, b)).toThrow(RangeError);
        return;
      }
      expect(isMultiple(a, b)).toBe(isInteger(divide(a, b)));
      expect(isMultiple(multiply(b, rational(times)), b)).toBe(true);
    }),
  );
});
