/** What is said of divisors, conditions, ranges and rounding, and what is not. */
import { expect, it } from 'vitest';
import { allFindings } from './findings.js';

/** The findings of the families judged here. */
function found(declarations: string): readonly string[] {
  const others = ['hygiene/', 'scoring/', 'scorecard/', 'pay/'];
  return allFindings(declarations).filter((line) => !others.some((family) => line.startsWith(family)));
}

const people = '输入 金额 : 元\n输入 人数 : 人\n输入 差额 : 元\n';
const pay = (formula: string): string => `${people}薪酬 奖金 = ${formula} 四舍五入到 1元\n`;

it('a divisor that may be zero is told where somebody would get no amount', () => {
  expect(found(pay('金额 / 人数 * 1人'))).toEqual(['values/divisor-maybe-zero | 人数 | 奖金']);
  expect(found(pay('金额 * (金额 / (金额 - 差额))'))).toEqual(['values/divisor-maybe-zero |  | 奖金']);
});

it('a divisor that a condition keeps away from zero is not told', () => {
  for (const formula of [
    '(如果 人数 > 0人 则 金额 / 人数 * 1人 否则 0元)',
    '(如果 人数 != 0人 则 金额 / 人数 * 1人 否则 0元)',
    '(如果 人数 = 0人 则 0元 否则 金额 / 人数 * 1人)',
    '(如果 非 (人数 <= 0人) 则 金额 / 人数 * 1人 否则 0元)',
    '(如果 人数 > 3人 且 金额 > 0元 则 金额 / 人数 * 1人 否则 0元)',
    '(如果 金额 - 差额 > 0元 则 金额 * (金额 / (金额 - 差额)) 否则 0元)',
    '(金额 / 最大(人数, 1人) * 1人)',
    '(金额 / (人数 + 1人) * 1人)',
    '若缺(金额 / 人数 * 1人, 0元)',
  ])
    expect(found(pay(formula)), formula).toEqual([]);
});

it('a divisor of another value is judged where that value is asked for', () => {
  const text = (formula: string): string => `${people}计算 人均 = 金额 / 人数\n薪酬 奖金 = ${formula} 四舍五入到 1元\n`;
  expect(found(text('人均 * 1人'))).toEqual(['values/divisor-maybe-zero | 人数 | 奖金']);
  expect(found(text('(如果 人数 > 0人 则 人均 * 1人 否则 0元)'))).toEqual([]);
  expect(found(text('若缺(人均, 0元/人) * 1人'))).toEqual([]);
});

it('a score says itself what becomes of a missing value, and statistics leave it out', () => {
  const kpi =
    '输入 付款 : 人\n输入 询单 : 人\n指标 转化 = 付款 / 询单\n  权重 100%\n  >= 50% -> 100\n  否则 -> 60\n总分\n';
  expect(found(`${kpi}薪酬 奖金 = 总分 * 1元/分 四舍五入到 1元\n`)).toEqual([]);
  expect(found(`${kpi}薪酬 奖金 = 平均(转化 每 组) * 100元 四舍五入到 1元\n`)).toEqual([]);
  expect(found(`${kpi}薪酬 奖金 = 转化 * 100元 四舍五入到 1元\n`)).toEqual(['values/divisor-maybe-zero | 询单 | 奖金']);
});

it('a range says that a divisor is not zero', () => {
  const text = '输入 金额 : 元\n输入 目标 : 元\n  范围 > 0元\n薪酬 奖金 = 金额 / 目标 * 1元 四舍五入到 1元\n';
  expect(found(text)).toEqual([]);
});

it('what a parameter decides today it may decide otherwise tomorrow', () => {
  const text = (range: string): string =>
    `参数 开关 = 1\n${range}输入 甲 : 元\n计算 乙 = 如果 开关 = 2 则 甲 否则 0元\n`;
  expect(found(text(''))).toEqual([]);
  expect(found(text('  范围 0..1\n'))).toEqual(['conditions/never-true |  | ']);
});

