import { expect, it } from 'vitest';
import { initialsOf } from '../src/matching/initials.js';
import { fitOf } from '../src/matching/match.js';

const fits = (word: string, typed: string, ...others: string[]): boolean =>
  fitOf({ word, others }, typed) !== undefined;

it('knows the initials of common characters', () => {
  expect([...'权标准输入平均响应名额缺失越高'].map((one) => initialsOf(one)).join('')).toBe('qbzsrpjxymeqsyg');
  expect(initialsOf('率')).toBe('ls');
  expect(initialsOf('旮')).toBe('g');
  expect(initialsOf('a')).toBe('');
  expect(initialsOf('，')).toBe('');
  expect(initialsOf('𠮷')).toBe('');
});

it.each([
  ['转化率', 'zhl'],
  ['订单转化率', 'ddzhl'],
  ['订单转化率', 'zhl'],
  ['权重', 'qz'],
  ['权重', 'qc'],
  ['订单转化率', '转化'],
  ['订单转化率', '订率'],
  ['KPI得分', 'kpidf'],
  ['weight', 'WEI'],
  ['ｗｅｉｇｈｔ', 'we'],
])('%s is found by %s', (word, typed) => {
  expect(fits(word, typed)).toBe(true);
});

it.each([
  ['转化率', 'xyz'],
  ['权重', 'zq'],
  ['权重', '量'],
])('%s is not found by %s', (word, typed) => {
  expect(fits(word, typed)).toBe(false);
});

it('finds a word by its other name, behind those that are called so', () => {
  expect(fitOf({ word: '权重', others: ['weight'] }, 'wei')).toBeGreaterThan(
    fitOf({ word: 'weight', others: [] }, 'wei') ?? 0,
  );
});

it('puts beginnings before initials, and those before parts', () => {
  const order = ['转化率', '订单转化率', '率'].map((word) => fitOf({ word, others: [] }, '转化'));
  expect(order).toEqual([1, 3, undefined]);
});
