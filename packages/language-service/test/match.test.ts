import { expect, it } from 'vitest';
import { fitOf } from '../src/matching/match.js';
import { syllablesOf } from '../src/matching/pinyin.js';

const fits = (word: string, typed: string, ...others: string[]): boolean =>
  fitOf({ word, others }, typed) !== undefined;

const initialsOf = (character: string): string =>
  syllablesOf(character)
    .map((one) => one.charAt(0))
    .join('');

it('knows the pinyin of common characters', () => {
  expect([...'权标准输入平均响应名额缺失越高'].map(initialsOf).join('')).toBe('qbzsrpjxymeqsyg');
  expect(syllablesOf('率')).toEqual(['lv', 'shuai']);
  expect(syllablesOf('旮')).toEqual(['ga']);
  expect(syllablesOf('a')).toEqual([]);
  expect(syllablesOf('，')).toEqual([]);
  expect(syllablesOf('𠮷')).toEqual([]);
});

it.each([
  ['转化率', 'zhl'],
  ['订单转化率', 'ddzhl'],
  ['订单转化率', 'zhl'],
  ['权重', 'qz'],
  ['权重', 'qc'],
  ['转化率', 'zhuanhua'],
  ['转化率', 'zhuanhualv'],
  ['转化率', 'zhuanhl'],
  ['订单转化率', 'zhuanh'],
  ['权重', 'quanzhong'],
  ['青柠:小美', 'xiaomei'],
  ['KPI得分', 'kpidefen'],
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
  ['转化率', 'zhuanhuo'],
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
