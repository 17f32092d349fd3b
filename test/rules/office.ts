/** Workbooks as files, computed anew by LibreOffice without its windows, where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Workbook, xlsxFromWorkbook } from '../../packages/sheet/src/index.js';
import type { Recalculated, Shown } from './recalculate.js';

/** The command; undefined where LibreOffice is not installed. */
export function officeCommand(): string | undefined {
  const known = [
    process.env.SOFFICE ?? '',
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return known.find((command) => command !== '' && spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0);
}

/** Separator, quotes, UTF-8, from line 1, no formats, texts in quotes, numbers as they are and not as shown, every sheet. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** Each workbook computed from its cells alone: the files hold no result of the engine. */
export async function officeRecalculated(
  command: string,
  workbooks: readonly Workbook[],
): Promise<readonly Recalculated[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-office-'));
  try {
    const names = await Promise.all(
      workbooks.map(async (workbook, index) => {
        const name = `book${index}`;
        writeFileSync(
          join(folder, `${name}.xlsx`),
          await xlsxFromWorkbook(withoutFormats(workbook), { withKnown: false }),
        );
        return name;
      }),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    const run = spawnSync(command, [profile, '--headless', '--convert-to', asCsv, '--outdir', folder, ...files], {
      encoding: 'utf8',
      timeout: 900_000,
    });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return names.map((name, index) => cellsOf(folder, name, workbooks[index]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cellsOf(folder: string, name: string, workbook: Workbook | undefined): Recalculated {
  const sheets = new Map(
    (workbook?.sheets ?? []).map((sheet) => [
      sheet.name,
      rowsOf(readFileSync(join(folder, `${name}-${sheet.name}.csv`), 'utf8')),
    ]),
  );
  return (sheet, row, column) => sheets.get(sheet)?.[row]?.[column] ?? '';
}

/** Numbers as they are: a percent would be written as such. */
function withoutFormats(workbook: Workbook): Workbook {
  const plain = (sheet: Workbook['sheets'][number]): Workbook['sheets'][number] => {
    return { ...sheet, cells: sheet.cells.map((one) => ({ ...one, cell: { ...one.cell, format: '' } })) };
  };
  return { ...workbook, sheets: workbook.sheets.map(plain) };
}

/** Whatever reads as a number is one: the file does not tell a text of digits from it. */
function rowsOf(csv: string): readonly (readonly Shown[])[] {
  const rows: Shown[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of csv
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(shownOf(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end.includes('\n')) rows.push([]);
  }
  return rows;
}

function shownOf(plain: string): Shown {
  if (plain === 'TRUE' || plain === 'FALSE') return plain === 'TRUE';
  const number = Number(plain);
  return plain === '' || Number.isNaN(number) ? plain : number;
}
