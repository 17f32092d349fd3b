/** Forced distributions: head counts, ties, small cohorts, eligibility, and how they meet the grade by score. */
import type { HeadcountRule, Quota } from '@kaohe/ir';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headcounts } from '../../ir/src/index.js';
import {
  column,
  compared,
  dataOf,
  exact,
  grades,
  input,
  inputOf,
  label,
  metricOf,
  num,
  quota,
  type Row,
  ruleSet,
} from './build.js';

const shares: [string, string][] = [
  ['A', '0.15'],
  ['B', '0.45'],
  ['C', '0.3'],
  ['D', '0.1'],
];
const halves: [string, string][] = [
  ['A', '1/3'],
  ['B', '1/3'],
  ['C', '1/3'],
];

function graded(rows: readonly Row[], own: [string, string][], more: Partial<Quota> = {}): string[] {
  const rules = ruleSet({
    inputs: [inputOf('s'), inputOf('t'), inputOf('g', grades)],
    metrics: [metricOf('q', quota(input('s'), own, more), grades, 'quota')],
  });
  return column(rules, dataOf(rules, rows), 'q');
}

function scores(...values: string[]): Row[] {
  return values.map((s) => ({ s }));
}

const byScore = (how: 'quota-wins' | 'lower-of-both' | 'capped') => ({ meets: { grade: input('g'), how } });

it('largest remainder gives the rest by fraction, the better grade first', () => {
  const parts = shares.map(([, share]) => exact(share));
  expect(headcounts(parts, 10, 'largest-remainder')).toEqual([2, 4, 3, 1]);
  expect(headcounts(parts, 20, 'largest-remainder')).toEqual([3, 9, 6, 2]);
});

it('each head count rule cuts in its own way', () => {
  const parts = shares.map(([, share]) => exact(share));
  expect(headcounts(parts, 7, 'cumulative')).toEqual([1, 3, 2, 1]);
  expect(headcounts(parts, 7, 'floor')).toEqual([1, 3, 2, 1]);
  expect(headcounts(parts, 7, 'ceiling')).toEqual([2, 4, 1, 0]);
  expect(headcounts(parts, 9, 'floor')).toEqual([1, 4, 2, 2]);
  expect(headcounts(parts, 9, 'largest-remainder')).toEqual([1, 4, 3, 1]);
});

