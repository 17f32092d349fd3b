/** What stands in the written file: texts that look like formulas stay texts, and nothing runs or points outside. */
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { type PlacedCell, safeSheetName, type Workbook, xlsxFromWorkbook } from '../src/index.js';

const risky = [
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  '<b>&amp;"\'</b>',
  ']]>',
  '\u0007',
];

function bookOf(cells: readonly PlacedCell[], name = '数据'): Workbook {
  const sheet = {
    name,
    cells,
    widths: [10],
    hiddenColumns: [],
    frozen: { rows: 0, columns: 0 },
    merges: [],
    highlights: [],
    choices: [],
    charts: [],
    pageBreaks: [],
    isWide: true,
    isHidden: false,
    tabColor: 'FFFFFF',
  };
  return { title: '=1', subject: '', sheets: [sheet] };
}

it('texts that begin as formulas do are written as texts, and stay texts when edited', async () => {
  const cells = risky.map((text, row): PlacedCell => {
    return { row, column: 0, cell: { content: { kind: 'text', text }, style: 'text', format: '' } };
  });
  const bytes = await xlsxFromWorkbook(bookOf(cells));
  const read = await readXlsx(bytes, { readStyles: true });
  const [sheet] = read.sheets;
  for (const [row, text] of risky.entries()) {
    const cell = sheet?.cells?.get(`${row},0`);
    expect(cell?.formula).toBeUndefined();
    expect(cell?.hyperlink).toBeUndefined();
    if (/^[=+\-@\t\r]/.test(text)) expect(cell?.style?.numFmt).toBe('@');
    // a control character cannot stand in the file: it may go, the rest must not change
    if (!/[\r\u0007]/.test(text)) expect(sheet?.rows[row]?.[0]).toBe(text);
  }
  const parts = new TextDecoder('latin1').decode(bytes);
  expect(parts).not.toContain('vbaProject');
  expect(parts).not.toContain('externalLink');
});

it('names of sheets keep to what programs take', () => {
  expect(safeSheetName('a/b:c*d?[e]\\f')).toBe('a b c d  e  f');
  expect(safeSheetName("'名'")).toBe('名');
  expect(safeSheetName('')).toBe('Sheet');
  expect(safeSheetName('长'.repeat(40))).toHaveLength(31);
});
