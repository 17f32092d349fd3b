/** Cohorts that are sorted byte by byte: any floats, and rankings with ties upon ties as the interpreter has them. */
import type { Cohort } from '@kaohe/ir';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteSort } from '../src/columnar/population/byte-sort.js';
import { interpret, Memory, runOnDataset, sameValue } from '../src/index.js';
import { dataOf, grades, input, inputOf, math, metricOf, quota, type Row, ruleSet } from './build.js';
import { statistic } from './build-statistic.js';

it('bytes sort as comparisons do, and say who is equal', () => {
  const key = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, 2 ** 53 - 1, 1 - 2 ** 53, 1 / 3),
    fc.integer({ min: -300, max: 300 }),
  );
  const sorting = new ByteSort(new Memory());
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), fc.nat({ max: 20 }), (keys, skipped) => {
      const from = Math.min(skipped, keys.length);
      const rows = Int32Array.from(keys.keys());
      const keyOf = (row: number): number => keys[row] as number;
      const equals = sorting.sort(rows, from, keys.length, keyOf);
      const meant = [...keys.keys()].slice(from).sort((one, other) => keyOf(one) - keyOf(other) || one - other);
      expect([...rows.slice(from)]).toEqual(meant);
      expect([...rows.slice(0, from)]).toEqual([...keys.keys()].slice(0, from));
      const places = [...rows].map((row) => keyOf(row) + 0);
      const runs: number[] = [];
      for (let start = from; start < places.length; ) {
        let end = start + 1;
        while (places[end] === places[start]) end += 1;
        if (end - start > 1) runs.push(start, end);
        start = end;
      }
      expect(equals).toEqual(runs);
    }),
  );
});

it('many people in one ranking get what the interpreter gives them', () => {
  const rate = math(input('a'), '/', input('b'));
  const whole: Cohort = { keys: [] };
  const row = fc.record({
    team: fc.constantFrom('x', 'x', 'x', 'y'),
    a: fc.constantFrom('0', '1', '-1', '2', '3', '0.5', '94906265'),
    b: fc.constantFrom('1', '2', '3', '94906267', '0.0000003'),
    c: fc.nat({ max: 3 }).map(String),
  });
  const rows: fc.Arbitrary<Row[]> = fc.array(row, { minLength: 60, maxLength: 260 });
  const direction = fc.constantFrom('higher' as const, 'lower' as const);
  const ties = fc.constantFrom('share-better' as const, 'share-lower' as const, 'ask' as const);
  fc.assert(
    fc.property(rows, direction, ties, fc.boolean(), (people, way, stillTied, isByRate) => {
      const [by, other] = isByRate ? [rate, input('c')] : [input('c'), rate];
      const tieBreakers = [{ expression: other, direction: way }];
      const shares: [string, string][] = [
        ['A', '0.13'],
        ['B', '0.4'],
        ['C', '0.2'],
        ['D', '0.27'],
      ];
      const ranked = (id: 'rank' | 'dense-rank' | 'mean-rank' | 'percent-rank') =>
        metricOf(id, statistic(id, by, { kind: 'cohort', cohort: whole, withoutSelf: false }, { direction: way }));
      const rules = ruleSet({
        inputs: [inputOf('a'), inputOf('b'), inputOf('c')],
        metrics: [
          metricOf('placed', quota(by, shares, { stillTied, tieBreakers }), grades),
          ...(['rank', 'dense-rank', 'mean-rank', 'percent-rank'] as const).map(ranked),
        ],
      });
      const data = dataOf(rules, people);
      const [meant, found] = [interpret(rules, data), runOnDataset(rules, data)];
      const differing = meant.metricIds.flatMap((id) =>
        people.flatMap((_, at) => (sameValue(meant.value(id, at), found.value(id, at)) ? [] : [`${id} in row ${at}`])),
      );
      expect(differing).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
