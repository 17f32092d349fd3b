/** A thousand random corruptions of every export: a diagnostic or what is right, and what nobody touched reads as before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf } from './export-files.js';
import { type ExportCell, type PlatformExport, platformExports } from './exports.js';
import { type Reading, read } from './reading.js';
import { input, rules } from './rules.js';

const ruleSet = rules([
  ...(['询单人数', '最终付款人数', '接待人数', '咨询人数'] as const).map((id) => input(id, '人')),
  ...(['订单转化率', '旺旺回复率', '客户满意率', '3分钟回复率'] as const).map((id) => input(id, '%')),
  ...(['平均响应', '首次响应', '登录时长'] as const).map((id) => input(id, '秒')),
  ...(['销售额', '客单价', '绩效基数'] as const).map((id) => input(id, '元')),
  input('主管评分', '分'),
  input('入职日期', 'text', [], { type: { kind: 'date' } }),
]);

/** Of cells and of bytes each: a thousand an export. */
const runs = 500;

/** Long enough for a machine that does much else. */
const patience = 300_000;

/** By person, the cells of each input. */
type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

function valuesOf({ value }: Reading): Values {
  return new Map(
    value.persons.map(({ person, cells }) => [person, new Map([...cells].map(([id, { text }]) => [id, text]))]),
  );
}

interface Touched {
  readonly people: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
}

/** What is wrong with a reading of a corrupted file; nothing where all that was not touched is as before. */
function wrongIn(
  headingOf: ReadonlyMap<string, string>,
  before: Values,
  after: Reading,
  touched: Touched,
): readonly string[] {
  const wrong: string[] = [];
  const values = valuesOf(after);
  const told = new Set(after.diagnostics.flatMap(({ args }) => ('who' in args ? [String(args.who)] : [])));
  for (const { period } of after.value.persons) if (period !== '2025-12') wrong.push(`period ${period}`);
  for (const [person, cells] of before) {
    if (touched.people.has(person) || told.has(person)) continue;
    for (const [id, text] of cells) {
      if (touched.headings.has(headingOf.get(id) ?? '')) continue;
      const now = values.get(person)?.get(id);
      if (now === text || (now === undefined && after.diagnostics.length > 0)) continue;
      wrong.push(`${person} ${id}: ${text} became ${now}`);
    }
  }
  for (const { span } of after.diagnostics) if (span.start > span.end) wrong.push('a place that ends before it begins');
  return wrong;
}

function headingsOf(one: PlatformExport): ReadonlyMap<string, string> {
  const { name, bytes } = fileOf(one);
  const [found] = read({ [name]: bytes }, ruleSet).recognition;
  return new Map(found?.columns.map(({ heading, input: id }) => [id ?? '', heading]));
}

const junk = fc.oneof(
  fc.constantFrom<ExportCell>(
    ...[
      '',
      '-',
      '--',
      '汇总',
      '全店平均值',
      '0.5',
      '5',
      '1',
      '100%',
      '-3',
      '=1+1',
      '"',
      "'",
      ',',
      '\t',
      '99.71',
      '1e5',
    ],
    ...[
      'NaN',
      '延迟统计',
      '2025-13-45',
      '９９',
      '1:05',
      '1.2万',
      '青柠:阿宁',
      '客服',
      '询单人数',
      '序号',
      '0x1F',
      '𝟙',
      '\u202e反',
    ],
    ...['9'.repeat(300), '1,23', '1.2.3', '∞', '½', '²', '下单判定', '2024-01', '￥', '秒'],
    ...[0, 1, -1, 0.5, 1.5, 99.71, 45717, 1e21, 5e-324],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.replace(/[\r\n\u0000]/g, '')),
);

const edit = fc.record({
  row: fc.nat(),
  column: fc.nat(),
  cell: junk,
  how: fc.constantFrom('replace', 'swap', 'drop', 'twice'),
});

