/** Workbooks are read cell by cell as texts: numbers, shares, days and times as what they mean, merged headings, several sheets. */
import { expect, it } from 'vitest';
import { cellAt, cellCount, readTables } from '../src/index.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';
import { type Cell, workbookOf, xlsx } from './workbooks.js';

const ruleSet = rules([input('询单人数', '人'), input('转化率', '%'), input('平均响应', '秒'), input('入职', 'text')]);

function cells(bytes: Uint8Array): readonly (readonly string[])[] {
  const { value, diagnostics } = readTables([{ name: 'a.xlsx', bytes }]);
  expect(diagnostics).toEqual([]);
  return value.flatMap((table) =>
    table.rows.map((row) =>
      Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column)?.text ?? ''),
    ),
  );
}

it('reads what another program wrote: texts, numbers, days, nothing', async () => {
  const rows: Cell[][] = [
    ['客服', '询单人数', '率', '日'],
    ['小美', 0.1 + 0.2, '99.71%', new Date(Date.UTC(2025, 2, 1))],
    ['="a"\t\n"b"', 1e-7, true, null],
    ['"引号"', 2 ** 60, '0123', '-'],
  ];
  expect(cells(await xlsx({ 一月: rows }))).toEqual([
    ['客服', '询单人数', '率', '日'],
    ['小美', '0.30000000000000004', '99.71%', '2025-03-01'],
    ['a" "b', '0.0000001', 'TRUE'],
    ['"引号"', '1152921504606847000', '0123', '-'],
  ]);
});

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="0.00%"/><numFmt numFmtId="167" formatCode="[Red]#,##0.00;-0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs></styleSheet>';

function sheetOf(...values: readonly string[]): string {
  const rows = values.map((value, index) => `<row r="${index + 1}"><c r="A${index + 1}"${value}</c></row>`);
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

it.each([
  [' s="1"><v>45717</v>', '2025-03-01'],
  [' s="2"><v>7.5231481481481482E-4</v>', '00:01:05'],
  [' s="2"><v>1.5</v>', '36:00:00'],
  [' s="3"><v>0.99709999999999999</v>', '99.71%'],
  [' s="3"><v>1</v>', '100%'],
  [' s="4"><v>1234.5</v>', '1234.5'],
  [' s="5"><v>45717.75</v>', '2025-03-01 18:00:00'],
  ['><v>0.55000000000000004</v>', '0.55'],
  ['><v>-1.5E-3</v>', '-0.0015'],
  ['><v>1E+20</v>', '100000000000000000000'],
  [' t="e"><v>#DIV/0!</v>', '#DIV/0!'],
  [' t="inlineStr"><is><r><t>小</t></r><r><t>美</t></r><rPh><t>xiaomei</t></rPh></is>', '小美'],
  [' t="str"><f>A1&amp;"x"</f><v>客_x000A_服</v>', '客 服'],
  ['><f>SUM(B1:B9)</f><v>12</v>', '12'],
])('reads <c%s', (xml, text) => {
  const bytes = workbookOf(sheetOf(xml), { 'xl/styles.xml': styles });
  expect(cells(bytes)).toEqual([[text]]);
});

it('counts days from 1904 where the workbook does', () => {
  const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="表" r:id="r1"/></sheets></workbook>';
  const bytes = workbookOf(sheetOf(' s="1"><v>44255</v>'), { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook });
  expect(cells(bytes)).toEqual([['2025-03-01']]);
});

it('does not compute a formula without a value: it stays a formula, and is told', () => {
  const { value, diagnostics } = readTables([{ name: 'a.xlsx', bytes: workbookOf(sheetOf('><f>1+1</f>')) }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['data/formula-uncomputed']);
  expect(value[0]?.source.text).toBe('=1+1');
});

it('joins the sheets that the rules know, and names the others', async () => {
  const bytes = await xlsx({
    说明: [['这张表怎么用'], ['随便写写']],
    '2025-03': [
      ['客服', '询单人数'],
      ['小美', 10],
    ],
    响应: [
      ['客服', '平均响应'],
      ['小美', '1分05秒'],
    ],
  });
  const { lines, found, recognition } = read({ '2025-03.xlsx': bytes }, ruleSet);
  expect(lines).toEqual(['2025-03 小美 - 询单人数=10 平均响应=1分05秒']);
  expect(found).toContain('data/sheet-skipped 这张表怎么用');
  expect(recognition.map(({ file, format }) => `${file} ${format}`)).toEqual([
    '2025-03.xlsx#2025-03 workbook',
    '2025-03.xlsx#响应 workbook',
  ]);
});

it('reads one table the same from CSV, a workbook, JSON and JSON Lines', async () => {
  const rows = [
    ['客服', '询单人数', '转化率', '平均响应'],
    ['小美', '1234', '99.71%', '00:01:05'],
    ['阿宁', '7', '-', '65秒'],
  ];
  const [header = [], ...people] = rows;
  const objects = people.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
  const name = '2025-03';
  const files = {
    [`${name}.csv`]: rows.map((row) => row.join(',')).join('\n'),
    [`${name}.xlsx`]: await xlsx({ 表: rows }),
    [`${name}.json`]: JSON.stringify({ code: 0, data: { total: 2, rows: objects } }),
    [`${name}.jsonl`]: objects.map((one) => JSON.stringify(one)).join('\n'),
    [`${name}-2.json`]: JSON.stringify(rows),
  };
  const all = Object.entries(files).map(([file, content]) => {
    const { lines, diagnostics } = read({ [file]: content }, ruleSet);
    expect(diagnostics.filter(({ severity, code }) => severity !== 'hint' && code !== 'data/column-missing')).toEqual(
      [],
    );
    return lines;
  });
  for (const lines of all) expect(lines).toEqual(all[0]);
  expect(all[0]).toEqual([
    '2025-03 小美 - 询单人数=1234 转化率=99.71% 平均响应=00:01:05',
    '2025-03 阿宁 - 询单人数=7 转化率=- 平均响应=65秒',
  ]);
});

it('fills merged texts down and headings across, but says a merged number once', () => {
  const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', '团队')}${text('B1', '客服')}${text('C1', '接待')}</row>`,
    `<row r="2">${text('C2', '询单人数')}<c r="D2" t="inlineStr"><is><t>转化率</t></is></c></row>`,
    `<row r="3">${text('A3', '一组')}${text('B3', '小美')}<c r="C3"><v>10</v></c><c r="D3"><v>0.5</v></c></row>`,
    `<row r="4">${text('B4', '阿宁')}</row>`,
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'A3:A4', 'C3:C4'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  const { lines } = read({ '2025-03.xlsx': workbookOf(sheet) }, ruleSet);
  expect(lines).toEqual(['2025-03 小美 一组 询单人数=10 转化率=50%', '2025-03 阿宁 一组']);
});

it('points at the row of the sheet', async () => {
  const bytes = await xlsx({ 表: [['导出时间：今天'], [], ['客服', '询单人数'], ['小美', 1], [], ['小美', 2]] });
  const { diagnostics } = read({ '2025-03.xlsx': bytes }, rules([input('询单人数', '人')]));
  const { sources } = readTables([{ name: '2025-03.xlsx', bytes }]);
  const twice = diagnostics.find(({ code }) => code === 'data/row-duplicate');
  expect(sources[0]?.text.slice(0, twice?.span.start).split('\n')).toHaveLength(6);
});
