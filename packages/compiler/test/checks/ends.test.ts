/** The ends of totals against the list of all of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, multiply, type Rational, rational, zero } from '../../../quantity/src/index.js';
import { endsOf } from '../../src/analysis/scorecard/ends.js';
import { type Finish, finished, type Sheet, scoresOf, sheetsOf } from '../../src/analysis/scorecard/sheet.js';
import { compile } from '../../src/index.js';

const sheets = sheetsOf(compile([{ name: 'rules.kpi', text: '' }], 'rules.kpi').ruleSet);

const number = (least: number, most: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: least * 4, max: most * 4 }).map((quarters) => rational(quarters, 4));

const item = fc.record({
  name: fc.constant('甲'),
  weight: number(-2, 3),
  score: fc.constant({ kind: 'team', origin: { file: '', start: 0, end: 0 } } as const),
  options: fc
    .uniqueArray(fc.option(number(-20, 120), { freq: 20, nil: undefined }), { minLength: 1, maxLength: 4 })
    .map((scores) => scores.map((score) => ({ score, rows: 1n }))),
});

const finish: fc.Arbitrary<Finish> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cap', 'floor'), limit: number(-50, 150) }),
  fc.record({
    kind: fc.constant('round'),
    mode: fc.constant('half-up'),
    step: fc.constantFrom(rational(1), rational(5)),
  }),
);

const sheet: fc.Arbitrary<Sheet> = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
  isWeighted: fc.boolean(),
  constant: number(-10, 10),
  finish: fc.array(finish, { maxLength: 2 }),
  vetoes: fc.constant([]),
});

it('the lowest and the highest total are the first and the last of all, and their points come to them', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const totals = sheets.totalsOf(one);
      const ends = endsOf(sheets, one);
      expect([ends?.lowest.value, ends?.highest.value]).toEqual([totals?.[0]?.value, totals?.at(-1)?.value]);
      if (ends === undefined || one.items.some(({ options }) => options?.some(({ score }) => !score))) return;
      for (const end of [ends.lowest, ends.highest]) {
        const points = scoresOf(one, end).map((score, at) => multiply(score ?? zero, one.items[at]?.weight ?? zero));
        expect(finished(one, points.reduce(add, zero))).toEqual(end.value);
      }
    }),
    { numRuns: 500 },
  );
});
