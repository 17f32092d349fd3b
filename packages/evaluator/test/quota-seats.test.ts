/** How many people each grade of a quota gets: limits kept, and everyone counted, for any number of people. */
import type { HeadcountRule, QuotaLimit, QuotaShare } from '@kaohe/ir';
import { type Rational, rational } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seatsOf, type Value } from '../src/index.js';
import { here, input, label, limit, num, quota } from './build.js';

const headcounts = ['largest-remainder', 'cumulative', 'half-up', 'floor', 'ceiling'] as const;
const bounded = { meets: { grade: label('A'), how: 'bounded' as const } };

interface Wanted {
  readonly bound: QuotaLimit['bound'];
  readonly measure: QuotaLimit['measure'];
  readonly amount: Rational;
}

function counts(
  wanted: readonly (readonly Wanted[])[],
  people: number,
  headcount: HeadcountRule,
  natural?: readonly number[],
) {
  const shares: QuotaShare[] = wanted.map((limits, place) => ({
    label: 'ABCDEF'[place] ?? '',
    limits: limits.map(({ bound, measure }) => limit(bound, num('0'), measure)),
    origin: here(),
  }));
  const amounts = wanted.flatMap((limits) => limits.map(({ amount }): Value => ({ kind: 'number', value: amount })));
  const asked = quota(input('s'), [], { shares, headcount, ...(natural ? bounded : {}) });
  return seatsOf(
    asked,
    Array.from({ length: people }, () => amounts),
    natural,
  );
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

const share = fc
  .nat(30)
  .map((percent): Wanted => ({ bound: 'exactly', measure: 'share', amount: rational(percent, 100) }));
const heads = fc.nat(20).map((count): Wanted => ({ bound: 'exactly', measure: 'people', amount: rational(count) }));

it('numbers of people, shares and the rest add up to everyone', () => {
  const others = fc.array(fc.oneof(share, heads), { maxLength: 3 });
  fc.assert(
    fc.property(others, others, fc.nat(500), fc.constantFrom(...headcounts), (before, behind, people, headcount) => {
      const wanted = [...before.map((one) => [one]), [], ...behind.map((one) => [one])];
      const found = counts(wanted, people, headcount);
      if (found.kind !== 'seats') {
        expect(found.kind).toBe('impossible');
        return;
      }
      expect(total(found.counts)).toBe(people);
      expect(found.counts.every((count) => count >= 0 && Number.isInteger(count))).toBe(true);
    }),
  );
});

const bounds = fc
  .record({
    bound: fc.constantFrom<QuotaLimit['bound'][]>('exactly', 'at-most', 'at-least'),
    measure: fc.constantFrom<QuotaLimit['measure'][]>('share', 'people'),
    percent: fc.nat(60),
  })
  .map(
    ({ bound, measure, percent }): Wanted => ({
      bound,
      measure,
      amount: measure === 'share' ? rational(percent, 100) : rational(percent),
    }),
  );

it('limits give everyone a grade, whatever the score grades', () => {
  const naturals = fc.array(fc.nat(125), { minLength: 4, maxLength: 4 });
  const limits = fc.array(fc.array(bounds, { maxLength: 2 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(naturals, limits, fc.constantFrom(...headcounts), (natural, wanted, headcount) => {
      const people = total(natural);
      const found = counts(wanted, people, headcount, natural);
      if (found.kind !== 'seats') return;
      expect(total(found.counts)).toBe(people);
      expect(found.counts.every((count) => count >= 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('limits on the best and the worst are kept to the head, for 0 to 500 people', () => {
  const most: Wanted = { bound: 'at-most', measure: 'share', amount: rational(15, 100) };
  const least: Wanted = { bound: 'at-least', measure: 'share', amount: rational(5, 100) };
  for (let people = 0; people <= 500; people += 1) {
    const natural = [Math.floor(people / 3), people - Math.floor(people / 3), 0];
    const found = counts([[most], [], [least]], people, 'floor', natural);
    if (found.kind !== 'seats') throw new Error(found.kind);
    const [best = 0, middle = 0, worst = 0] = found.counts;
    expect(best).toBe(Math.min(Math.floor(people / 3), Math.floor((people * 15) / 100)));
    expect(worst).toBe(Math.floor((people * 5) / 100));
    expect(best + middle + worst).toBe(people);
  }
});

it('limits that the score grades keep change nothing', () => {
  const natural = [1, 2, 3];
  const loose: Wanted = { bound: 'at-most', measure: 'share', amount: rational(1) };
  expect(counts([[loose], [loose], [loose]], 6, 'floor', natural)).toEqual({ kind: 'seats', counts: natural });
});