it('a condition that some data break is not told', () => {
  for (const condition of [
    '甲 >= 0元',
    '人数 > 0人',
    '人数 >= 1人 或 甲 > 0元',
    '非 (人数 > 5人)',
    '乙 != 无',
    '人数 * 2 = 3人 或 甲 > 1元',
    '0人 <= 人数 < 5人',
  ]) {
    const text = `输入 甲 : 元\n输入 人数 : 人\n计算 乙 = 如果 甲 > 0元 则 甲 否则 无\n计算 丙 = 如果 ${condition} 则 1 否则 0\n`;
    expect(found(text), condition).toEqual([]);
  }
});

it('what is counted never lies between two counts', () => {
  const text = '输入 人数 : 人\n计算 丙 = 如果 人数 * 2 = 3人 则 1 否则 0\n';
  expect(found(text)).toEqual(['conditions/never-true |  | ']);
});

it('a comparison with what may be none can fail', () => {
  const text = (otherwise: string): string =>
    `输入 人数 : 人\n计算 乙 = 如果 人数 > 3人 则 人数 否则 ${otherwise}\n计算 丙 = 如果 乙 >= 0人 则 1 否则 0\n`;
  expect(found(text('无'))).toEqual([]);
  expect(found(text('2人'))).toEqual(['conditions/always-true | 乙 | >= 2人']);
});

it('branches are judged one after the other', () => {
  const text = (second: string): string =>
    `输入 甲 : 元\n计算 乙 = 如果 甲 >= 60元 则 1 否则 如果 ${second} 则 2 否则 0\n`;
  expect(found(text('甲 >= 90元'))).toEqual(['conditions/branch-never']);
  expect(found(text('甲 >= 50元'))).toEqual([]);
  expect(found(text('甲 < 60元'))).toEqual([]);
});

it('vetoes that cannot hold together do not contradict each other', () => {
  const text = (second: string): string =>
    `输入 差评 : 次\n输入 甲 : 分\n指标 乙 = 甲\n  权重 100%\n总分\n否决 红线 当 差评 > 3次\n  令 总分 -> 0\n否决 黄线 当 ${second}\n  令 总分 -> 60\n`;
  expect(found(text('差评 > 1次'))).toEqual(['conditions/vetoes-differ | 红线 | 黄线 | 总分']);
  expect(found(text('差评 > 1次 且 差评 <= 3次'))).toEqual([]);
});

it('rounding twice is told where it makes a difference', () => {
  const text = (first: string, second: string): string =>
    `输入 甲 : 元\n计算 乙 = 甲 四舍五入到 ${first}\n计算 丙 = 乙 四舍五入到 ${second}\n`;
  expect(found(text('0.1元', '1元'))).toEqual(['values/rounded-twice | 0.45元 | 0元 | 1元']);
  expect(found(text('1元', '0.1元'))).toEqual([]);
  expect(found(text('1元', '1元'))).toEqual([]);
});

it('a change on the first day of a period is no change inside it', () => {
  const text = (from: string): string => `参数 单价 = 30元, ${from} 起 40元\n`;
  expect(found(text('2026-01'))).toEqual([]);
  expect(found(text('2026-01-01'))).toEqual([]);
  expect(found(text('2026-01-02'))).toEqual(['dates/change-inside-period | 单价 | 2026-01-02 | 2026-02-01']);
});

it('conditions nested beyond reason are answered', () => {
  let condition = '甲 > 1元';
  for (let depth = 0; depth < 14; depth += 1)
    condition = `(${condition} 或 (${condition.length < 400 ? condition : '甲 < 5元'} 且 甲 < 9元))`;
  expect(() => found(`输入 甲 : 元\n计算 乙 = 如果 ${condition} 则 1 否则 0\n`)).not.toThrow();
});
