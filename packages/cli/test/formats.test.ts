/** The formats of results: widths, CSV for spreadsheets, exact JSON, color. */

import { displayWidth } from '@kaohe/diagnostics';
import { byteOrderMark } from '@kaohe/intake';
import { expect, it } from 'vitest';
import { call, folderWith, openData, sampleData, sampleRules, smallData, smallRules, textIn } from './calling.js';

const small = { 'rules.kpi': smallRules, 'data.csv': smallData, 'open.csv': openData };

it.each([60, 80, 120, 200, 400])('draws every line of a table equally wide on %i columns', async (terminal) => {
  const { out, code } = await call(['run', sampleRules, sampleData, '--period', '2025-12'], { terminal });
  const plain = out.replaceAll(/\u001b\[\d+m/g, '');
  const table = plain.split('\n').slice(0, 24);
  const widths = new Set(table.map(displayWidth));
  expect([...widths]).toHaveLength(1);
  expect(Math.max(...widths)).toBeLessThanOrEqual(terminal);
  expect(table.join('\n')).toContain('青柠:小美');
  expect(code).toBe(3);
});

it('U07.4 places people who are level as 1-1-3 or as 1-1-2, by the words of the language', async () => {
  const cwd = folderWith(small);
  const places = async (...ranks: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const { out } = await call(['run', '.', 'data.csv', '--format', 'csv', ...ranks], { cwd });
    return out
      .replace(byteOrderMark, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',')[0]);
  };
  const usual = await places();
  expect(await places('--ranks', '名次')).toEqual(usual);
  expect((await places('--ranks', '连号名次'))[0]).toBe('连号名次');
  expect(usual[0]).toBe('名次');
  const json = await call(['run', '.', 'data.csv', '--format', 'json', '--ranks', 'denserank'], { cwd });
  expect(JSON.parse(json.out).ranks).toBe('denserank');
  expect((await call(['run', '.', 'data.csv', '--ranks', '随便'], { cwd })).code).toBe(2);
});

it('draws names with wide letters and emoji equally wide', async () => {
  const { out } = await call(['run', '.', 'data.csv', '--format', 'table'], { cwd: folderWith(small) });
  const table = out.split('\n').slice(0, 6);
  expect(new Set(table.map(displayWidth)).size).toBe(1);
  expect(out).toContain('阿岩😀');
});

it('writes money exactly and adds it up exactly', async () => {
  const { out } = await call(['run', '.', 'data.csv', '--format', 'table'], { cwd: folderWith(small) });
  expect(out).toContain('100.50');
  expect(out).toContain('80.40');
  expect(out).toMatch(/奖金\(元\) {2}241\.20/);
  expect(out).toMatch(/等第 {2}A 1 {2}B 2/);
});

it('gives plain rows in a pipe and nothing else on standard output', async () => {
  const { out, err } = await call(['run', '.', 'open.csv'], { cwd: folderWith(small) });
  const rows = out.trimEnd().split('\n');
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1);
  expect(out).toContain('Ann\t一组\t?');
  expect(err).toContain('没有「咨询」的数据');
  expect(out + err).not.toContain('\u001b');
});

it('writes CSV with a byte order mark, CRLF and names that spreadsheets do not compute', async () => {
  const cwd = folderWith({ ...small, 'data.csv': smallData.replaceAll('小美', '=cmd()') });
  const { code } = await call(['run', '.', 'data.csv', '--out', 'result.csv'], { cwd });
  const text = textIn(cwd, 'result.csv');
  expect(code).toBe(0);
  expect(text.startsWith(byteOrderMark)).toBe(true);
  expect(text.split('\r\n')).toHaveLength(5);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toContain("'=cmd()");
});

it('gives JSON whose numbers are exact texts and whose keys do not change with the language', async () => {
  const cwd = folderWith(small);
  const line = ['run', '.', 'data.csv', '--format', 'json'];
  const zh = JSON.parse((await call(line, { cwd })).out);
  const en = JSON.parse((await call([...line, '--lang', 'en'], { cwd })).out);
  expect(zh.schema).toBe('kaohe.run/1');
  expect(zh.rules).toEqual({ name: '小店', version: '1' });
  expect(zh.periods).toEqual(['2025-12']);
  expect(zh.rows.map(({ person, rank }: { person: string; rank: number }) => [person, rank])).toEqual([
    ['小美', 1],
    ['Ann', 2],
    ['阿岩😀', 3],
  ]);
  expect(zh.rows[2].values.转化率).toEqual({ kind: 'number', value: '100/3', unit: '%', text: '33.3333%' });
  expect(zh.rows[0].values.奖金).toEqual({ kind: 'number', value: '100.5', unit: '元', text: '100.5元' });
  expect(en).toEqual(zh);
});

