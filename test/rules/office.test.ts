/** Written workbooks computed anew by LibreOffice, where it is installed, against the engine. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { officeCommand, officeRecalculated } from './office.js';
import { foldersWith, root, sampleShop, schemeIn, textOf } from './scheme.js';
import { differences, lastWorkbook } from './sheet-check.js';

const command = officeCommand();
const patience = 900_000;

if (command === undefined) {
  it('LibreOffice is NOT INSTALLED here: its part of the proof did not run, @ironcalc/wasm alone did', () => {
    process.stderr.write('LibreOffice is not installed: no workbook was computed by it\n');
  });
} else {
  it(
    'LibreOffice computes from the written files what the engine says: the default rules and schemes of three fields',
    async () => {
      const folders = foldersWith('rules.kpi').filter(
        (folder) => existsSync(`${folder}/data`) && /\/(customer-service|people|retail)\//.test(folder),
      );
      const schemes = [
        { name: 'sample', scheme: sampleShop(['奖金算法 = 分值乘系数', '名次系数.A = 1.2']) },
        ...folders.map((folder) => ({
          name: folder.slice(root.length),
          scheme: schemeIn(folder, 'rules.kpi', settingsOf(folder)),
        })),
      ];
      const books = schemes.flatMap(({ name, scheme }) => {
        const book = lastWorkbook(scheme, 'zh');
        return book === undefined ? [] : [{ name, book }];
      });
      const shown = await officeRecalculated(
        command,
        books.map(({ book }) => book),
      );
      const wrong = books.flatMap(({ name, book }, index) => {
        const cellOf = shown[index];
        return cellOf === undefined ? [name] : differences(book, cellOf).wrong.map((one) => `${name} ${one}`);
      });
      expect(wrong).toEqual([]);
      expect(books.length).toBeGreaterThan(10);
    },
    patience,
  );
}

function settingsOf(folder: string): readonly string[] {
  return existsSync(`${folder}/settings.txt`) ? textOf(`${folder}/settings.txt`).trim().split('\n') : [];
}
