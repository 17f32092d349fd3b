/** Crafted workbooks are refused with a reason, in bounded time and memory, and what they point to is not followed. */
import { expect, it } from 'vitest';
import { readTables } from '../src/index.js';
import { archive, workbookOf, workbookParts } from './workbooks.js';

function told(bytes: Uint8Array): readonly string[] {
  const { value, diagnostics } = readTables([{ name: 'a.xlsx', bytes }]);
  if (value.length > 0) expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(true);
  return diagnostics.map(({ code, args }) => `${code} ${'reason' in args ? args.reason : ''}`.trim());
}

const sound = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
const around = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(32);

it('reads the sound workbook that all others differ from', () => {
  expect(told(workbookOf(sound))).toEqual([]);
});

it.each<readonly [string, () => Uint8Array, string]>([
  [
    'a part that is packed a thousand times smaller',
    () =>
      archive([
        ...workbookParts(sound).filter(({ name }) => !name.includes('sheet1')),
        { name: 'xl/worksheets/sheet1.xml', text: zeros(100) },
      ]),
    'packed-too-densely',
  ],
  [
    'a part that announces more than is ever read',
    () =>
      archive(
        workbookParts(sound).map((part) =>
          part.name.includes('sheet1') ? { ...part, lies: { size: 2 ** 31 } } : part,
        ),
      ),
    'too-large',
  ],
  [
    'a part that is larger than it announces',
    () =>
      archive(
        workbookParts(sound).map((part) => (part.name.includes('sheet1') ? { ...part, lies: { size: 10 } } : part)),
      ),
    'damaged',
  ],
  [
    'a part whose checksum is another',
    () =>
      archive(
        workbookParts(sound).map((part) => (part.name.includes('sheet1') ? { ...part, lies: { checksum: 7 } } : part)),
      ),
    'damaged',
  ],
  [
    'parts that share their bytes',
    () => archive([{ name: 'a.xml', text: sound, lies: { packed: 400 } }, ...workbookParts(sound)]),
    'overlapping-files',
  ],
  [
    'a part that is another where it stands',
    () => archive([...workbookParts(sound), { name: 'xl/worksheets/sheet2.xml', text: sound, lies: { start: 0 } }]),
    'damaged',
  ],
  [
    'a name that stands twice',
    () => archive([...workbookParts(sound), { name: 'XL/workbook.xml', text: '<workbook/>' }]),
    'damaged',
  ],
  [
    'many thousands of parts',
    () =>
      archive([
        ...workbookParts(sound),
        ...Array.from({ length: 3000 }, (_, index) => ({ name: `x/${index}`, text: '' })),
      ]),
    'too-many-files',
  ],
  [
    'deep nesting',
    () => workbookOf(around(`<row r="1"><c r="A1">${'<is>'.repeat(50_000)}${'</is>'.repeat(50_000)}</c></row>`)),
    'too-deep',
  ],
  [
    'entities that multiply',
    () =>
      workbookOf(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${around('<row r="1"><c t="str"><v>&b;</v></c></row>')}`,
      ),
    'damaged',
  ],
  [
    'a million empty rows',
    () => workbookOf(around(Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"/>`).join(''))),
    'too-many-blank-rows',
  ],
  [
    'a cell at the far corner',
    () => workbookOf(around('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    'too-many-columns',
  ],
  [
    'a row far below',
    () => workbookOf(around('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
    'too-many-blank-rows',
  ],
  ['a row beyond the last', () => workbookOf(around('<row r="99999999"><c><v>1</v></c></row>')), 'too-many-rows'],
  ['a cell that stands in another row', () => workbookOf(around('<row r="1"><c r="A2"><v>1</v></c></row>')), 'damaged'],
  [
    'a cell that stands twice',
    () => workbookOf(around('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
    'damaged',
  ],
  ['a text that is not there', () => workbookOf(around('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')), 'damaged'],
  ['a number that is none', () => workbookOf(around('<row r="1"><c r="A1"><v>1e999999</v></c></row>')), 'damaged'],
  [
    'a workbook that lies outside',
    () =>
      workbookOf(sound, {
        '_rels/.rels':
          '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="http://evil/x.xml" TargetMode="External"/></Relationships>',
      }),
    'damaged',
  ],
  [
    'merged ranges over everything',
    () =>
      workbookOf(
        `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData><mergeCells>${Array.from({ length: 40_000 }, (_, index) => `<mergeCell ref="A1:C${1_048_576 - index}"/>`).join('')}</mergeCells></worksheet>`,
      ),
    'too-many-merges',
  ],
  ['half a file', () => workbookOf(sound).slice(0, 400), 'damaged'],
  ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old-format'],
  [
    'a web page with another name',
    () => new TextEncoder().encode('<html><table><tr><td>客服</td></tr></table></html>'),
    'web-page',
  ],
])('refuses %s', (_, bytes, reason) => {
  const before = process.memoryUsage().rss;
  expect(told(bytes())).toEqual([`data/workbook-refused ${reason}`]);
  expect(process.memoryUsage().rss - before).toBeLessThan(1024 * 1024 * 1024);
});

it('names links to other files and reads the values the workbook was saved with', () => {
  const linked = around('<row r="1"><c r="A1"><f>[1]表!A1</f><v>3</v></c></row>');
  const bytes = workbookOf(linked, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' });
  expect(told(bytes)).toEqual(['data/workbook-links']);
});

it('keeps the end of a merged range within the rows there are', () => {
  const bytes = workbookOf(
    '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>组</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>',
  );
  expect(readTables([{ name: 'a.xlsx', bytes }]).value[0]?.source.text).toBe('组\t组\t组');
});
