/** Results as Parquet: each column is what all its cells together allow, and its values are those of the cells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byteOrderMark, csvFromRows, parquetLines } from '@kaohe/intake';
import fc from 'fast-check';
import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { expect, it } from 'vitest';
import type { Context } from '../src/host/context.js';
import type { ColumnKind } from '../src/host/parquet-columns.js';
import { parquetOutput } from '../src/host/parquet-out.js';
import { folderWith } from './calling.js';

const number = /^-?\d+(?:\.\d+)?%?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

interface Packed {
  readonly rows: string;
  readonly metadata: FileMetaData;
}

/** What is read from a file that is made of rows, in writes of some length. */
async function packed(
  rows: readonly (readonly string[])[],
  kinds: readonly ColumnKind[],
  some: number,
): Promise<Packed> {
  const cwd = folderWith({});
  const context = { io: { cwd } } as Context;
  const kindOf = (heading: string): ColumnKind => kinds[Number(heading.slice(1))] ?? 'text';
  const output = await parquetOutput(context, 'out.parquet', kindOf);
  if (!output.ok) throw new Error('there is room');
  const headings = kinds.map((_, place) => `c${place}`);
  await output.value.write(byteOrderMark + csvFromRows([headings]));
  for (let at = 0; at < rows.length; at += some) await output.value.write(csvFromRows(rows.slice(at, at + some)));
  await output.value.finish();
  expect(readdirSync(cwd)).toEqual(['out.parquet']);
  const bytes = new Uint8Array(readFileSync(join(cwd, 'out.parquet')));
  const slice = (start: number, end: number): ArrayBuffer => bytes.slice(start, end).buffer as ArrayBuffer;
  let text = '';
  for await (const { lines } of parquetLines({ byteLength: bytes.length, slice }))
    text += Buffer.from(lines).toString();
  return { rows: text, metadata: parquetMetadata(bytes.buffer) };
}

/** Digits without zeros that say nothing, and how many stand before the point. */
function plain(text: string): { readonly text: string; readonly whole: number; readonly places: number } {
  const [, sign = '', whole = '', part = '', percent = ''] = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text) ?? [];
  const places = part.length + percent.length * 2;
  const digits = `${whole}${part}`.replace(/^0+/, '').padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const shown = digits.slice(0, digits.length - places) + (places === 0 || decimals === '' ? '' : `.${decimals}`);
  const isZero = /^0+$/.test(digits);
  return { text: sign !== '' && !isZero ? `-${shown}` : shown, whole: digits.length - places, places };
}

/** What the cells of a column are after they have been stored. */
function expected(
  cells: readonly string[],
  kind: ColumnKind,
): { readonly type: string; readonly cells: readonly string[] } {
  const there = cells.filter((cell) => cell !== '' && cell !== '?');
  if (kind === 'date' && there.every((cell) => day.test(cell) && !Number.isNaN(Date.parse(cell)))) {
    return { type: 'INT32', cells: cells.map((cell) => (cell === '?' ? '' : cell)) };
  }
  if (kind === 'number' && there.every((cell) => number.test(cell))) {
    const numbers = there.map(plain);
    const most = (of: (one: ReturnType<typeof plain>) => number): number => Math.max(0, ...numbers.map(of));
    const digits =
      Math.max(
        1,
        most(({ whole }) => whole),
      ) + most(({ places }) => places);
    const type = digits <= 18 ? 'INT64' : 'FIXED_LEN_BYTE_ARRAY';
    if (digits <= 38) return { type, cells: cells.map((cell) => (number.test(cell) ? plain(cell).text : '')) };
  }
  return { type: 'BYTE_ARRAY', cells };
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '', '-'), fc.bigInt({ min: 0n, max: 10n ** BigInt(most) - 1n }), fc.nat(most))
    .map(([sign, whole, places]) => {
      const text = `${whole}`.padStart(places + 1, '0');
      const at = text.length - places;
      return `${sign}${text.slice(0, at)}${places === 0 ? '' : `.${text.slice(at)}`}`;
    });
