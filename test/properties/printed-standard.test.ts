/** The standard as printed, on which the checker was designed: each mark of that list, and every number named with it, by brute force too. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, sheetsOf } from '../../packages/compiler/src/index.js';
import type { Diagnostic } from '../../packages/diagnostics/src/index.js';
import { interpret, makeDataset, type Value } from '../../packages/evaluator/src/index.js';
import { type Expression, within } from '../../packages/ir/src/index.js';
import { compare, printRational, type Rational } from '../../packages/quantity/src/index.js';

const folder = fileURLToPath(new URL('../../rules/customer-service/', import.meta.url));
const compiled = (scheme: string): ReturnType<typeof compile> =>
  compile([{ name: 'rules.kpi', text: readFileSync(`${folder}${scheme}/rules.kpi`, 'utf8') }], 'rules.kpi');

const printed = compiled('taobao-presales-as-printed');
const repaired = compiled('taobao-presales');

const of = ({ diagnostics }: typeof printed, code: string): readonly Diagnostic['args'][] =>
  diagnostics.flatMap((one) => (one.code === code ? [one.args] : []));

/** What the list marks for the printed standard: our code, how often it is raised, and what is named with it. */
const marks: readonly (readonly [mark: string, code: string, count: number, named?: Diagnostic['args']])[] = [
  ['B101 a row can never match, twice', 'scoring/band-empty', 2, { row: '45% > x >= 50%', meant: '55% > x >= 50%' }],
  ['B102 a gap', 'scoring/band-gap', 1, { gap: '[40%, 55%)' }],
  ['B105 an end is open: below 65', 'scoring/grade-hole', 4, { count: 28, combinations: 221 }],
  ['B112 a cliff between neighbours', 'scoring/band-cliff', 1, { low: '80', high: '100' }],
  ['B115 an edge looks like a misprint', 'scoring/edge-misprint', 2, { edge: '45%', meant: '55%' }],
  ['W308 totals go from 50 to 100', 'scoring/reach-narrow', 1, { low: '50', high: '100' }],
  ['G401 75.5 has no grade', 'scoring/grade-hole', 4, { totals: '75.5', combinations: 17 }],
  ['G401 85.5 has no grade', 'scoring/grade-hole', 4, { totals: '85.5', combinations: 5 }],
  ['G401 90.5 has no grade', 'scoring/grade-hole', 4, { totals: '90.5', combinations: 2 }],
  ['G404 whole numbers, fractions, no rounding', 'scoring/grade-integer-edges', 1, { low: '90', high: '91' }],
  ['G407 one label, two meanings', 'scoring/label-two-meanings', 1, { labels: 'A, B, C, D' }],
  ['Q502 no rule for ties', 'scoring/quota-ties-unstated', 1],
  ['Q503 no rounding of head counts', 'scoring/quota-headcount-unstated', 1],
  ['Q504 the team is too small', 'scoring/quota-small-unstated', 1],
  ['Q504 sizes in which a grade gets nobody', 'scoring/quota-sizes', 1, { nobody: 'A 1–2; C 1; D 1–6' }],
  ['Q505 grade and quota, and which wins', 'scoring/quota-meets-unstated', 1],
  ['P602 pay cliffs: 1.0 to 0.8', 'pay/cliff', 5, { from: 'C', to: 'B', before: '80元', after: '100元' }],
  ['P604 no rounding of what is paid', 'scoring/pay-rounding-unstated', 1],
  ['P605 a coefficient counts twice', 'pay/coefficient-twice', 1, { first: '总分', second: '名次系数' }],
  ['P606 amounts without a decider', 'scoring/decider-missing', 3],
];

for (const [mark, code, count, named = {}] of marks) {
  it(mark, () => {
    const found = of(printed, code);
    expect(found).toHaveLength(count);
    expect(found).toContainEqual(expect.objectContaining(named));
  });
}