it('head counts add up to everyone for any shares and cohort', () => {
  const rules: HeadcountRule[] = ['largest-remainder', 'cumulative', 'half-up', 'floor', 'ceiling'];
  const parts = fc.array(fc.nat(100), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.nat(500), fc.constantFrom(...rules), (weights, people, rule) => {
      const counts = headcounts(
        weights.map((weight) => exact(`${weight}/100`)),
        people,
        rule,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(people);
      expect(counts.every((count) => count >= 0 && Number.isInteger(count))).toBe(true);
    }),
  );
  for (let people = 0; people <= 500; people += 1) {
    for (const rule of rules) {
      const counts = headcounts(
        shares.map(([, share]) => exact(share)),
        people,
        rule,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(people);
    }
  }
});

it('places are filled best first, whatever the order of rows', () => {
  expect(graded(scores('70', '90', '80'), halves)).toEqual(['C', 'A', 'B']);
});

it('equal people at a cut share the better grade, the lower grade, or wait for a decision', () => {
  const rows = scores('90', '90', '80');
  expect(graded(rows, halves, { stillTied: 'share-better' })).toEqual(['A', 'A', 'C']);
  expect(graded(rows, halves, { stillTied: 'share-lower' })).toEqual(['B', 'B', 'C']);
  expect(graded(rows, halves, { stillTied: 'ask' })).toEqual(['!tie-at-cut', '!tie-at-cut', 'C']);
});

it('a tie over three grades shares the best or the worst of them', () => {
  const rows = scores('90', '90', '90');
  expect(graded(rows, halves, { stillTied: 'share-better' })).toEqual(['A', 'A', 'A']);
  expect(graded(rows, halves, { stillTied: 'share-lower' })).toEqual(['C', 'C', 'C']);
});

it('equal people within one grade need no rule', () => {
  expect(
    graded(
      scores('90', '80', '80'),
      [
        ['A', '1/3'],
        ['B', '2/3'],
      ],
      { stillTied: 'ask' },
    ),
  ).toEqual(['A', 'B', 'B']);
});

it('tie-breakers are asked in order, and one without a value comes last', () => {
  const rows = [{ s: '90', t: '30' }, { s: '90', t: '20' }, { s: '90' }];
  const faster = { tieBreakers: [{ expression: input('t'), direction: 'lower' as const }] };
  expect(graded(rows, halves, faster)).toEqual(['B', 'A', 'C']);
});

it('teams and periods are cohorts of their own, and everyone is one', () => {
  const rows = [
    { s: '1', team: 'x' },
    { s: '2', team: 'x' },
    { s: '3', team: 'y' },
    { s: '4', team: 'y', period: '2025-02' },
  ];
  const two: [string, string][] = [
    ['A', '0.5'],
    ['B', '0.5'],
  ];
  expect(graded(rows, two)).toEqual(['B', 'A', 'A', 'A']);
  expect(graded(rows, two, { cohort: { keys: [] } })).toEqual(['B', 'A', 'A', 'A']);
  expect(graded(rows.slice(0, 3), two, { cohort: { keys: [] } })).toEqual(['B', 'A', 'A']);
});

it('a small cohort gets the result for small cohorts', () => {
  const small = { below: 3, result: input('g') };
  expect(
    graded(
      [
        { s: '90', g: 'C' },
        { s: '80', g: 'A' },
      ],
      halves,
      { small },
    ),
  ).toEqual(['C', 'A']);
  expect(graded(scores('90', '80', '70'), halves, { small })).toEqual(['A', 'B', 'C']);
});

it('who is not eligible gets none and is not counted; a fault is one person alone', () => {
  const eligible = compared(input('t'), '>', num('0'));
  const rows = [
    { s: '99', t: '0' },
    { s: '90', t: '1' },
    { s: '80', t: '1' },
    { s: '70', t: '1' },
    { s: '60' },
    { t: '1' },
  ];
  expect(graded(rows, halves, { eligible })).toEqual(['—', 'A', 'B', 'C', '!missing', '!missing']);
});

it('the lower of both takes the worse label, and none of the score wins', () => {
  const rows = [{ s: '90', g: 'B' }, { s: '80', g: 'A' }, { s: '70' }];
  expect(graded(rows, halves, byScore('lower-of-both'))).toEqual(['B', 'B', '!missing']);
  expect(graded(rows, halves, byScore('quota-wins'))).toEqual(['A', 'B', 'C']);
});

it('capped passes a place to the next in rank, and leftovers get the last label', () => {
  const rows = [
    { s: '90', g: 'B' },
    { s: '80', g: 'A' },
    { s: '70', g: 'B' },
  ];
  expect(graded(rows, halves, byScore('capped'))).toEqual(['B', 'A', 'C']);
  const low = scores('90', '80', '70').map((row) => ({ ...row, g: 'B' }));
  expect(graded(low, halves, byScore('capped'))).toEqual(['B', 'C', 'C']);
});

it('capped gives what the quota gives when every own grade is the best', () => {
  const rank = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });
  const rule = fc.constantFrom('share-better', 'share-lower', 'ask');
  fc.assert(
    fc.property(rank, rule, (values, stillTied) => {
      const rows = values.map((value) => ({ s: `${value}`, g: 'A' }));
      expect(graded(rows, shares, { ...byScore('capped'), stillTied })).toEqual(graded(rows, shares, { stillTied }));
    }),
  );
});

it('nobody gets a better label than their own when capped', () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('A', 'B', 'C', 'D')));
  const rule = fc.constantFrom('share-better', 'share-lower');
  fc.assert(
    fc.property(people, rule, (values, stillTied) => {
      const rows = values.map(([value, g]) => ({ s: `${value}`, g }));
      const found = graded(rows, shares, { ...byScore('capped'), stillTied });
      for (const [place, { g }] of rows.entries()) expect((found[place] ?? '') >= g).toBe(true);
    }),
  );
});

it('the order of rows does not matter', () => {
  const people = fc.uniqueArray(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 }), fc.nat(2)), {
    selector: ([id]) => id,
    maxLength: 15,
  });
  fc.assert(
    fc.property(people, fc.constantFrom('share-better', 'share-lower', 'ask'), (values, stillTied) => {
      const rows = values.map(([id, s, team]) => ({ person: `p${id}`, s: `${s}`, team: `t${team}` }));
      const forward = graded(rows, shares, { stillTied });
      const backward = graded(rows.toReversed(), shares, { stillTied });
      expect(backward.reverse()).toEqual(forward);
    }),
  );
});

it('a label of another scale counts as worst', () => {
  expect(graded([{ s: '90' }], [['B', '1']], { meets: { grade: label('E'), how: 'lower-of-both' } })).toEqual(['E']);
});
