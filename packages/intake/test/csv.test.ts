/** Cutting text into cells. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteOrderMark, cellAt, cellCount, csvFromRows, readTables } from '../src/index.js';
import { mostColumns } from '../src/limits.js';

function cut(text: string): { readonly rows: readonly (readonly string[])[]; readonly codes: readonly string[] } {
  const { value, diagnostics } = readTables([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  const [table] = value;
  const rows = table?.rows.map((row) =>
    Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column)?.text ?? 'none'),
  );
  return { rows: rows ?? [], codes: diagnostics.map(({ code }) => code) };
}

it('reads quotes, doubled quotes, delimiters and line breaks in cells', () => {
  expect(cut('a,"b ""x"", c","d\r\ne"\r\n1,2,3').rows).toEqual([
    ['a', 'b "x", c', 'd\r\ne'],
    ['1', '2', '3'],
  ]);
});

it('reads every line ending', () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    expect(cut(`a,b${ending}1,2${ending}`).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  }
});

it('finds the delimiter', () => {
  for (const delimiter of [',', ';', '\t']) {
    expect(cut(`a${delimiter}b${delimiter}c\n1${delimiter}2${delimiter}3\n`).rows[1]).toEqual(['1', '2', '3']);
  }
  expect(cut('a;b\n1,5;2,5\n"1,2,3";4,4\n').rows[1]).toEqual(['1,5', '2,5']);
});

it('keeps an empty last cell and leaves out rows without anything', () => {
  expect(cut('a,b\n1,\n,,\n\n2,').rows).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['2', ''],
  ]);
});

it('reports a quote that is never closed and reads the other rows', () => {
  const { rows, codes } = cut('a,b\n"1,2\n3,""\n5,6');
  expect(codes).toEqual(['data/quote-open']);
  expect(rows).toEqual([
    ['a', 'b'],
    ['"1', '2'],
    ['3', ''],
    ['5', '6'],
  ]);
});

it('reads the texts behind the tricks against formulas', () => {
  expect(cut(`name,code\n'=cmd,"=""0012"""\n\t77,'它\n`).rows.slice(1)).toEqual([
    ['=cmd', '0012'],
    ['77', "'它"],
  ]);
});

it('gives each cell its place in the decoded text', () => {
  const text = '客服,"询单, 人数"\n小美,12';
  const { value } = readTables([{ name: 'a.csv', bytes: new TextEncoder().encode(`\uFEFF${text}`) }]);
  const [table] = value;
  const place = table && cellAt(table, table.rows[0] ?? [], 1)?.span;
  expect(text.slice(place?.start, place?.end)).toBe('"询单, 人数"');
});

it('refuses long lines, wide tables and does not hang on them', () => {
  expect(cut(`a,b\n${'x'.repeat(10_000_000)}\n`).codes).toEqual(['data/line-too-long']);
  expect(cut(`a,b\n"${'x'.repeat(1_000_000)}\n${'y'.repeat(1_000_000)}"`).codes).toEqual(['data/quote-open']);
  expect(cut(','.repeat(10_000_000)).codes).toEqual(['data/table-too-wide']);
  expect(cut(`${'a,'.repeat(mostColumns - 1)}a\n`).codes).toEqual([]);
  expect(cut(' '.repeat(900_000).concat('x')).codes).toEqual([]);
  expect(cut('"'.repeat(500_001)).codes).toEqual(['data/quote-open']);
});

it('writes cells that no spreadsheet computes', () => {
  expect(csvFromRows([['=1+1', '+a', '-', '-5.20%', '@x', '\tx', '1,234', 'a"b', '-a', '--', '＝x']])).toBe(
    `'=1+1,'+a,-,-5.20%,'@x,"'\tx","1,234","a""b",'-a,--,'＝x\r\n`,
  );
});

it('reads back what it wrote', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...`=+-@'"‘,;\n\r 	a1青,`), minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (body) => {
      const rows = [['first', 'second', 'third'], ...body];
      expect(cut(byteOrderMark + csvFromRows(rows)).rows).toEqual(rows);
    }),
    { seed: 42, numRuns: 500 },
  );
});
