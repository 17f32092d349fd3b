/** Data and results as Parquet: what comes out is what a CSV says, as exact numbers, and other programs read it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFromRows, parquetLines } from '@kaohe/intake';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { call, folderWith, root } from './calling.js';

const rules = readFileSync(join(root, 'test/performance/rules/w1.kpi'), 'utf8');
const months = new Uint8Array(readFileSync(join(root, 'packages/intake/test/fixtures/months.parquet')));
const files = { 'w1.kpi': rules, 'months.parquet': months };

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const slice = (start: number, end: number): ArrayBuffer => bytes.slice(start, end).buffer as ArrayBuffer;
  let text = '';
  for await (const { lines } of parquetLines({ byteLength: bytes.length, slice }))
    text += Buffer.from(lines).toString();
  return text.trimEnd().split('\r\n');
}

const inFolder = (cwd: string, name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(cwd, name)));

it('reads Parquet as it reads the same rows of a CSV', async () => {
  const cwd = folderWith(files);
  writeFileSync(join(cwd, 'months.csv'), `${(await linesOf(months)).join('\n')}\n`);
  for (const way of [[], ['--stream']]) {
    const [one, other] = await Promise.all(
      ['months.parquet', 'months.csv'].map((data) =>
        call(['run', 'w1.kpi', data, '--period', 'all', ...way, '--out', `${data}.csv`], { cwd }),
      ),
    );
    expect(one?.code).toBe(0);
    expect(one?.err.replaceAll('months.parquet', 'months.csv')).toBe(other?.err);
    expect(inFolder(cwd, 'months.parquet.csv')).toEqual(inFolder(cwd, 'months.csv.csv'));
  }
});

it('tells of a cell of Parquet what it tells of the same cell of a CSV, and writes the same results', async () => {
  const [headings = '', ...rows] = await linesOf(months);
  const cells = rows.map((line) => line.split(','));
  const mistakes = [
    [3, 3, '很多'],
    [7, 4, ''],
    [7, 11, '无此评语'],
    [20, 5, '-1'],
    [31, 1, ''],
    [45, 1, '合计'],
    [90, 10, '1,234.5 秒'],
    [150, 9, '1e3'],
  ] as const;
  for (const [row, column, text] of mistakes) cells[row]?.splice(column, 1, text);
  const names = headings.split(',');
  const columnData = names.map((name, place) => ({
    name,
    data: cells.map((row) => (row[place] === '' ? undefined : row[place])),
    type: 'STRING' as const,
  }));
  const file = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 100, pageSize: 500 }));
  const cwd = folderWith({ 'w1.kpi': rules, 'own.parquet': file, 'own.csv': csvFromRows([names, ...cells]) });
  for (const way of [[], ['--stream'], ['--stream', '--threads', '2']]) {
    for (const ending of ['csv', 'parquet']) {
      const [one, other] = await Promise.all(
        ['own.parquet', 'own.csv'].map((data) =>
          call(['run', 'w1.kpi', data, '--period', 'all', ...way, '--out', `${data}.${ending}`], { cwd }),
        ),
      );
      expect(other?.code).toBeGreaterThan(0);
      expect(other?.err).toContain('own.csv:5');
      expect(one?.code).toBe(other?.code);
      expect(one?.err.replaceAll('own.parquet', 'own.csv')).toBe(other?.err);
      expect(inFolder(cwd, `own.parquet.${ending}`)).toEqual(inFolder(cwd, `own.csv.${ending}`));
    }
  }
});

it('writes the rows of the CSV as exact decimals', async () => {
  const cwd = folderWith(files);
  for (const way of [[], ['--stream']]) {
    const asked = ['run', 'w1.kpi', 'months.parquet', '--period', 'all', ...way];
    const { code, err } = await call([...asked, '--out', 'result.parquet'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('result.parquet');
    await call([...asked, '--out', 'result.csv'], { cwd });
    const expected = readFileSync(join(cwd, 'result.csv'), 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
    const written = await linesOf(inFolder(cwd, 'result.parquet'));
    expect(written).toEqual(expected.map((line) => line.split(',').map(withoutPercent).join(',')));
    const { schema } = parquetMetadata(inFolder(cwd, 'result.parquet').buffer);
    const pay = schema.find(({ name }) => name.startsWith('绩效奖金'));
    expect(pay).toMatchObject({ type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 });
    expect(schema.find(({ name }) => name === '成绩等级')).toMatchObject({
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
    });
  }
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('says what is wrong with a damaged file, and leaves the old result', async () => {
  const damaged = months.slice();
  damaged.fill(255, 4, 400);
  const cwd = folderWith({ ...files, 'months.parquet': damaged, 'result.parquet': 'before' });
  for (const way of [[], ['--stream']]) {
    const { code, err } = await call(['run', 'w1.kpi', 'months.parquet', ...way, '--out', 'result.parquet'], { cwd });
    expect(code).toBeGreaterThan(0);
    expect(err).toContain('data/parquet-refused');
    expect(readFileSync(join(cwd, 'result.parquet'), 'utf8')).toBe('before');
  }
});

it('wants a file for Parquet', async () => {
  const { code, err } = await call(['run', 'w1.kpi', 'months.parquet', '--format', 'parquet'], {
    cwd: folderWith(files),
  });
  expect(code).toBeGreaterThan(0);
  expect(err).toContain('--out');
});

/** Half of a hundred, where a half is what is stored. */
function withoutPercent(cell: string): string {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?%$/.exec(cell) ?? [];
  if (whole === '') return cell;
  const digits = `${whole}${part}`.padStart(part.length + 3, '0');
  const at = digits.length - part.length - 2;
  const decimals = digits.slice(at).replace(/0+$/, '');
  return digits.slice(0, at).replace(/^0+(?=\d)/, '') + (decimals === '' ? '' : `.${decimals}`);
}
