/** Scorecards small enough to try every combination of their bands, as text, and all that the interpreter makes of them. */
import fc from 'fast-check';
import { interpret, makeDataset, type Value } from '../../../evaluator/src/index.js';
import type { RuleSet } from '../../../ir/src/index.js';
import { compare, printRational, type Rational, rational } from '../../../quantity/src/index.js';

/** A KPI with its bands from the lowest: from each edge on, so many points. The first has no edge. */
export interface Kpi {
  readonly weight: number;
  readonly edges: readonly number[];
  readonly points: readonly number[];
}

export interface Scorecard {
  readonly kpis: readonly Kpi[];
  /** Grades from the best: totals from `low` to `high`. */
  readonly grades: readonly { readonly low: number; readonly high: number }[];
  readonly isRounded: boolean;
  /** What is paid, as a formula over 总分 and 级. */
  readonly pay: string;
}

const kpi: fc.Arbitrary<Omit<Kpi, 'weight'>> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([edges, points]) => ({
    edges: edges.toSorted((a, b) => a - b),
    points: points
      .slice(0, edges.length + 1)
      .map((one) => one * 5)
      .toSorted((a, b) => a - b),
  }));

/** Weights in steps of 5% that come to 100%. */
function weightsOf(cuts: readonly number[], count: number): readonly number[] {
  const sorted = [0, ...[...new Set(cuts)].slice(0, count - 1).toSorted((a, b) => a - b), 20];
  return sorted.slice(1).map((cut, place) => (cut - (sorted[place] ?? 0)) * 5);
}

const grades: fc.Arbitrary<Scorecard['grades']> = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
  .chain((cuts) => {
    const lows = [...cuts.toSorted((a, b) => b - a), 0];
    return fc.tuple(
      fc.constant(lows),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: lows.length, maxLength: lows.length }),
    );
  })
  .map(([lows, gaps]) =>
    // some grades end one or two points below the next, as printed ones do
    lows.map((low, place) => ({
      low,
      high: place === 0 ? 100 : Math.max(low, (lows[place - 1] ?? 0) - (gaps[place] ?? 0)),
    })),
  );

const pays: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 40, max: 90 }),
    fc.integer({ min: -2, max: 9 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([edge, high, low, form]) => {
    if (form === 0) return `如果 总分 >= ${edge} 则 ${high * 100}元 否则 ${low * 100}元`;
    if (form === 1) return `如果 级 = A 则 总分 * ${high}元/分 否则 ${low * 100}元`;
    if (form === 2) return `(总分 - ${edge}分) * ${low}元/分`;
    return `总分 * ${low}元/分`;
  });

export const smallScorecard: fc.Arbitrary<Scorecard> = fc
  .tuple(
    fc.array(kpi, { minLength: 2, maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 8, maxLength: 8 }),
    grades,
    fc.boolean(),
    pays,
  )
  .map(([kpis, cuts, ranges, isRounded, pay]) => {
    const weights = weightsOf(cuts, kpis.length);
    return {
      kpis: weights.map((weight, place) => ({
        weight,
        edges: kpis[place]?.edges ?? [],
        points: kpis[place]?.points ?? [],
      })),
      grades: ranges,
      isRounded,
      pay,
    };
  });

const labels = ['A', 'B', 'C', 'D'];

/** The rules as text. */
export function textOf({ kpis, grades: ranges, isRounded, pay }: Scorecard): string {
  const declared = kpis.map(({ weight, edges, points }, place) => {
    const rows = edges.map((edge, row) => `  >= ${edge} -> ${points[row + 1]}\n`).toReversed();
    return `输入 入${place} : 分\n  范围 0分..100分\n指标 项${place} = 入${place}\n  权重 ${weight}%\n  越高越好\n${rows.join('')}  否则 -> ${points[0]}\n`;
  });
  const rows = ranges.map(({ low, high }, place) => `  [${low}, ${high}] -> ${labels[place]}\n`);
  const rounding = isRounded ? ' 四舍五入到 1分' : '';
  return `标准 样例\n  对象 人员 属于 组\n${declared.join('')}总分\n等级 级 按 总分${rounding}\n${rows.join('')}薪酬 奖金 = (${pay}) 四舍五入到 0.01元\n`;
}

/** One combination of bands, and what comes of it. */
export interface Outcome {
  readonly bands: readonly number[];
  readonly total: Rational;
  /** Undefined where there is no grade. */
  readonly grade: string | undefined;
  readonly pay: Rational | undefined;
}

/** Every combination, interpreted. */
export function outcomesOf({ kpis }: Scorecard, ruleSet: RuleSet): readonly Outcome[] {
  const combinations = kpis.reduce<readonly (readonly number[])[]>(
    (all, { points }) => all.flatMap((bands) => points.map((_, band) => [...bands, band])),
    [[]],
  );
  const origin = { file: '', start: 0, end: 0 };
  const rows = combinations.map((_, row) => ({ person: `${row}`, team: '', period: '2025-01', origin }));
  const number = (value: number): Value => ({ kind: 'number', value: rational(value) });
  const columns = new Map(
    kpis.map(({ edges }, place) => [
      `入${place}`,
      combinations.map((bands) => number(edges[(bands[place] ?? 0) - 1] ?? 0)),
    ]),
  );
  const results = interpret(ruleSet, makeDataset({ rows, columns }));
  return combinations.map((bands, row) => {
    const [total, grade, pay] = ['总分', '级', '奖金'].map((id) => results.value(id, row));
    if (total?.kind !== 'number') throw new Error('a scorecard without a total');
    return {
      bands,
      total: total.value,
      grade: grade?.kind === 'choice' ? grade.label : undefined,
      pay: pay?.kind === 'number' ? pay.value : undefined,
    };
  });
}

/** Different totals in rising order, each with how many combinations give it. */
export function totalsAmong(outcomes: readonly Outcome[]): readonly string[] {
  const counts = new Map<string, { readonly value: Rational; readonly count: number }>();
  for (const { total } of outcomes) {
    const key = printRational(total);
    counts.set(key, { value: total, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => compare(a.value, b.value))
    .map(({ value, count }) => `${printRational(value)} ${count}`);
}
