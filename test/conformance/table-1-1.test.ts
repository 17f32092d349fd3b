/** All 1,024 combinations of the scores of table 1.1: totals, grades and holes of the repaired and of the printed standard. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import {
  type Dataset,
  interpret,
  makeDataset,
  preparePlan,
  runPlan,
  type Value,
} from '../../packages/evaluator/src/index.js';
import type { RuleSet } from '../../packages/ir/src/index.js';
import { printRational, rational } from '../../packages/quantity/src/index.js';

/** Table 1.1: each kpi with its weight in per cent and its four scores. */
const kpis: readonly { readonly name: string; readonly weight: number; readonly scores: readonly number[] }[] = [
  { name: '订单转化率', weight: 35, scores: [100, 80, 60, 50] },
  { name: '落实客单价', weight: 25, scores: [100, 80, 60, 50] },
  { name: '旺旺回复率', weight: 15, scores: [100, 80, 60, 50] },
  { name: '旺旺响应时间', weight: 15, scores: [100, 80, 60, 50] },
  { name: '日常表现', weight: 10, scores: [100, 80, 70, 50] },
];

/** Every combination, one score per kpi. */
const combinations = kpis.reduce<readonly (readonly number[])[]>(
  (rows, { scores }) => rows.flatMap((row) => scores.map((score) => [...row, score])),
  [[]],
);

/** Totals in hundredths of a point, by whole numbers alone: weights are whole per cent, scores whole points. */
const totals = combinations.map((scores) =>
  scores.reduce((sum, score, index) => sum + score * (kpis[index]?.weight ?? 0), 0),
);

/** Table 1.2 on the total rounded half-up to one point. */
function repairedGrade(hundredths: number): string {
  const points = Math.floor((hundredths + 50) / 100);
  return points >= 91 ? 'A' : points >= 86 ? 'B' : points >= 76 ? 'C' : points >= 65 ? 'D' : '无';
}

/** Table 1.2 letter by letter: whole-number rows with holes between them and below. */
function printedGrade(hundredths: number): string {
  const rows: readonly (readonly [string, number, number])[] = [
    ['A', 9100, 10000],
    ['B', 8600, 9000],
    ['C', 7600, 8500],
    ['D', 6500, 7500],
  ];
  return rows.find(([, low, high]) => low <= hundredths && hundredths <= high)?.[0] ?? 'data/no-band';
}

const evaluators = {
  interpreter: interpret,
  plan: (rules: RuleSet, data: Dataset) => runPlan(preparePlan(rules), data),
};

for (const [folder, grade] of [
  ['taobao-presales', repairedGrade],
  ['taobao-presales-as-printed', printedGrade],
] as const) {
  for (const [name, evaluate] of Object.entries(evaluators)) {
    it(`${folder}: 1,024 totals and grades by the ${name}`, () => {
      const ruleSet = rulesOf(folder);
      const dataset = datasetOf(ruleSet);
      const results = evaluate(ruleSet, dataset);
      const found = dataset.rows.map((_, row) => [
        shown(results.value('总分', row)),
        shown(results.value('成绩等级', row)),
      ]);
      expect(found).toEqual(totals.map((total) => [printRational(rational(total, 100)), grade(total)]));
      expect(found).toHaveLength(1024);
    });
  }
}

it('88 totals can be reached, from 50 to 100', () => {
  const distinct = [...new Set(totals)].sort((left, right) => left - right);
  expect(distinct).toHaveLength(88);
  expect([distinct.at(0), distinct.at(-1)]).toEqual([5000, 10000]);
});

it('the printed standard has no grade for 75.5, 85.5, 90.5 and all below 65', () => {
  const holes = totals.filter((total) => printedGrade(total) === 'data/no-band');
  const between = holes.filter((total) => total >= 6500);
  expect([...new Set(between)].sort()).toEqual([7550, 8550, 9050]);
  expect(between).toHaveLength(24);
  expect(holes.length - between.length).toBe(221);
});

function rulesOf(folder: string): RuleSet {
  const path = fileURLToPath(new URL(`../../rules/customer-service/${folder}/rules.kpi`, import.meta.url));
  return compile([{ name: 'rules.kpi', text: readFileSync(path, 'utf8') }], 'rules.kpi').ruleSet;
}

/** One person per combination, with the scores taken as known; nothing else is. */
function datasetOf(ruleSet: RuleSet): Dataset {
  const nothing: Value = { kind: 'none' };
  return makeDataset({
    rows: combinations.map((_, index) => ({
      person: `${index}`,
      team: '',
      period: '2025-01',
      origin: { file: '', start: 0, end: 0 },
    })),
    columns: new Map(ruleSet.inputs.map(({ id }) => [id, combinations.map(() => nothing)])),
    assumed: new Map(
      kpis.map(({ name }, index) => [
        `${name}.score`,
        combinations.map((scores): Value => ({ kind: 'number', value: rational(scores[index] ?? 0) })),
      ]),
    ),
  });
}

function shown(value: Value): string {
  switch (value.kind) {
    case 'number':
      return printRational(value.value);
    case 'choice':
      return value.label;
    case 'none':
      return '无';
    case 'fault':
      return value.code;
    case 'text':
    case 'yes-no':
      return value.kind;
  }
}
