/** What the gallery tells of a template by its text alone. */
import { expect, it } from 'vitest';
import { bandsOf, methodsOf } from '../src/templates/traits.js';

const text = `标准 小店 "小店"
指标 转化率 = 付款 / 询单
  权重 50%  # 按名次
  >= 55% -> 100
  >= 50% -> 80
  否则   -> 50
  例 11人 / 20人 -> 100
`;

it('tells how people are scored, comments left aside', () => {
  expect(methodsOf(text)).toEqual(['bands']);
  expect(methodsOf(`${text}名额 等级 按 总分\n  A 20%\n`)).toEqual(['bands', 'rank']);
  expect(methodsOf('薪酬 提成 = 流水 * 5%\n')).toEqual(['commission']);
});

it('draws bands from the lowest to the highest, as parts of the best', () => {
  expect(bandsOf(text)).toEqual([[0.5, 0.8, 1]]);
  expect(bandsOf('参数 门槛 = 5\n')).toEqual([]);
});
