/** Pools: the parts and what is left are the pot, to the last step, for any number of people. */
import { add, compare, equal, isInteger, multiply, type Rational, rational, sum } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dividePool, type PoolMember, type Value } from '../src/index.js';
import { exact, input, num, pool } from './build.js';

const remainders = ['largest-remainder', 'highest', 'kept'] as const;

function number(value: Rational): Value {
  return { kind: 'number', value };
}

function member(
  person: string,
  pot: Rational,
  weight: Rational | undefined,
  more: Partial<PoolMember> = {},
): PoolMember {
  return {
    person,
    pot: number(pot),
    weight: weight && number(weight),
    eligible: undefined,
    cap: undefined,
    tieBreakers: [],
    ...more,
  };
}

function divided(members: readonly PoolMember[], remainder: (typeof remainders)[number], step = '0.01') {
  const { shares, left } = dividePool(pool(num('0'), input('w'), { remainder, step: exact(step) }), members);
  const numberOf = (given: (typeof shares)[number]): Rational => {
    if (given.kind !== 'value' || given.value.kind !== 'number') throw new Error('no number');
    return given.value.value;
  };
  return { shares: shares.map(numberOf), left: numberOf(left) };
}

const amounts = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(1, 3, 100, 1000))
  .map(([numerator, denominator]) => rational(numerator, denominator));
const weights = fc
  .tuple(fc.nat(1000), fc.constantFrom(1, 3, 7))
  .map(([numerator, denominator]) => rational(numerator, denominator));

it('shares and what is left add up to the pot, for 1 to 500 people', () => {
  const people = fc.array(weights, { maxLength: 500, size: 'max' });
  const step = fc.constantFrom('0.01', '1', '0.5');
  fc.assert(
    fc.property(amounts, people, fc.constantFrom(...remainders), step, (pot, all, remainder, size) => {
      // somebody who takes no part, so that there is a cohort where nobody does
      const bystander = member('x', pot, exact('1'), { eligible: { kind: 'yes-no', value: false } });
      const taking = all.map((weight, place) => member(`p${place}`, pot, weight));
      const { shares, left } = divided([...taking, bystander], remainder, size);
      expect(equal(add(sum(shares), left), pot)).toBe(true);
      const perStep = rational(exact(size).denominator, exact(size).numerator);
      expect(shares.every((share) => isInteger(multiply(share, perStep)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('one pot among each number of people up to 500', () => {
  for (let people = 1; people <= 500; people += 1) {
    const members = Array.from({ length: people }, (_, place) => member(`p${place}`, exact('1000'), undefined));
    for (const remainder of remainders) {
      const { shares, left } = divided(members, remainder);
      expect(equal(add(sum(shares), left), exact('1000'))).toBe(true);
      if (remainder !== 'kept') expect(equal(left, exact('0'))).toBe(true);
    }
  }
});

it('nobody gets less than somebody of smaller weight, and parts differ from the exact ones by less than a step', () => {
  const people = fc.array(weights, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.nat(1_000_000), people, (cents, all) => {
      const pot = rational(cents, 100);
      const { shares } = divided(
        all.map((weight, place) => member(`p${place}`, pot, weight)),
        'largest-remainder',
      );
      for (const [a, one] of all.entries()) {
        for (const [b, other] of all.entries()) {
          if (compare(one, other) > 0) expect(compare(shares[a] ?? pot, shares[b] ?? pot)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('the order of people does not matter', () => {
  const people = fc.array(weights, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, people, fc.constantFrom(...remainders), (pot, all, remainder) => {
      const members = all.map((weight, place) => member(`p${place}`, pot, weight));
      const forward = divided(members, remainder).shares;
      expect(divided(members.toReversed(), remainder).shares.toReversed()).toEqual(forward);
    }),
  );
});

it('a cap cuts, and what it cuts is left', () => {
  const cap = number(exact('300'));
  const members = [member('a', exact('1000'), exact('9'), { cap }), member('b', exact('1000'), exact('1'), { cap })];
  expect(divided(members, 'largest-remainder')).toEqual({ shares: [exact('300'), exact('100')], left: exact('600') });
});

it('a cohort without people has nothing to tell', () => {
  const { shares, left } = dividePool(pool(num('1'), undefined), []);
  expect(shares).toEqual([]);
  expect(left).toEqual({ kind: 'value', value: { kind: 'none' } });
});

it('of several broken caps the same is told in whatever order the data are', () => {
  const broken = (code: 'data/missing' | 'data/undecided', person: string): Value => ({
    kind: 'fault',
    code,
    args: {},
    origin: { file: '', start: 0, end: 0 },
    cells: [],
    person,
    period: '2025-01',
    also: [],
  });
  const people = [
    member('甲', exact('10'), undefined, { cap: broken('data/missing', '甲') }),
    member('乙', exact('10'), undefined, { cap: broken('data/undecided', '乙') }),
  ];
  const leftOf = (members: readonly PoolMember[]): unknown => dividePool(pool(num('0'), input('w')), members).left;
  expect(leftOf(people)).toEqual(leftOf(people.toReversed()));
});
