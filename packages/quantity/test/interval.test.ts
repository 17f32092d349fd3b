/** Intervals against brute force: between neighboring ends nothing changes, so ends and midpoints decide. */
import {
  above,
  add,
  atLeast,
  atMost,
  below,
  besides,
  between,
  compareIntervals,
  contains,
  divide,
  equalIntervals,
  everything,
  gaps,
  type Interval,
  intersect,
  isEmpty,
  overlaps,
  point,
  printInterval,
  printRational,
  type Rational,
  rational,
  samplePoint,
  subtractAll,
  touches,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyInterval, smallRational } from './arbitraries.js';

/** All ends in use lie at halves from -6 to 6: quarters from -7 to 7 are every end, every midpoint and both outsides. */
const probes: readonly Rational[] = Array.from({ length: 57 }, (_, index) => rational(index - 28, 4));

function inside(interval: Interval): readonly boolean[] {
  return probes.map((probe) => contains(interval, probe));
}

function print(interval: Interval): string {
  return printInterval(interval, printRational);
}

const closed = (value: number) => ({ value: rational(value), closed: true });
const open = (value: number) => ({ value: rational(value), closed: false });

it('prints in mathematical notation', () => {
  const percent = (value: Rational) => `${printRational(value)}%`;
  expect(printInterval(between(closed(40), open(55)), percent)).toBe('[40%, 55%)');
  expect(printInterval(between(open(40), closed(55)), percent)).toBe('(40%, 55%]');
  expect([everything, atLeast(rational(1)), below(rational(1)), point(rational(1))].map(print)).toEqual([
    '(-∞, +∞)',
    '[1, +∞)',
    '(-∞, 1)',
    '1',
  ]);
});

it('finds the hole between two bands and nothing where they meet', () => {
  const bands = [atLeast(rational(55)), between(closed(45), open(50)), below(rational(45))];
  expect(gaps(bands, everything).map(print)).toEqual(['[50, 55)']);
  expect(gaps([above(rational(5)), below(rational(5))], everything).map(print)).toEqual(['5']);
  expect(gaps([above(rational(5)), atMost(rational(5))], everything)).toEqual([]);
  expect(gaps([], point(rational(5))).map(print)).toEqual(['5']);
});

it('tells what lies beside an interval', () => {
  expect(besides(between(closed(45), open(50))).map(print)).toEqual(['(-∞, 45)', '[50, +∞)']);
  expect(besides(above(rational(5))).map(print)).toEqual(['(-∞, 5]']);
  expect(besides(everything)).toEqual([]);
});

it('is empty exactly when no number is inside', () => {
  fc.assert(
    fc.property(anyInterval, (a) => {
      expect(isEmpty(a)).toBe(!inside(a).includes(true));
    }),
  );
});

it('contains a number that is neither too low nor too high', () => {
  fc.assert(
    fc.property(smallRational, smallRational, (value, end) => {
      const difference = Number(value.numerator * end.denominator - end.numerator * value.denominator);
      expect(contains(atLeast(end), value)).toBe(difference >= 0);
      expect(contains(above(end), value)).toBe(difference > 0);
      expect(contains(atMost(end), value)).toBe(difference <= 0);
      expect(contains(below(end), value)).toBe(difference < 0);
      expect(contains(point(end), value)).toBe(difference === 0);
      expect(contains(everything, value)).toBe(true);
    }),
  );
});

it('intersects and overlaps as sets do', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, (a, b) => {
      const both = probes.map((probe) => contains(a, probe) && contains(b, probe));
      expect(inside(intersect(a, b))).toEqual(both);
      expect(overlaps(a, b)).toBe(both.includes(true));
    }),
  );
});

it('touches exactly when two disjoint intervals leave no number between them', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, (a, b) => {
      const either = probes.map((probe) => contains(a, probe) || contains(b, probe));
      const isOneRun = !either.slice(either.indexOf(true), either.lastIndexOf(true)).includes(false);
      expect(touches(a, b)).toBe(!isEmpty(a) && !isEmpty(b) && !overlaps(a, b) && isOneRun);
      expect(touches(b, a)).toBe(touches(a, b));
    }),
    { numRuns: 1000 },
  );
});

it('leaves exactly the uncovered numbers, in order, in the fewest pieces', () => {
  fc.assert(
    fc.property(anyInterval, fc.array(anyInterval, { maxLength: 6 }), (whole, others) => {
      const pieces = subtractAll(whole, others);
      const expected = probes.map((probe) => contains(whole, probe) && !others.some((other) => contains(other, probe)));
      expect(probes.map((probe) => pieces.some((piece) => contains(piece, probe)))).toEqual(expected);
      expect(pieces.some(isEmpty)).toBe(false);
      const runs = expected.filter((isInside, index) => isInside && expected[index - 1] !== true);
      expect(pieces).toHaveLength(runs.length);
      expect([...pieces].sort(compareIntervals)).toEqual(pieces);
      expect(gaps(others, whole)).toEqual(pieces);
    }),
    { numRuns: 1000 },
  );
});

it('samples a number inside every interval that is not empty', () => {
  fc.assert(
    fc.property(anyInterval, (a) => {
      if (isEmpty(a)) expect(() => samplePoint(a)).toThrow(RangeError);
      else expect(contains(a, samplePoint(a))).toBe(true);
    }),
  );
  const middle = divide(add(rational(40), rational(55)), rational(2));
  expect(samplePoint(between(open(40), open(55)))).toEqual(middle);
  expect(samplePoint(below(rational(40)))).toEqual(rational(39));
});

it('calls intervals equal exactly when they hold the same numbers', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, (a, b) => {
      expect(equalIntervals(a, b)).toBe(inside(a).every((isInside, index) => isInside === inside(b)[index]));
      expect(equalIntervals(a, { ...a })).toBe(true);
    }),
  );
});