it('tells in JSON what waits for a person', async () => {
  const { out, code } = await call(['run', '.', 'open.csv', '--format', 'json'], { cwd: folderWith(small) });
  const { rows, problems } = JSON.parse(out);
  expect(code).toBe(3);
  expect(rows.at(-1).values.奖金).toMatchObject({ kind: 'fault', code: 'data/missing' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'data/missing', span: { file: 'open.csv', start: { line: 4 } } });
});

it('draws Markdown', async () => {
  const { out } = await call(['run', '.', 'data.csv', '--format', 'markdown'], { cwd: folderWith(small) });
  const [head = '', rule = ''] = out.split('\n');
  expect(head.split('|').length).toBe(rule.split('|').length);
  expect(out).toContain('| 小美 |');
});

it('shows all periods, or only the first few people', async () => {
  const cwd = folderWith(small);
  const all = await call(['run', '.', 'data.csv', '--period', 'all'], { cwd });
  expect(all.out.split('\n').filter((line) => line.startsWith('2025-'))).toHaveLength(4);
  const top = await call(['run', '.', 'data.csv', '--top', '1', '--format', 'table'], { cwd });
  expect(top.out).toContain('另有 2 人没有显示');
  expect(top.out).toContain('3 人');
});

it('changes a value of the rules for one call', async () => {
  const { out } = await call(['run', '.', 'data.csv', '--set', '奖金=总分 * 3元/分'], { cwd: folderWith(small) });
  expect(out.split('\n')[1]).toContain('300');
});

it('gives the same results for GB18030 and UTF-8, and from a pipe', async () => {
  const utf8 = '月份,客服,团队,成交,咨询\n2025-12,小美,一组,5,10\n';
  // 月份 客服 团队 成交 咨询 小美 一组 in GB18030.
  const words: Readonly<Record<string, readonly number[]>> = {
    月份: [0xd4, 0xc2, 0xb7, 0xdd],
    客服: [0xbf, 0xcd, 0xb7, 0xfe],
    团队: [0xcd, 0xc5, 0xb6, 0xd3],
    成交: [0xb3, 0xc9, 0xbd, 0xbb],
    咨询: [0xd7, 0xc9, 0xd1, 0xaf],
    小美: [0xd0, 0xa1, 0xc3, 0xc0],
    一组: [0xd2, 0xbb, 0xd7, 0xe9],
  };
  const bytes = utf8.split(/([\p{Script=Han}]+)/u).flatMap((part) => words[part] ?? [...Buffer.from(part, 'ascii')]);
  const cwd = folderWith({ ...small, 'a.csv': utf8, 'b.csv': new Uint8Array(bytes) });
  const [fromUtf8, fromGb, fromPipe] = await Promise.all([
    call(['run', '.', 'a.csv', '--format', 'json'], { cwd }),
    call(['run', '.', 'b.csv', '--format', 'json'], { cwd }),
    call(['run', '.', '-', '--format', 'json'], { cwd, stdin: utf8 }),
  ]);
  expect(fromGb.out).toBe(fromUtf8.out);
  expect(fromPipe.out).toBe(fromUtf8.out);
  expect(fromUtf8.out).toContain('小美');
});

it.each([
  ['a terminal', { terminal: 80 }, [], true],
  ['a pipe', {}, [], false],
  ['NO_COLOR', { terminal: 80, env: { NO_COLOR: '1' } }, [], false],
  ['an empty NO_COLOR', { terminal: 80, env: { NO_COLOR: '' } }, [], true],
  ['TERM=dumb', { terminal: 80, env: { TERM: 'dumb' } }, [], false],
  ['--no-color', { terminal: 80 }, ['--no-color'], false],
  ['FORCE_COLOR through a pipe', { env: { FORCE_COLOR: '1' } }, [], true],
] as const)('decides on color: %s', async (_, surroundings, more, expected) => {
  const cwd = folderWith(small);
  const { out } = await call(['run', '.', 'data.csv', '--format', 'table', ...more], { cwd, ...surroundings });
  expect(out.includes('\u001b[')).toBe(expected);
});
