/** Checks on the rows of one KPI or table. */
import { expect, it } from 'vitest';
import { findings } from './findings.js';

const kpi = (input: string, rows: readonly string[]): string =>
  `输入 甲 : ${input}\n指标 乙 = 甲\n${rows.map((row) => `  ${row}\n`).join('')}`;

it('an empty row is read with the edge of the row above it', () => {
  const rows = ['>= 55% -> 100', '45% > x >= 50% -> 80', '< 50% -> 60', '[50%, 55%) -> 80'];
  expect(findings(kpi('%', rows))).toEqual([
    'scoring/edge-misprint | 乙 | 45% | 55% | 55% > x >= 50%',
    'scoring/band-empty | 乙 | 45% > x >= 50% | 55% > x >= 50%',
  ]);
});

it('an empty row without one above it is read with the edge of the row below it', () => {
  const rows = ['20% > x >= 50% -> 80', '>= 70% -> 100', '否则 -> 60'];
  expect(findings(kpi('%', rows))).toEqual([
    'scoring/edge-misprint | 乙 | 20% | 70% | 70% > x >= 50%',
    'scoring/band-empty | 乙 | 20% > x >= 50% | 70% > x >= 50%',
  ]);
});

it('durations and counts have no gap below zero, and money has', () => {
  const rows = (unit: string): readonly string[] => [`[0${unit}, 25${unit}] -> 100`, `> 25${unit} -> 50`];
  expect(findings(kpi('秒', rows('秒')))).toEqual([]);
  expect(findings(kpi('次', rows('次')))).toEqual([]);
  expect(findings(kpi('元', rows('元')))).toEqual(['scoring/band-open | 乙 | < 0元 | -1元 | points']);
});

it('a rate of two counts starts at zero and may exceed one', () => {
  const rate = '输入 甲 : 人\n输入 丙 : 人\n指标 乙 = 甲 / 丙\n  [0%, 50%) -> 0\n  [50%, 100%] -> 100\n';
  expect(findings(rate)).toEqual(['scoring/band-open | 乙 | > 100% | 200% | points']);
});

it('a hole and an overlap say what the rows give', () => {
  const table = '输入 甲 : 分\n查表 乙 按 甲\n  [0, 5] -> 1元\n  [5, 8] -> 2元\n  > 9 -> 3元\n  < 0 -> 0元\n';
  expect(findings(table)).toEqual(['scoring/band-gap | 乙 | (8, 9] | 9 | result', 'scoring/band-edge | 乙 | 5 | both']);
  expect(findings('输入 甲 : 分\n等级 乙 按 甲\n  >= 9 -> A\n')).toEqual(['scoring/band-open | 乙 | < 9 | 8 | grade']);
});

it('counts that only meet between two whole numbers do not overlap', () => {
  expect(findings(kpi('次', ['[0次, 2次) -> 100', '(1次, 5次] -> 80', '> 5次 -> 0']))).toEqual([]);
  expect(findings(kpi('次', ['[0次, 3次) -> 100', '(1次, 5次] -> 80', '> 5次 -> 0']))).toEqual([
    'scoring/band-overlap | 乙 | (1次, 3次) | 2次 | points',
  ]);
});

it('a special case before the rule that contains it is meant', () => {
  expect(findings(kpi('次', ['0次 -> 100', '[1次, 3次] -> 80', '<= 5次 -> 60', '否则 -> 0']))).toEqual([]);
});

it('a row that lies wholly outside the range is named by its edge', () => {
  const rows = ['范围 0%..100%', '> 100% -> 0', '>= 60% -> 100', '否则 -> 50'];
  expect(findings(kpi('%', rows))).toEqual(['scoring/band-domain | 乙 | 100% | [0%, 100%]']);
});

it('what is left for the worst results may not score best', () => {
  expect(findings(kpi('%', ['越高越好', '>= 50% -> 0', '否则 -> 100']))).toEqual([
    'scoring/band-direction | 乙 | >= 50%',
  ]);
  expect(findings(kpi('%', ['越高越好', '[50%, 100%] -> 100', '[0%, 50%) -> 60', '否则 -> 0']))).toEqual([]);
});

it('a table by a label and a number names the combinations without a row', () => {
  const table =
    '输入 甲 : 单\n输入 岗 : 取值 初, 高\n查表 系数 按 岗, 甲\n  初, >= 10单 -> 2\n  高, >= 10单 -> 3\n  高, < 10单 -> 1\n';
  expect(findings(table)).toEqual(['scoring/table-incomplete | 系数 | 初 + 10单 > x >= 0单 | 0']);
  expect(findings(`${table}  任意, 任意 -> 0\n`)).toEqual([]);
});

it('a table by two numbers is complete when its rows meet', () => {
  const table = (last: string): string =>
    `输入 甲 : 单\n输入 丙 : 秒\n查表 系数 按 甲, 丙\n  >= 10单, <= 5秒 -> 2\n  >= 10单, > 5秒 -> 1\n  ${last}, 任意 -> 0\n`;
  expect(findings(table('< 10单'))).toEqual([]);
  expect(findings(table('< 9单'))).toEqual(['scoring/table-incomplete | 系数 | 9单 + 任意 | 0']);
});

it('an empty row of a table by two keys is named', () => {
  const table =
    '输入 甲 : 单\n输入 岗 : 取值 初, 高\n查表 系数 按 岗, 甲\n  初, 5单 > x >= 10单 -> 2\n  任意, 任意 -> 0\n';
  expect(findings(table)).toEqual(['scoring/band-empty | 系数 | 5单 > x >= 10单 | ']);
});

it('a message names a dozen combinations and no more', () => {
  const labels = Array.from({ length: 30 }, (_, index) => `级${index}`);
  const [found = ''] = findings(`输入 甲 : 取值 ${labels.join(', ')}\n查表 系数 按 甲\n  级0 -> 1\n`);
  expect(found).toBe(`scoring/table-incomplete | 系数 | ${labels.slice(1, 13).join(', ')}, … | 17`);
});

it('thousands of rows are answered row by row', () => {
  const count = 2000;
  const rows = Array.from({ length: count }, (_, row) => `[${2 * row}元, ${2 * row + 1}元) -> ${row % 100}`);
  const found = findings(kpi('元', rows)).map((line) => line.split(' | ')[0]);
  expect(found.filter((code) => code === 'scoring/band-gap').length).toBe(count - 1);
  expect(found.filter((code) => code === 'scoring/band-open').length).toBe(2);
});
