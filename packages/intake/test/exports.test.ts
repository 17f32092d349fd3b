/** Every platform's export: nearly all known columns are recognised and none wrongly, in any encoding, at any size. */
import { expect, it } from 'vitest';
import { dictionary, figureRules } from '../src/index.js';
import { csvOf, fileOf, gb18030, letters, utf16, workbookFrom } from './export-files.js';
import { platformExports } from './exports.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';
import { workbookOf, xlsx } from './workbooks.js';

it.each(platformExports)('recognises $name', (one) => {
  const { name, bytes } = fileOf(one);
  const { recognition, value, diagnostics } = read({ [name]: bytes }, figureRules());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [found] = recognition;
  const became = new Map(
    found?.columns.filter(({ role }) => role === 'input').map(({ heading, input: id }) => [heading, id]),
  );
  const known = Object.entries(one.figures).filter(([, figure]) => figure !== undefined);
  const wrong = [...became].filter(([heading, id]) => one.figures[heading] !== id);
  expect(wrong, 'wrongly recognised').toEqual([]);
  const right = known.filter(([heading, figure]) => became.get(heading) === figure);
  expect(
    right.length / known.length,
    JSON.stringify(known.filter((pair) => !right.includes(pair))),
  ).toBeGreaterThanOrEqual(0.9);
  expect(value.persons.map(({ person }) => person)).toEqual(one.people);
  expect(found?.periods).toEqual(['2025-12']);
  expect(found?.headingLine).toBe(one.header + 1);
});

it('reads the same from a workbook that another program wrote', async () => {
  for (const one of platformExports) {
    if (one.kind !== 'xlsx') continue;
    const { name, bytes } = fileOf({ ...one, merges: [] });
    const theirs = await xlsx({ 表: one.rows });
    expect(read({ [name]: theirs }, figureRules()).lines).toEqual(read({ [name]: bytes }, figureRules()).lines);
  }
});

it('gives the same in three encodings and in a workbook', () => {
  for (const one of platformExports) {
    const text = csvOf(one.rows);
    const files = [
      new TextEncoder().encode(text),
      utf16(text),
      gb18030(text),
      new TextEncoder().encode(`\uFEFF${text}`),
    ];
    const [first, ...others] = files.map((bytes) => read({ '2025-12.csv': bytes }, figureRules()).lines);
    for (const lines of others) expect(lines).toEqual(first);
    const book = workbookFrom(one.rows.map((row) => row.map(String)));
    expect(read({ '2025-12.xlsx': book }, figureRules()).lines).toEqual(first);
  }
});

it('tells the rule of attribution and the day of the export, and what is missing', () => {
  const custom = platformExports[1];
  const late = platformExports[3];
  expect(custom).toBeDefined();
  if (custom === undefined || late === undefined) return;
  const file = fileOf(custom);
  const { recognition, value, found } = read({ [file.name]: file.bytes }, figureRules());
  expect(recognition[0]?.attribution).toBe('下单优先判定');
  expect(found.filter((line) => line.startsWith('data/summary-row'))).toEqual([
    'data/summary-row 汇总',
    'data/summary-row 均值',
  ]);
  const waiting = value.persons.flatMap(({ cells }) => [...cells.values()].filter(({ text }) => text === '延迟统计'));
  expect(waiting).toHaveLength(2);
  expect(value.persons[0]?.cells.get('reply_rate')?.text).toBe('100%');
  expect(value.persons[1]?.cells.get('sat_rate')?.text).toBe('100%');
  const other = fileOf(late);
  const told = read({ [other.name]: other.bytes }, figureRules()).recognition[0];
  expect([told?.encoding, told?.exported, told?.headingLine]).toEqual(['gb18030', '2026-01-10', 6]);
});

it('reads a workbook of fifty thousand rows', () => {
  const count = 50_000;
  const rows = Array.from(
    { length: count },
    (_, row) =>
      `<row r="${row + 2}"><c r="A${row + 2}" t="inlineStr"><is><t>客服${row}</t></is></c>${Array.from({ length: 8 }, (__, at) => `<c r="${letters(at + 1)}${row + 2}"><v>${row * 8 + at}.25</v></c>`).join('')}</row>`,
  );
  const heads = ['客服', ...Array.from({ length: 8 }, (_, at) => `列${at}`)];
  const header = heads.map((text, at) => `<c r="${letters(at)}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const bytes = workbookOf(`<worksheet><sheetData><row r="1">${header}</row>${rows.join('')}</sheetData></worksheet>`, {
    'xl/styles.xml': '<styleSheet/>',
    'xl/sharedStrings.xml': '<sst/>',
  });
  const ruleSet = rules([input('列0', ''), input('列7', '')]);
  const { value, diagnostics } = read({ '2025-12.xlsx': bytes }, ruleSet);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(value.persons).toHaveLength(count);
  expect(value.persons.at(-1)?.cells.get('列7')?.text).toBe(`${(count - 1) * 8 + 7}.25`);
});

it('names no heading for two figures', () => {
  const seen = new Map<string, string>();
  for (const { id, headings } of dictionary) {
    for (const heading of new Set(headings)) {
      expect(seen.get(heading), heading).toBeUndefined();
      seen.set(heading, id);
    }
  }
});

it('weights a figure only by one there is', () => {
  const ids = new Set(dictionary.map(({ id }) => id));
  for (const { joined } of dictionary) if (typeof joined === 'object') expect(ids.has(joined.by), joined.by).toBe(true);
});
