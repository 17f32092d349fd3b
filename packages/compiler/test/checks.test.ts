import { contains, type Rational, rational, rationalFromText } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../src/index.js';

/** A rule set with one KPI of these rows, and what the checks say of it. */
function findings(
  rows: readonly string[],
): readonly { readonly code: string; readonly args: Readonly<Record<string, string | number>> }[] {
  const text = `标准 样例\n输入 甲 : 分\n指标 乙 = 甲\n${rows.map((row) => `  ${row}\n`).join('')}`;
  return compile([{ name: 'rules.kpi', text }], 'rules.kpi').diagnostics.filter((one) =>
    one.code.startsWith('scoring/'),
  );
}

const bracket = fc.boolean();
const band = fc.record({
  low: fc.integer({ min: 0, max: 12 }),
  width: fc.integer({ min: 0, max: 6 }),
  lowClosed: bracket,
  highClosed: bracket,
});
type Band = typeof band extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ({ low, width, lowClosed, highClosed }: Band, points: number): string =>
  `${lowClosed ? '[' : '('}${low}, ${low + width}${highClosed ? ']' : ')'} -> ${points}`;

const covers = ({ low, width, lowClosed, highClosed }: Band, value: Rational): boolean =>
  contains(
    { low: { value: rational(low), closed: lowClosed }, high: { value: rational(low + width), closed: highClosed } },
    value,
  );

/** Every edge and every midpoint between edges: one value of each region. */
const probes = Array.from({ length: 37 }, (_, index) => rational(index, 2));

/** The values a printed stretch covers: `(3, 5]`, `4`, `< 2`, `>= 9`. */
function stretchCovers(stretch: string, value: Rational): boolean {
  if (stretch === '(-∞, +∞)') return true;
  const number = (text: string): Rational => rationalFromText(text) ?? rational(-1);
  const sided = /^(<=?|>=?) (.+)$/.exec(stretch);
  if (sided !== null) {
    const bound = { value: number(sided[2] ?? ''), closed: (sided[1] ?? '').endsWith('=') };
    return contains(
      (sided[1] ?? '').startsWith('<') ? { low: undefined, high: bound } : { low: bound, high: undefined },
      value,
    );
  }
  const between = /^([[(])(.+), (.+)([\])])$/.exec(stretch);
  if (between === null)
    return contains(
      { low: { value: number(stretch), closed: true }, high: { value: number(stretch), closed: true } },
      value,
    );
  const [, open, low = '', high = '', close] = between;
  return contains(
    { low: { value: number(low), closed: open === '[' }, high: { value: number(high), closed: close === ']' } },
    value,
  );
}

it('gaps and open ends are exactly the values no band covers', () => {
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 6 }), (bands) => {
      const found = findings(bands.map((one, index) => rowOf(one, index)));
      const stretches = found.flatMap(({ code, args }) => {
        if (code === 'scoring/band-edge' && args.claimed === 'neither') return [String(args.edge)];
        return code === 'scoring/band-gap'
          ? [String(args.gap)]
          : code === 'scoring/band-open'
            ? [String(args.open)]
            : [];
      });
      for (const value of probes) {
        const isCovered = bands.some((one) => covers(one, value));
        expect(stretches.some((stretch) => stretchCovers(stretch, value))).toBe(!isCovered);
      }
    }),
    { numRuns: 300 },
  );
});

it('overlaps are reported exactly for rows that meet an earlier row, with a witness in both', () => {
  fc.assert(
    fc.property(fc.array(band, { minLength: 2, maxLength: 6 }), (bands) => {
      const found = findings([...bands.map((one, index) => rowOf(one, index)), '否则 -> 0']).filter(
        ({ code, args }) =>
          code === 'scoring/band-overlap' || (code === 'scoring/band-edge' && args.claimed === 'both'),
      );
      const meeting = bands.filter((one, index) =>
        probes.some((value) => covers(one, value) && bands.slice(0, index).some((earlier) => covers(earlier, value))),
      );
      expect(found.length).toBe(meeting.length);
      for (const { args } of found) {
        const witness = rationalFromText(String(args.witness ?? args.edge)) ?? rational(-1);
        expect(bands.filter((one) => covers(one, witness)).length).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 300 },
  );
});

it('empty bands are exactly those no value can match', () => {
  fc.assert(
    fc.property(band, (one) => {
      const found = findings([rowOf(one, 1), '否则 -> 0']).filter(({ code }) => code === 'scoring/band-empty');
      expect(found.length).toBe(probes.some((value) => covers(one, value)) ? 0 : 1);
    }),
    { numRuns: 200 },
  );
});

it('counts of whole things have no gap between one and two', () => {
  const text = '标准 样例\n输入 甲 : 次\n指标 乙 = 甲\n  <= 1次 -> 100\n  >= 2次 -> 50\n';
  expect(compile([{ name: 'rules.kpi', text }], 'rules.kpi').diagnostics).toEqual([]);
});

it('the totals a scorecard reaches are those of all its combinations', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 3 }), {
        minLength: 2,
        maxLength: 2,
      }),
      ([first = [], second = []]) => {
        const kpi = (name: string, points: readonly number[]): string =>
          `指标 ${name} = 甲\n  权重 50%\n${points.map((one, index) => `  [${index}, ${index}] -> ${one}\n`).join('')}  否则 -> 0\n`;
        const text = `标准 样例\n输入 甲 : 分\n${kpi('乙', first)}${kpi('丙', second)}总分\n等级 级 按 总分\n  > 1000 -> A\n`;
        const hole = compile([{ name: 'rules.kpi', text }], 'rules.kpi').diagnostics.find(
          (one) => one.code === 'scoring/grade-hole',
        );
        const totals = new Set([...first, 0].flatMap((one) => [...second, 0].map((other) => (one + other) / 2)));
        expect(hole?.args).toMatchObject({
          count: totals.size,
          combinations: (first.length + 1) * (second.length + 1),
        });
      },
    ),
    { numRuns: 100 },
  );
});
