/** Data and expected results beside a rule set, worked out without the engine: every number equal, through interpreter and plan. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import {
  interpret,
  preparePlan,
  type Results,
  readDataset,
  runPlan,
  type Value,
} from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables } from '../../packages/intake/src/index.js';
import type { Metric } from '../../packages/ir/src/index.js';
import { equal, fromCanonical, printDate, printRational, rationalFromText } from '../../packages/quantity/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('rules.kpi'))
  .map((name) => `${root}rules/${dirname(name)}`)
  .filter((folder) => existsSync(`${folder}/data`) && existsSync(`${folder}/expected`))
  .sort();

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** The value as the expected file would write it: a number in its unit without the unit, a date, a label, 无, 缺. */
function shown(value: Value, { type }: Metric, wanted: string): string {
  switch (value.kind) {
    case 'number': {
      if (type.kind === 'date') return printDate(value.value);
      const number = type.kind === 'number' ? fromCanonical(value.value, type.unit) : value.value;
      const expected = rationalFromText(wanted.replace(/[^\d.\-/]+$/, ''));
      return expected !== undefined && equal(expected, number) ? wanted : printRational(number);
    }
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? '是' : '否';
    case 'none':
      return '无';
    case 'fault':
      return '缺';
  }
}

for (const folder of folders) {
  for (const period of readdirSync(`${folder}/expected`)) {
    for (const [name, evaluate] of [
      ['interpret', interpret],
      ['plan', (...[rules, data]: Parameters<typeof interpret>): Results => runPlan(preparePlan(rules), data)],
    ] as const) {
      it(`${folder.slice(root.length)} ${period} by ${name}`, () => {
        const source = { name: 'rules.kpi', text: readFileSync(`${folder}/rules.kpi`, 'utf8') };
        const settings = existsSync(`${folder}/settings.txt`)
          ? readFileSync(`${folder}/settings.txt`, 'utf8').trim().split('\n')
          : [];
        const { ruleSet } = compile([source], source.name, settings);
        const files = readdirSync(`${folder}/data`).map((file) => ({
          name: file,
          bytes: readFileSync(`${folder}/data/${file}`),
        }));
        const dataset = readDataset(ruleSet, recordsFromTables(readTables(files).value, ruleSet).value).value;
        const results = evaluate(ruleSet, dataset);
        const [headings = [], ...rows] = lines(readFileSync(`${folder}/expected/${period}`, 'utf8'));
        const found = rows.map(([person = '', ...cells]) => {
          const row = dataset.rowOf(person, period.replace('.csv', ''));
          if (row === undefined) throw new Error(`no row for ${person}`);
          return [
            person,
            ...headings.slice(1).map((id, index) => {
              const metric = ruleSet.metrics.find((one) => one.id === id);
              if (metric === undefined) throw new Error(`no metric ${id}`);
              return shown(results.value(id, row), metric, cells[index] ?? '');
            }),
          ];
        });
        expect(rows.length).toBeGreaterThan(0);
        expect(found).toEqual(rows);
      });
    }
  }
}
