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

it('tells the ends exactly of more totals than can be listed', () => {
  const count = 25;
  const kpi = (at: number): string => `指标 指标${at} = 付款 / 询单
  权重 ${100 / count}%
  >= 50% -> 100
  否则 -> ${50 + 2 ** at / 1e7}
`;
  const kpis = Array.from({ length: count }, (_, at) => kpi(at));
  const text = `标准 很多总分\n周期 月\n对象 客服\n输入 付款 : 人\n输入 询单 : 人\n${kpis.join('')}总分\n`;
  const { diagnostics } = compile([{ name: 'rules.kpi', text }], 'rules.kpi');
  const told = diagnostics.find(({ code }) => code.includes('reach'));
  expect(told).toMatchObject({ code: 'scoring/reach-narrow', args: { low: '50.134217724', high: '100' } });
  expect(told?.witness).toBeDefined();
});
