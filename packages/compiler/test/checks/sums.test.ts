/** Sums of items against every combination of their options, one by one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combinationsOf, optionsTo, type Steps, statesOf } from '../../src/analysis/scorecard/states.js';

/** Close together, so that sums meet, or far apart. */
const sum = fc.oneof(fc.integer({ min: -6, max: 12 }), fc.integer({ min: -1_000_000, max: 1_000_000_000 }));
const step = fc.constantFrom(1, 5, 250);

const parts: fc.Arbitrary<readonly Steps[]> = step.chain((times) =>
  fc.array(
    fc.record({
      options: fc.array(
        fc.record({
          present: fc.constantFrom(0, 3, 5),
          sum: sum.map((one) => one * times),
          rows: fc.bigInt(1n, 3n),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { maxLength: 5 },
  ),
);

interface Combination {
  readonly present: number;
  readonly sum: number;
  readonly rows: bigint;
}

function combinations(all: readonly Steps[]): readonly Combination[] {
  const none: readonly Combination[] = [{ present: 0, sum: 0, rows: 1n }];
  return all.reduce(
    (found, { options }) =>
      found.flatMap((one) =>
        options.map((option) => ({
          present: one.present + option.present,
          sum: one.sum + option.sum,
          rows: one.rows * option.rows,
        })),
      ),
    none,
  );
}

it('states are the sums of all combinations, each with as many as come to it and one of them', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const states = statesOf(all) ?? [];
      const counts = new Map<string, bigint>();
      for (const one of combinations(all)) {
        const key = `${one.present} ${one.sum}`;
        counts.set(key, (counts.get(key) ?? 0n) + one.rows);
      }
      expect(states.map((one) => [`${one.present} ${one.sum}`, combinationsOf(one)]).toSorted()).toEqual(
        [...counts].toSorted(),
      );
      for (const one of states) {
        const chosen = optionsTo(one).map((option, place) => all[place]?.options[option]);
        expect(chosen.length).toBe(all.length);
        expect(chosen.reduce((total, option) => total + (option?.sum ?? 0), 0)).toBe(one.sum);
        expect(chosen.reduce((total, option) => total + (option?.present ?? 0), 0)).toBe(one.present);
      }
    }),
    { numRuns: 1000 },
  );
});

it('sums of what is present rise, and the first of the options that lead to one is told', () => {
  const option = (sum: number): Steps['options'][number] => ({ present: 0, sum, rows: 1n });
  const states = statesOf([{ options: [option(2), option(0)] }, { options: [option(0), option(2)] }]) ?? [];
  expect(states.map((one) => [one.sum, optionsTo(one)])).toEqual([
    [0, [1, 0]],
    [2, [0, 0]],
    [4, [0, 1]],
  ]);
});

it('says nothing where more sums would be formed than allowed', () => {
  const options = Array.from({ length: 10 }, (_, at) => ({ present: 0, sum: 10 ** at, rows: 1n }));
  expect(statesOf([{ options }, { options }], 110)?.length).toBe(55);
  expect(statesOf([{ options }, { options }], 109)).toBeUndefined();
});
