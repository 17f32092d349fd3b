/** Data and expected results beside a rule set, worked out without the engine: every number equal, through interpreter and plan. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rationalFromText } from '../../packages/quantity/src/index.js';
import { evaluators, foldersWith, root, type Spelling, schemeIn, textOf, written } from './scheme.js';

const folders = foldersWith('rules.kpi').filter(
  (folder) => existsSync(`${folder}/data`) && existsSync(`${folder}/expected`),
);

/** A number stands in its unit, which may be written behind it. */
const spelling: Spelling = {
  yes: '是',
  no: '否',
  none: '无',
  fault: '缺',
  numberFrom: (text) => rationalFromText(text.replace(/[^\d.\-/]+$/, '')),
};

const lines = (path: string): readonly string[] => textOf(path).trim().split('\n');

for (const folder of folders) {
  for (const period of readdirSync(`${folder}/expected`)) {
    for (const [name, evaluate] of evaluators) {
      it(`${folder.slice(root.length)} ${period} by ${name}`, () => {
        const settings = existsSync(`${folder}/settings.txt`) ? lines(`${folder}/settings.txt`) : [];
        const { ruleSet, dataset } = schemeIn(folder, 'rules.kpi', settings);
        const results = evaluate(ruleSet, dataset);
        const [headings = [], ...rows] = lines(`${folder}/expected/${period}`).map((line) => line.split(','));
        const found = rows.map(([person = '', ...cells]) => {
          const row = dataset.rowOf(person, period.replace('.csv', ''));
          if (row === undefined) throw new Error(`no row for ${person}`);
          return [
            person,
            ...headings.slice(1).map((id, index) => {
              const metric = ruleSet.metrics.find((one) => one.id === id);
              if (metric === undefined) throw new Error(`no metric ${id}`);
              return written(results.value(id, row), metric, cells[index] ?? '', spelling);
            }),
          ];
        });
        expect(rows.length).toBeGreaterThan(0);
        expect(found).toEqual(rows);
      });
    }
  }
}
