/** Checks on weights, totals and the grades given to them. */
import { expect, it } from 'vitest';
import { allFindings, findings } from './findings.js';

const kpi = (name: string, weight: string, rows: readonly string[]): string =>
  `指标 ${name} = 甲\n  权重 ${weight}\n${rows.map((row) => `  ${row}\n`).join('')}`;
const passed = ['>= 60 -> 100', '否则 -> 0'];

it('weights that nobody wrote are not summed up', () => {
  const text = `输入 甲 : 分\n指标 乙 = 甲\n  >= 60 -> 100\n  否则 -> 0\n${kpi('丙', '100%', passed)}总分 包括 乙, 丙\n`;
  expect(findings(text)).toEqual(['scoring/weight-missing | 乙']);
});

it('weights that a parameter gives are summed up', () => {
  const text = (weight: string): string =>
    `输入 甲 : 分\n参数 占比 = ${weight}\n${kpi('乙', '占比', passed)}${kpi('丙', '40%', passed)}总分\n`;
  expect(findings(text('60%'))).toEqual([]);
  expect(findings(text('65.5%'))).toEqual(['scoring/weights-sum | 105.5% | 5.5%']);
});

it('an item that leaves hands its weight to the others', () => {
  const items = `${kpi('乙', '50%', ['缺失 不计', ...passed])}${kpi('丙', '50%', ['>= 60 -> 90', '否则 -> 20'])}`;
  const text = `输入 甲 : 分\n${items}总分\n等级 级 按 总分\n  < 20 -> B\n  [20, 90) -> C\n  (90, 100] -> A\n`;
  expect(findings(text)).toEqual(['scoring/grade-hole | 级 | 90 | 1 | 1 | 乙 —, 丙 90']);
});

it('a grade over totals between known ends need not speak of what lies beyond', () => {
  const items = `指标 乙 = 甲\n  权重 50%\n  范围 0分..100分\n${kpi('丙', '50%', passed)}`;
  const grade = (low: string): string => `等级 级 按 总分\n  [${low}, 100] -> A\n  [0, 60) -> B\n`;
  expect(findings(`输入 甲 : 分\n${items}总分\n${grade('60')}`)).toEqual([]);
  expect(findings(`输入 甲 : 分\n${items}总分\n${grade('61')}`)).toEqual([
    'scoring/band-gap | 级 | [60, 61) | 60 | grade',
  ]);
});

it('a total is named as it is before the grade rounds it', () => {
  const items = kpi('乙', '100%', ['>= 60 -> 90.4', '否则 -> 90.6']);
  const text = `输入 甲 : 分\n${items}总分\n等级 级 按 总分 四舍五入到 1分\n  >= 91 -> A\n  < 90 -> B\n`;
  expect(findings(text)).toEqual([
    'scoring/grade-hole | 级 | 90.4 | 1 | 1 | 乙 90.4',
    'scoring/grade-unreachable | 级 | B',
  ]);
});

it('whole-number edges are named with a total that falls between them', () => {
  const items = kpi('乙', '100%', ['>= 60 -> 80.5', '否则 -> 70']);
  const text = `输入 甲 : 分\n${items}总分\n等级 级 按 总分\n  [81, 100] -> A\n  [0, 80] -> B\n`;
  expect(findings(text)).toEqual([
    'scoring/grade-hole | 级 | 80.5 | 1 | 1 | 乙 80.5',
    'scoring/grade-integer-edges | 级 | 80 | 81 | 80.5',
    'scoring/grade-unreachable | 级 | A',
  ]);
});

it('totals beyond the scale are no narrow reach', () => {
  const wide = kpi('乙', '100%', ['>= 60 -> 120', '否则 -> -10']);
  expect(findings(`输入 甲 : 分\n${wide}总分\n`)).toEqual([]);
  const narrow = kpi('乙', '100%', ['>= 60 -> 120', '否则 -> 10']);
  expect(allFindings(`输入 甲 : 分\n${narrow}总分\n`)).toContain('scoring/reach-narrow | 10 | 120');
});

it('a scorecard with more totals than can be listed is left alone, and answers', () => {
  const rows = (kpi: number): readonly string[] =>
    Array.from({ length: 12 }, (_, row) => `>= ${90 - row} -> ${100 - row * 7 - (kpi % 5)}.${kpi}${row}`);
  const items = Array.from({ length: 14 }, (_, index) =>
    kpi(`指${index}`, `${5 + index}.${100 + index * 7}%`, [...rows(index), '否则 -> 0']),
  );
  const found = findings(`输入 甲 : 分\n${items.join('')}总分\n等级 级 按 总分\n  [91, 100] -> A\n  < 90 -> B\n`);
  expect(found.map((line) => line.split(' | ')[0])).not.toContain('scoring/grade-hole');
});

it('a veto of its own adds a total, and one that asks for an item leaves the totals alone', () => {
  const item = kpi('乙', '100%', ['>= 60 -> 100', '否则 -> 50']);
  const text = (when: string): string =>
    `输入 甲 : 分\n  范围 0分..100分\n输入 投诉 : 次\n${item}总分\n否决 严重 当 ${when}\n  令 总分 -> 0分\n等级 级 按 总分\n  [50, 100] -> A\n  [20, 30] -> B\n`;
  expect(findings(text('投诉 >= 3次')).filter((line) => line.includes('grade'))).toEqual([
    'scoring/grade-hole | 级 | 0 | 1 | 1 | 严重',
    'scoring/grade-unreachable | 级 | B',
  ]);
  expect(findings(text('甲 < 10分 并且 投诉 >= 3次')).filter((line) => line.includes('grade-unreachable'))).toEqual([]);
});

it('points that no value gets are in no total, and no cliff', () => {
  const item = (rows: readonly string[]): string =>
    `输入 甲 : 分\n  范围 0分..100分\n${kpi('乙', '100%', rows)}总分\n等级 级 按 总分\n  >= 60 -> A\n`;
  const covered = ['[50, 100] -> 90', '[0, 50) -> 70', '否则 -> 20'];
  expect(allFindings(item(covered))).toEqual([
    'scoring/band-cliff | 乙 | 50 | 70 | 90 | 20 | 1',
    'scoring/reach-narrow | 70 | 90',
  ]);
  expect(findings(item(['>= 0 -> 70', '>= 50 -> 20']))).toEqual(['scoring/band-shadowed | 乙 | >= 50']);
});

it('a grade that everybody gets may be the one of all other totals', () => {
  const text = `输入 甲 : 分\n${kpi('乙', '100%', ['>= 60 -> 50', '否则 -> 40'])}总分\n等级 级 按 总分\n  >= 90 -> A\n  否则 -> B\n`;
  expect(findings(text)).toEqual([
    'scoring/grade-unreachable | 级 | A',
    'scorecard/grade-everyone | 级 | B | 40 | 50 | 乙 40',
  ]);
});

it('an item that leaves changes no grade by leaving nobody a total', () => {
  const items = `${kpi('乙', '95%', ['缺失 不计', ...passed])}${kpi('丙', '5%', ['缺失 不计', '>= 60 -> 100', '否则 -> 80'])}`;
  const text = `输入 甲 : 分\n${items}总分\n等级 级 按 总分\n  >= 50 -> A\n  否则 -> B\n`;
  expect(findings(text)).toEqual(['scorecard/item-idle | 丙 | 总分 | 乙 0']);
});
