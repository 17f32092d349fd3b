/** Random numbers and intervals for the property tests of this package. */
import { type Bound, between, type Interval, type Rational, rational } from '@kaohe/quantity';
import fc from 'fast-check';

/** Numbers of ordinary and of enormous size. */
export const anyRational: fc.Arbitrary<Rational> = fc.oneof(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 60 })).map(([a, b]) => rational(a, b)),
  fc
    .tuple(fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }), fc.bigInt({ min: 1n, max: 2n ** 90n }))
    .map(([a, b]) => rational(a, b)),
);

/** Few different values, so that ends often coincide. */
export const smallRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom(1, 2))
  .map(([a, b]) => rational(a, b));

const bound: fc.Arbitrary<Bound | undefined> = fc.option(fc.record({ value: smallRational, closed: fc.boolean() }), {
  nil: undefined,
  freq: 6,
});

/** Intervals of every kind, empty and reversed ones included. */
export const anyInterval: fc.Arbitrary<Interval> = fc.tuple(bound, bound).map(([low, high]) => between(low, high));
