/** The default rule set on the sample shop against results worked out without the engine: both faces, both evaluators, both readings of pay. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import {
  interpret,
  preparePlan,
  printValue,
  type Results,
  readDataset,
  runPlan,
} from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables } from '../../packages/intake/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}rules/customer-service/taobao-presales/`;
const data = `${root}examples/01-my-shop/data/`;
const period = '2025-12';

const text = { name: 'rules.kpi', text: readFileSync(`${folder}rules.kpi`, 'utf8') };
const yaml = { name: 'rules.kpi.yaml', text: convertSource(text).value };
const tables = readTables(
  readdirSync(data)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(data + name) })),
).value;

const expected = readFileSync(`${folder}expected/${period}.csv`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const [headings = [], ...rows] = expected;

/** The same table, computed: plain numbers and labels, 缺 where a value cannot be told. */
function computed(
  source: typeof text,
  reading: string,
  evaluate: 'interpret' | 'plan',
): readonly (readonly string[])[] {
  const { ruleSet, diagnostics } = compile([source], source.name, [`奖金算法=${reading}`, '名次系数.A=1.2']);
  expect(diagnostics.filter((one) => one.severity !== 'hint')).toEqual([]);
  const dataset = readDataset(ruleSet, recordsFromTables(tables, ruleSet).value).value;
  const results: Results = evaluate === 'plan' ? runPlan(preparePlan(ruleSet), dataset) : interpret(ruleSet, dataset);
  const shown = (id: string, row: number): string => {
    const metric = ruleSet.metrics.find((one) => one.id === id);
    const value = results.value(id, row);
    if (metric === undefined) throw new Error(`no metric ${id}`);
    if (value.kind === 'fault') return '缺';
    if (value.kind === 'none') return '无';
    return printValue(value, metric.type, 'zh').replace(/[^\d.\-A-Z]+$/, '');
  };
  return rows.map(([person = '', team = '']) => {
    const row = dataset.rowOf(person, period);
    if (row === undefined) throw new Error(`no row for ${person}`);
    expect(dataset.rows[row]?.team).toBe(team);
    return [person, ...headings.slice(2).map((heading) => shown(heading.replace(/：.*/, ''), row))];
  });
}

for (const source of [text, yaml]) {
  for (const reading of ['分值乘系数', '基数乘系数']) {
    for (const evaluate of ['interpret', 'plan'] as const) {
      it(`${source.name}, ${reading}, ${evaluate}: every person as worked out by hand`, () => {
        const other = headings.findIndex((heading) => heading.startsWith('绩效奖金：') && !heading.endsWith(reading));
        const without = (cells: readonly string[], index: number): readonly string[] =>
          cells.filter((_, at) => at !== index);
        const wanted = rows.map(([person = '', , ...cells]) => without([person, ...cells], other - 1));
        const found = computed(source, reading, evaluate).map((cells) => without(cells, other - 1));
        expect(rows.length).toBeGreaterThanOrEqual(12);
        expect(found).toEqual(wanted);
      });
    }
  }
}
