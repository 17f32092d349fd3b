/** Rules as a workbook and back: nothing changed leaves every byte, one cell changes one number, nonsense is refused. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import type { SourceFile } from '../../packages/diagnostics/src/index.js';
import { cellAt, cellCount, readTables } from '../../packages/intake/src/index.js';
import { type Rational, rational } from '../../packages/quantity/src/index.js';
import {
  type CellContent,
  changesIn,
  editedRules,
  planFromRules,
  rulesWorkbookFromPlan,
  type SheetPlan,
  type Workbook,
  xlsxFromWorkbook,
} from '../../packages/sheet/src/index.js';
import { foldersWith, root, textOf } from './scheme.js';

const folders = foldersWith('rules.kpi');
const standard = {
  name: 'standard.kpi',
  text: readFileSync(`${root}rules/customer-service/taobao-presales/rules.kpi`, 'utf8'),
};
const shop = { name: 'shop.kpi', text: readFileSync(`${root}examples/01-my-shop/shop.kpi`, 'utf8') };

it.each(folders)('%s: a workbook nobody changed leaves the rules as they are', async (folder) => {
  const source = { name: 'rules.kpi', text: textOf(`${folder}/rules.kpi`) };
  const { changes, problems, text } = await roundTrip([source], (book) => book);
  expect(problems).toEqual([]);
  expect(changes).toEqual([]);
  expect(text).toBe(source.text);
});

it('a threshold, a weight and a grade change just their digits, in both faces, and comments stay', async () => {
  const yaml = { name: 'standard.kpi.yaml', text: convertSource(standard).value };
  for (const source of [standard, yaml]) {
    const { text, problems } = await roundTrip([source], (book, at) =>
      changed(
        changed(
          changed(book, at('订单转化率.score', 0, 'low'), rational(57, 100)),
          at('总分', 0, 'weight'),
          rational(34, 100),
        ),
        at('成绩等级', 1, 'low'),
        rational(87),
      ),
    );
    expect(problems).toEqual([]);
    const [old, fresh] = [source.text.split('\n'), text.split('\n')];
    const different = fresh.flatMap((line, index) => (line === old[index] ? [] : [line.trim()]));
    expect(fresh).toHaveLength(old.length);
    expect(different).toHaveLength(3);
    expect(different.join(' ')).toMatch(/34%.*57%.*87/);
  }
});

it('what stands in the standard becomes a change in the file of the shop', async () => {
  const { text, problems } = await roundTrip([shop, standard], (book, at) =>
    changed(
      changed(book, at('落实客单价.score', 1, 'low'), rational(109, 100)),
      at('旺旺回复率.score', 0, 'low'),
      rational(98, 100),
    ),
  );
  expect(problems).toEqual([]);
  expect(text.startsWith(shop.text)).toBe(true);
  expect(text).toContain('改 指标 落实客单价 >= 1.09 -> 80');
  expect(text).toContain('改 指标 旺旺回复率 >= 98% -> 100');
  expect(
    compile([{ ...shop, text }, standard], shop.name).diagnostics.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

it('an empty cell, a word for a number and another workbook are refused', async () => {
  const codes = async (content: CellContent): Promise<readonly string[]> => {
    const { problems } = await roundTrip([standard], (book, at) =>
      withContent(book, at('订单转化率.score', 0, 'low'), content),
    );
    return problems;
  };
  expect(await codes({ kind: 'empty' })).toEqual(['targets/cell-gone']);
  expect(await codes({ kind: 'text', text: '待定' })).toEqual(['targets/cell-unreadable']);
  expect(await codes({ kind: 'formula', formula: '1/3', known: undefined })).not.toEqual([]);
  const plan = planOf([standard]);
  expect(plan && changesIn(plan, [[{ text: '姓名', span: { file: '', start: 0, end: 0 } }]], 'zh')).toBeUndefined();
});

interface Place {
  readonly row: number;
  readonly column: number;
}

type Finder = (metric: string, row: number, heading: string) => Place;

async function roundTrip(
  sources: readonly SourceFile[],
  edit: (book: Workbook, at: Finder) => Workbook,
): Promise<{ readonly text: string; readonly changes: readonly string[]; readonly problems: readonly string[] }> {
  const entry = sources[0];
  const plan = planOf(sources);
  if (plan === undefined || entry === undefined) throw new Error('no rules');
  const book = rulesWorkbookFromPlan(plan, sources, 'zh');
  const at: Finder = (metric, row, heading) => {
    const group = plan.groups.find((one) => one.metric?.id === metric && one.headings.some((each) => each === heading));
    const anchor = `${group?.id}#${row}`;
    const found = book.sheets[0]?.cells.find(
      ({ cell: { content } }) => content.kind === 'text' && content.text === anchor,
    );
    if (group === undefined || found === undefined) throw new Error(`no row ${anchor}`);
    return { row: found.row, column: 1 + group.headings.findIndex((each) => each === heading) };
  };
  const bytes = await xlsxFromWorkbook(edit(book, at));
  const tables = readTables([{ name: 'rules.xlsx', bytes }]).value;
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column) ?? nothing),
    ),
  );
  const read = changesIn(plan, rows, 'zh');
  if (read === undefined) throw new Error('not taken for rules');
  const edited = editedRules(sources, entry.name, read.changes, 'zh');
  const problems = [...read.problems, ...edited.problems].map(({ code }) => code);
  return { text: edited.text, changes: read.changes.map(({ name }) => name), problems };
}

const nothing = { text: '', span: { file: '', start: 0, end: 0 } };

function planOf(sources: readonly SourceFile[]): SheetPlan | undefined {
  return planFromRules(compile(sources, sources[0]?.name ?? '').ruleSet);
}

function changed(book: Workbook, place: Place, value: Rational): Workbook {
  return withContent(book, place, { kind: 'number', value });
}

function withContent(book: Workbook, { row, column }: Place, content: CellContent): Workbook {
  const [first, ...rest] = book.sheets;
  if (first === undefined) return book;
  const cells = first.cells.map((one) =>
    one.row === row && one.column === column ? { ...one, cell: { ...one.cell, content } } : one,
  );
  return { ...book, sheets: [{ ...first, cells }, ...rest] };
}
