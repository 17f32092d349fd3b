import { expect, it } from 'vitest';
import { knownValue } from '../src/worker/language/known-value.js';
import { asking, own } from './sheet-of.js';

it('U16.4 tells the value of the person under a name, and how it is spread', () => {
  expect(knownValue(asking(own), '成交', '乙')).toEqual(['乙 **52人**', '30人 █    █ █ 60人']);
  expect(knownValue(asking(own), '没有的', '乙')).toEqual([]);
  expect(knownValue(asking(own), '转化率', undefined)).toHaveLength(1);
});
