/** The workbook of every shipped scheme, computed anew by a spreadsheet engine, against the engine: every cell of every person. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foldersWith, root, sampleShop, schemeIn, textOf } from './scheme.js';
import { checkScheme } from './sheet-check.js';

const folders = foldersWith('rules.kpi').filter((folder) => existsSync(`${folder}/data`));

/** The schemes whose tables have more rows are about things, not people. */
const mostPeople = 100;

/** A busy machine takes long for a thousand formulas, each of which looks at everyone. */
const patience = 600_000;

for (const [reading, months] of [
  ['分值乘系数', 12],
  ['基数乘系数', 1],
] as const) {
  it(
    `the default rules with ${reading}: the workbook gives what the engine gives, months: ${months}`,
    () => {
      const scheme = sampleShop([`奖金算法 = ${reading}`, '名次系数.A = 1.2']);
      const { wrong, cells, periods } = checkScheme(scheme, mostPeople, months);
      expect(wrong).toEqual([]);
      expect(periods).toBe(months);
      expect(cells).toBeGreaterThan(2000 * months);
    },
    patience,
  );
}

for (const folder of folders) {
  it(
    `${folder.slice(root.length)}: the workbook gives what the engine gives`,
    () => {
      const settings = existsSync(`${folder}/settings.txt`) ? textOf(`${folder}/settings.txt`).trim().split('\n') : [];
      const { wrong } = checkScheme(schemeIn(folder, 'rules.kpi', settings), mostPeople);
      expect(wrong).toEqual([]);
    },
    patience,
  );
}
