/** Data files that are broken in every way we know, made from a good export and a good sheet of ratings. */
import { randomBytes } from './chance.js';

export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BrokenData {
  readonly name: string;
  readonly files: readonly DataFile[];
  /** The one person whose row was touched; undefined where a whole file or column was. */
  readonly person: string | undefined;
}

/** The good files, as texts. */
export interface GoodData {
  readonly exported: string;
  readonly rated: string;
}

export const exportName = '客服绩效_202501.csv';
export const ratingsName = '人工评分.csv';

/** Every way of breaking the data. */
export function brokenData(good: GoodData): readonly BrokenData[] {
  return [...brokenCells(good), ...brokenRows(good), ...brokenHeadings(good), ...brokenFiles(good)];
}

/** The good files as they are. */
export function filesFrom({ exported, rated }: GoodData): readonly DataFile[] {
  return [fileOf(exportName, exported), fileOf(ratingsName, rated)];
}

const numbers: readonly string[] = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '1e-999',
  '0x1F',
  '9'.repeat(5000),
  '1.2.3',
  '--5',
  '12,34,5.6.7',
  '=1+1',
  '#DIV/0!',
  '#N/A',
  '五十',
  '5元',
  '5光年',
  '1/0',
  'undefined',
  'null',
  '__proto__',
  '\u202e12',
  '1\u200b2\u0007',
  '\ufffd',
  '😀',
];

/** A cell of one person in a column of the export, and one in a column of the ratings. */
function brokenCells(good: GoodData): readonly BrokenData[] {
  const person = '青柠:可乐';
  const numeric = numbers.flatMap((text) =>
    ['询单人数', '平均响应时长（秒)'].map((heading) => ({
      name: `${heading} is ${shown(text)}`,
      files: filesFrom({ ...good, exported: withCell(good.exported, person, heading, text) }),
      person,
    })),
  );
  const rated = ['优良', '__proto__', 'constructor', '1', '优秀\u200b\u0007', '\u202e优秀', 'A'.repeat(10_000)].map(
    (text) => ({
      name: `主管评分 is ${shown(text)}`,
      files: filesFrom({ ...good, rated: withCell(good.rated, person, '主管评分', text) }),
      person,
    }),
  );
  return [...numeric, ...rated];
}

/** A row that is too short, too long, twice there, or nobody's. */
function brokenRows(good: GoodData): readonly BrokenData[] {
  const person = '青柠:可乐';
  const line = rowOf(good.exported, person);
  const changed = (name: string, now: string): BrokenData => ({
    name,
    files: filesFrom({ ...good, exported: good.exported.replace(line, now) }),
    person,
  });
  return [
    changed('a row cut behind its first cell', person),
    changed('a row cut in the middle', line.slice(0, line.length / 2)),
    changed('a row with cells too many', `${line},1,2,3,4`),
    changed('a row twice', `${line}\n${line.replace('232', '999')}`),
    changed('a row without a name', line.slice(person.length)),
    changed('a row of nothing but delimiters', ',,,,,,,,,'),
    changed('a quote inside a row', line.replace(',232,', ',"232"x,')),
  ];
}

/** Columns nobody knows, twice there, or missing. */
function brokenHeadings(good: GoodData): readonly BrokenData[] {
  const [heading = '', ...rows] = good.exported.split('\n');
  const changed = (name: string, now: string, more = ''): BrokenData => ({
    name,
    files: filesFrom({ ...good, exported: [now, ...rows.map((row) => (row === '' ? row : row + more))].join('\n') }),
    person: undefined,
  });
  return [
    changed('an unknown column', `${heading},心情`, ',好'),
    changed('a column named like a prototype', `${heading},__proto__,constructor`, ',1,2'),
    changed('a column twice', `${heading},询单人数`, ',1'),
    changed('a column missing', heading.replace('询单人数', '别的')),
    changed('no person column', heading.replace('旺旺昵称', '别的')),
    changed('no headings at all', '1,2,3,4,5,6,7,8,9,10'),
    changed('empty headings', ',,,,,,,,,'),
    changed('5,000 columns', `${heading}${',多'.repeat(5000)}`),
    changed('a heading of 1 MB', `${heading},${'长'.repeat(1_000_000)}`),
  ];
}

/** Files that are no tables, or too much of one. */
function brokenFiles(good: GoodData): readonly BrokenData[] {
  const { exported, rated } = good;
  const encoder = new TextEncoder();
  const whole = encoder.encode(exported);
  const replaced = (name: string, bytes: Uint8Array): BrokenData => ({
    name,
    files: [{ name: exportName, bytes }, fileOf(ratingsName, rated)],
    person: undefined,
  });
  const text = (name: string, content: string): BrokenData => replaced(name, encoder.encode(content));
  return [
    text('an empty file', ''),
    text('a file of blanks', ' \n \n'),
    text('a byte order mark alone', '\ufeff'),
    text('headings alone', `${exported.split('\n')[0]}\n`),
    text('a quote that never closes', exported.replace(',232,', ',"232,')),
    text('a null character', exported.replace('232', '2\u000032')),
    text('an escape sequence', exported.replace('青柠:可乐', '青柠\u001b[2J')),
    text('a line of 10 MB', `${exported}\n${'9'.repeat(10_000_000)}`),
    text('a line of 10 MB in quotes', `${exported}\n"${'9\n'.repeat(5_000_000)}"`),
    text('10 MB of delimiters', ','.repeat(10_000_000)),
    text('10 MB of quotes', '"'.repeat(10_000_000)),
    text('a JSON file', '{"询单人数": 1}'),
    text('an HTML file', '<html><table><tr><td>询单人数</td></tr></table></html>'),
    replaced('UTF-8 cut inside a character', whole.slice(0, 400)),
    replaced('an odd number of bytes of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42])),
    replaced('a spreadsheet archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(1, 500)])),
    ...Array.from({ length: 20 }, (_, seed) => replaced(`random bytes ${seed}`, randomBytes(seed, 1000))),
  ];
}

function fileOf(name: string, text: string): DataFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function rowOf(table: string, person: string): string {
  return table.split('\n').find((line) => line.split(',').includes(person)) ?? '';
}

/** The table with one cell of that person replaced. */
export function withCell(table: string, person: string, heading: string, text: string): string {
  const [first = ''] = table.split('\n');
  const column = first.replace('\ufeff', '').split(',').indexOf(heading);
  const line = rowOf(table, person);
  const cells = line.split(',').map((cell, index) => (index === column ? text : cell));
  if (column < 0 || line === '') throw new Error(`the sample has ${person} and ${heading}`);
  return table.replace(line, () => cells.join(','));
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 20));
}
