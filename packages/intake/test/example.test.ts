/** The sample data of the first example, read whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const folder = new URL('../../../examples/01-my-shop/data/', import.meta.url);
const everyone = { grain: 'everyone' } as const;
const ruleSet = rules([
  input('询单人数', '人'),
  input('最终付款人数', '人', ['询单最终付款人数']),
  input('付款金额', '元', ['询单最终付款金额']),
  input('平均响应时间', '秒', ['平均响应时长(秒)']),
  input('接待人数', '人'),
  input('回复人数', '人'),
  input('主管评分', 'text'),
  input('绩效基数', '元'),
  input('店铺金额', '元', ['全店汇总值.询单最终付款金额'], everyone),
  input('店铺付款人数', '人', ['全店汇总值.询单最终付款人数'], everyone),
]);

it('reads twelve exports and the ratings without an error', () => {
  const files = Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .toReversed()
      .map((name) => [name, readFileSync(new URL(name, folder))]),
  );
  const { value, diagnostics, recognition, lines } = read(files, ruleSet);
  expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(recognition.map(({ encoding }) => encoding).filter((encoding) => encoding === 'gb18030')).toHaveLength(1);
  expect(
    value.persons
      .filter(({ period }) => period === '2025-12')
      .map(({ team }) => team)
      .toSorted(),
  ).toEqual([...Array<string>(12).fill('一组'), ...Array<string>(3).fill('三组'), ...Array<string>(7).fill('二组')]);
  expect(value.shared).toHaveLength(12);
  expect(lines).toContain(
    '2025-12 青柠:阿岩 二组 询单人数=220 最终付款人数=121 付款金额=33880.00 平均响应时间=25秒 主管评分=良好 绩效基数=2200元 接待人数=400 回复人数=396',
  );
  expect(lines).toContain('2025-12 * - 店铺付款人数=4549 店铺金额=1137250.00');
});