it('G405: rounding lifts 90.5 to 91, which the printed text does not round and the repaired one does', () => {
  expect(of(printed, 'scorecard/rounding-lifts')).toEqual([]);
  expect(of(repaired, 'scorecard/rounding-lifts')).toEqual([
    expect.objectContaining({ total: '90.5', seen: '91', label: 'A', without: 'B' }),
  ]);
});

it('W301 and Q501 hold: weights and shares come to 100%', () => {
  for (const code of ['scoring/weights-sum', 'scoring/quota-sum']) expect(of(printed, code)).toEqual([]);
});

it.each([
  ['printed', printed],
  ['repaired', repaired],
])('%s: 1,024 scorecards have 88 different totals from 50 to 100, and the analysis has the same', (_, { ruleSet }) => {
  const totals = scorecards(ruleSet).map(({ total }) => total);
  expect(totals).toHaveLength(1024);
  const sorted = [...totals].sort(compare).map(printRational);
  const different = [...new Set(sorted)];
  expect(different).toHaveLength(88);
  expect([different[0], different.at(-1)]).toEqual(['50', '100']);
  const sheets = sheetsOf(ruleSet);
  const total = ruleSet.metrics.find(({ role }) => role === 'total');
  const sheet = total && sheets.sheetOf(total.expression);
  const found = (sheet && sheets.totalsOf(sheet)) ?? [];
  expect(found.map(({ value }) => printRational(value))).toEqual(different);
  expect(found.map(({ combinations }) => Number(combinations()))).toEqual(
    different.map((value) => sorted.filter((one) => one === value).length),
  );
});

it('221 scorecards lie below 65, and 24 between two grades, at 75.5, 85.5 and 90.5', () => {
  const lost = scorecards(printed.ruleSet).filter(({ grade }) => grade === undefined);
  const below = lost.filter(({ total }) => Number(printRational(total)) < 65);
  const between = lost.filter((one) => !below.includes(one));
  expect([below.length, between.length]).toEqual([221, 24]);
  expect([...new Set(between.map(({ total }) => printRational(total)))].sort()).toEqual(['75.5', '85.5', '90.5']);
});

/** Every combination of the points that the rows print, interpreted. Rows that can never match count as they are meant. */
function scorecards(ruleSet: typeof printed.ruleSet): readonly { total: Rational; grade: string | undefined }[] {
  const scores = ruleSet.metrics.filter(({ role }) => role === 'score');
  const combinations = scores.reduce<readonly (readonly Rational[])[]>(
    (all, { expression }) => all.flatMap((start) => pointsIn(expression).map((points) => [...start, points])),
    [[]],
  );
  const origin = { file: '', start: 0, end: 0 };
  const rows = combinations.map((_, row) => ({ person: `${row}`, team: '', period: '2025-01', origin }));
  const assumed = new Map(
    scores.map(({ id }, place) => [
      id,
      combinations.map((own): Value => ({ kind: 'number', value: own[place] as Rational })), // one for each score
    ]),
  );
  const columns = new Map(ruleSet.inputs.map(({ id }) => [id, rows.map((): Value => ({ kind: 'none' }))]));
  const results = interpret(ruleSet, makeDataset({ rows, columns, assumed }));
  return combinations.map((_, row) => {
    const [total, grade] = ['总分', '成绩等级'].map((id) => results.value(id, row));
    if (total?.kind !== 'number') throw new Error('a scorecard without a total');
    return { total: total.value, grade: grade?.kind === 'choice' ? grade.label : undefined };
  });
}

/** The points of the rows, each once. */
function pointsIn(score: Expression): readonly Rational[] {
  const lookup = [...within(score)].find((one) => one.kind === 'lookup');
  if (lookup?.kind !== 'lookup') throw new Error('a score without rows');
  const results = [...lookup.rows.map(({ result }) => result), ...(lookup.otherwise ? [lookup.otherwise] : [])];
  return results.flatMap((result) =>
    result.kind === 'constant' && result.constant.kind === 'number' ? [result.constant.value] : [],
  );
}
