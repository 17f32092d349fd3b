/** Encodings: the same table in each gives the same records. */
import { expect, it } from 'vitest';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const ruleSet = rules([input('询单人数', '人')]);
const text = '月份,客服,询单人数\r\n2025-03,青柠,12\r\n';
// 月份,客服,询单人数 and 青柠 in GB18030
const gb18030 = Uint8Array.from([
  ...[
    0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0xbf, 0xcd, 0xb7, 0xfe, 0x2c, 0xd1, 0xaf, 0xb5, 0xa5, 0xc8, 0xcb, 0xca, 0xfd, 0x0d,
    0x0a,
  ],
  ...[...'2025-03,'].map((character) => character.charCodeAt(0)),
  ...[0xc7, 0xe0, 0xc4, 0xfb, 0x2c, 0x31, 0x32, 0x0d, 0x0a],
]);

function utf16(bigEndian: boolean): Uint8Array {
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1)
    view.setUint16(index * 2, marked.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

it('gives the same records and places in every encoding', () => {
  const expected = read({ 'a.csv': text }, ruleSet);
  expect(expected.lines).toEqual(['2025-03 青柠 - 询单人数=12']);
  expect(expected.found).toEqual([]);
  const variants = {
    'utf-8': `\uFEFF${text}`,
    'utf-16le': utf16(false),
    'utf-16be': utf16(true),
    gb18030,
  };
  for (const [encoding, content] of Object.entries(variants)) {
    const { value, found, recognition } = read({ 'a.csv': content }, ruleSet);
    expect(recognition[0]?.encoding).toBe(encoding);
    expect(found).toEqual([]);
    expect(value).toEqual(expected.value);
  }
});

it('refuses what is not text', () => {
  const spreadsheet = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00);
  expect(read({ 'a.csv': spreadsheet }, ruleSet).found).toEqual(['data/workbook-refused']);
  expect(read({ 'a.csv': `客服\0,询单人数\n小美,1` }, ruleSet).found).toEqual(['data/encoding']);
  expect(read({ 'a.csv': Uint8Array.of(0xff, 0xfe, 0x00) }, ruleSet).found).toEqual(['data/encoding']);
});

it('does not read a UTF-8 file cut inside a letter as GB18030', () => {
  const bytes = new TextEncoder().encode('客服,询单人数\n小美,1\n青柠');
  expect(read({ 'a.csv': bytes.slice(0, -1) }, ruleSet).found).toEqual(['data/encoding']);
});

it('reports characters that no one types', () => {
  expect(read({ 'a_202503.csv': '客服,询单人数\n小\u001b美,1\n' }, ruleSet).found).toEqual([
    'data/control-character \u001b',
  ]);
});

it('says that a file is empty', () => {
  expect(read({ 'a.csv': '' }, ruleSet).found).toEqual(['data/empty-file']);
  expect(read({ 'a.csv': '\r\n,,\r\n' }, ruleSet).found).toEqual(['data/empty-file']);
});