it.each(platformExports)(
  'keeps what it can of $name when cells are wrong',
  (one) => {
    const { name, bytes } = fileOf(one);
    const before = valuesOf(read({ [name]: bytes }, ruleSet));
    const headingOf = headingsOf(one);
    expect(before.size).toBe(5);
    fc.assert(
      fc.property(edit, (change) => {
        const at = change.row % one.rows.length;
        const row = one.rows[at] ?? [];
        const column = change.column % Math.max(1, row.length);
        const rows = damaged(one.rows, at, column, change.cell, change.how);
        const person = one.people[at - one.header - 1];
        const isHeading = at <= one.header;
        const touched = {
          people: new Set([
            ...(person === undefined ? [] : [person]),
            ...(typeof change.cell === 'string' ? [change.cell] : []),
          ]),
          headings: new Set(isHeading ? headingTexts(one, change.how, column) : []),
        };
        const after = read({ [name]: fileOf(one, rows).bytes }, ruleSet);
        expect(wrongIn(headingOf, before, after, touched)).toEqual([]);
      }),
      { seed: 20_251_201, numRuns: runs },
    );
  },
  patience,
);

function damaged(
  rows: PlatformExport['rows'],
  at: number,
  column: number,
  cell: ExportCell,
  how: 'replace' | 'swap' | 'drop' | 'twice',
): PlatformExport['rows'] {
  switch (how) {
    case 'replace':
      return rows.map((row, index) => (index === at ? row.map((one, place) => (place === column ? cell : one)) : row));
    case 'swap':
      return rows.map((row, index) => (index === at ? [...row.slice(column), ...row.slice(0, column)] : row));
    case 'drop':
      return rows.filter((_, index) => index !== at);
    case 'twice':
      return rows.flatMap((row, index) => (index === at ? [row, row] : [row]));
  }
}

/** The headings an edit of the heading rows changes: one, or all of them. */
function headingTexts(
  one: PlatformExport,
  how: 'replace' | 'swap' | 'drop' | 'twice',
  column: number,
): readonly string[] {
  const all = (one.rows[one.header] ?? []).map(String);
  return how === 'replace' ? [all[column] ?? ''] : how === 'twice' ? [] : all;
}

const damage = fc.record({
  at: fc.nat(),
  remove: fc.nat(4),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(
      ...['"', ',', '\n', '\r', ';', '\t', '=', '%', '汇总', '\uFEFF', '.', '0'].map((text) =>
        new TextEncoder().encode(text),
      ),
    ),
  ),
});

it.each(platformExports)(
  'keeps what it can of $name when bytes are wrong',
  (one) => {
    const { name, bytes } = fileOf(one);
    const before = valuesOf(read({ [name]: bytes }, ruleSet));
    const headingOf = headingsOf(one);
    const isBook = one.kind === 'xlsx';
    fc.assert(
      fc.property(damage, ({ at, remove, insert }) => {
        const start = at % bytes.length;
        const changed = Uint8Array.from([...bytes.slice(0, start), ...insert, ...bytes.slice(start + remove)]);
        const after = read({ [name]: changed }, ruleSet);
        if (isBook) {
          // every byte of a workbook that counts is under a checksum: it is read whole or not at all
          const isSame =
            JSON.stringify([...valuesOf(after)].map(([who, cells]) => [who, [...cells]])) === whole(before);
          if (!isSame) expect(after.diagnostics.map(({ severity }) => severity)).toContain('error');
          return;
        }
        const lines = linesAround(bytes, start, start + remove);
        const people = new Set(one.people.filter((_, place) => lines.includes(one.header + 1 + place)));
        const headings = new Set(
          lines.some((line) => line <= one.header) ? (one.rows[one.header] ?? []).map(String) : [],
        );
        expect(wrongIn(headingOf, before, after, { people, headings })).toEqual([]);
      }),
      { seed: 20_251_202, numRuns: runs },
    );
  },
  patience,
);

function whole(values: Values): string {
  return JSON.stringify([...values].map(([who, cells]) => [who, [...cells]]));
}

/** The lines on which a stretch of bytes lies, and the next one where it holds the end of a line. */
function linesAround(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const first = countLines(bytes, Math.max(0, start - 1));
  const last = countLines(bytes, Math.min(bytes.length, end + 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at += 1) if (bytes[at] === 10) lines += 1;
  return lines;
}