const numbers = fc.oneof(
  digits(4),
  digits(4).map((text) => `${text}%`),
  digits(9),
);
const long = fc.oneof(digits(15), digits(19), digits(30), digits(39));
const words = fc.oneof(
  fc.constantFrom(
    '优秀',
    '良好',
    'A',
    '王 小明',
    'a,b',
    'a"b',
    '=cmd',
    "'=x",
    '-x',
    'a\nb',
    'a\r\nb',
    '"',
    '?',
    '1e5',
    '1.',
    '.5',
    '-',
  ),
  fc.stringMatching(/^[a-z]{1,12}$/),
);
const days = fc.constantFrom('2025-01-31', '1969-12-31', '2024-02-29');
const missing = fc.constantFrom('', '?');

const columns = fc.constantFrom<[ColumnKind, fc.Arbitrary<string>]>(
  ['number', fc.oneof(numbers, numbers, missing)],
  ['number', numbers],
  ['number', fc.oneof(numbers, long, missing)],
  ['number', fc.oneof({ arbitrary: numbers, weight: 20 }, { arbitrary: words, weight: 1 })],
  ['date', fc.oneof(days, missing)],
  ['date', fc.oneof({ arbitrary: days, weight: 9 }, { arbitrary: words, weight: 1 })],
  ['text', fc.oneof(words, missing)],
);

it('keeps what the cells say', async () => {
  const tables = fc.array(columns, { minLength: 1, maxLength: 4 }).chain((made) =>
    fc.record({
      kinds: fc.constant(made.map(([kind]) => kind)),
      rows: fc.array(fc.tuple(...made.map(([, cell]) => cell)), { maxLength: 60 }),
      some: fc.integer({ min: 1, max: 20 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ({ kinds, rows, some }) => {
      const { rows: text, metadata } = await packed(rows, kinds, some);
      const stored = kinds.map((kind, place) =>
        expected(
          rows.map((row) => row[place] ?? ''),
          kind,
        ),
      );
      const lines = rows.map((_, row) => stored.map(({ cells }) => cells[row] ?? ''));
      expect(text).toBe(csvFromRows([kinds.map((_, place) => `c${place}`), ...lines]));
      expect(metadata.schema.slice(1).map(({ type }) => type)).toEqual(stored.map(({ type }) => type));
    }),
    { seed: 20251126, numRuns: Number(process.env.RUNS ?? 100) },
  );
});

it('writes groups of rows with the least and the greatest value of each column', async () => {
  const rows = Array.from({ length: 150_000 }, (_, row) => [`p${row}`, `${row % 700}.5`, row % 3 === 0 ? '' : '优']);
  const { rows: text, metadata } = await packed(rows, ['text', 'number', 'text'], 40_000);
  expect(text).toBe(csvFromRows([['c0', 'c1', 'c2'], ...rows]));
  const groups = metadata.row_groups.map(({ num_rows, columns: chunks }) => {
    return [Number(num_rows), ...chunks.map(({ meta_data: meta }) => meta?.statistics)];
  });
  expect(groups.reduce((sum, [count]) => sum + Number(count), 0)).toBe(150_000);
  expect(groups.length).toBeGreaterThan(1);
  for (const [count, , numbersOf, wordsOf] of groups) {
    expect(numbersOf).toMatchObject({ min_value: 0.5, max_value: 699.5, null_count: 0n });
    expect(Number((wordsOf as { null_count: bigint }).null_count)).toBeCloseTo(Number(count) / 3, -1);
  }
});

it('keeps rows that are longer than what is read at once', async () => {
  const width = 80;
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: width }, (_cell, place) => {
      const length = row % 9 === 0 ? 30_000 : row % 4;
      return `${row}"${'中'.repeat(Math.floor(length / (place + 20)))}${'x'.repeat(length)}`;
    }),
  );
  const kinds = Array.from({ length: width }, (): ColumnKind => 'text');
  const { rows: text } = await packed(rows, kinds, 3);
  expect(text === csvFromRows([kinds.map((_, place) => `c${place}`), ...rows])).toBe(true);
});
