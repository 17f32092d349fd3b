/** Nearest names: slips are found, strangers are not, long names cost nothing. */
import { expect, it } from 'vitest';
import { nearest } from '../src/index.js';

it('finds a slip of one letter, a swap, and another width or case', () => {
  expect(nearest('convresion', ['response', 'conversion'])).toBe('conversion');
  expect(nearest('ＫＰＩ', ['kpi'])).toBe('kpi');
  expect(nearest('wieght', ['weight', 'height'])).toBe('weight');
});

it('finds a slip in a Chinese name', () => {
  expect(nearest('订单转换率', ['平均响应时间', '订单转化率'])).toBe('订单转化率');
  expect(nearest('良号', ['优秀', '良好'])).toBe('良好');
});

it('suggests nothing when nothing is near', () => {
  expect(nearest('quota', ['conversion', '权重'])).toBeUndefined();
  expect(nearest('a', ['b'])).toBeUndefined();
  expect(nearest('', ['b'])).toBeUndefined();
  expect(nearest('same', ['same'])).toBeUndefined();
});

it('does not look at names longer than eighty characters', () => {
  const long = 'x'.repeat(81);
  expect(nearest(`${long}y`, [long])).toBeUndefined();
  expect(nearest('xxxxx', [long])).toBeUndefined();
});
