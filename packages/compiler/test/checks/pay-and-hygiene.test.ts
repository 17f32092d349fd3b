/** Checks on quotas, pay, and what nobody uses. */
import { expect, it } from 'vitest';
import { findings } from './findings.js';

const unrounded = 'scoring/pay-rounding-unstated';

it('pay put together from rounded pay is rounded', () => {
  const text = '输入 甲 : 元\n薪酬 提成 = 甲 * 3% 四舍五入到 0.01元\n计算 半 = 提成 + 甲\n薪酬 合计 = 半 + 100元\n';
  expect(findings(text)).toEqual([]);
});

it('pay that multiplies by the way of a value is not rounded', () => {
  const text = '输入 甲 : 元\n计算 半 = 甲 / 3\n薪酬 合计 = 半 + 100元\n';
  expect(findings(text)).toEqual([`${unrounded} | 合计`]);
});

it('pay is told once, where it is declared', () => {
  expect(findings('输入 甲 : 元\n薪酬 提成 = 甲 * 3%\n薪酬 合计 = 提成 + 100元\n')).toEqual([`${unrounded} | 提成`]);
});

it('a long chain of sums is judged without walking every way through it', () => {
  const links = Array.from({ length: 60 }, (_, index) => `计算 值${index + 1} = 值${index} + 值${index}\n`).join('');
  expect(findings(`输入 甲 : 元\n计算 值0 = 甲 * 3%\n${links}薪酬 合计 = 值60 + 值60\n`)).toEqual([
    `${unrounded} | 合计`,
  ]);
});

it('inputs and values that nothing uses are named', () => {
  const text = '输入 甲 : 元\n输入 丙 : 元\n计算 丁 = 甲 * 2\n薪酬 奖 = 甲 四舍五入到 1元\n';
  expect(findings(text)).toEqual(['hygiene/unused-input | 丙', 'hygiene/unused-value | 丁']);
});

it('while a rule is wrong nothing is called unused', () => {
  const text = '输入 甲 : 人\n输入 丙 : 元\n计算 丁 = 甲 + 丙\n薪酬 奖 = 100元\n';
  expect(findings(text)).toEqual(['units/mismatch | 人 | 元 | +']);
});

it('small teams need a word where places are shares, and none where they are people', () => {
  const places = (given: string): string =>
    `输入 甲 : 分\n名额 名次 按 甲 每 组\n  ${given}\n  人数取整 最大余数\n  仍同分 待裁定\n`;
  expect(findings(places('A 10%   B 其余'))).toEqual(['scoring/quota-small-unstated | 名次']);
  expect(findings(places('A 1人   B 10%   C 其余'))).toEqual(['scoring/quota-small-unstated | 名次']);
  expect(findings(places('A 1人   B 其余'))).toEqual([]);
});

it('letters of a grade and a quota that meet have one meaning', () => {
  const text = (meets: string): string =>
    `输入 甲 : 分\n指标 乙 = 甲\n  权重 100%\n  >= 60 -> 100\n  否则 -> 0\n总分\n等级 级 按 总分\n  >= 60 -> A\n  否则 -> B\n` +
    `名额 名次 按 总分\n  A 50% B 50%\n  人数取整 最大余数\n  仍同分 同享较高\n  不足 5人 -> 级\n${meets}`;
  expect(findings(text('  对照 级 取较低\n'))).toEqual([]);
  expect(findings(text(''))).toEqual([
    'scoring/quota-meets-unstated | 名次 | 级',
    'scoring/label-two-meanings | A, B | 级 | 名次',
  ]);
});

it('a value worked out of results, or of data where nothing else comes out, is what the rules are for', () => {
  expect(findings('输入 甲 : 分\n计算 乙 = 甲 + 1分\n')).toEqual([]);
  const kpi = '输入 甲 : 分\n  范围 0分..100分\n指标 丙 = 甲\n  权重 100%\n总分\n';
  expect(findings(`${kpi}计算 乙 = 总分 + 1分\n计算 丁 = 甲 + 1分\n`)).toEqual(['hygiene/unused-value | 丁']);
});
