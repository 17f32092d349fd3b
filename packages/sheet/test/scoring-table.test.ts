/** Printed scoring tables: bands as they stand there, cells that cannot be read listed, nothing made up. */
import { expect, it } from 'vitest';
import { rulesFromTable, scoringTableIn } from '../src/index.js';
import { printedCondition } from '../src/scoring-table/condition.js';

const heads = ['KPI指标', '详细描述', '标准', '分值', '权重', '数据', '得分', '加权得分'];

function rowsOf(...lines: readonly (readonly string[])[]): Parameters<typeof scoringTableIn>[0] {
  return lines.map((cells, row) =>
    cells.map((text, column) => ({ text, span: { file: 'a', start: row, end: column } })),
  );
}

it.each([
  ['X≥55%', '>= 55%'],
  ['x=>55％', '>= 55%'],
  ['T=<25', '<= 25'],
  ['25<T=<30', '25 < x <= 30'],
  ['55%>X≥50%', '50% <= x < 55%'],
  ['45%＞X≥50%', '50% <= x < 45%'],
  ['50≤X＜55', '50 <= x < 55'],
  ['1.06>Y', '< 1.06'],
  ['[50%，55%)', '50% <= x < 55%'],
  ['95%及以上', '>= 95%'],
  ['3次以内', '<= 3次'],
  ['低于40%', '< 40%'],
  ['不足 30 秒', '< 30秒'],
  ['优秀', '优秀'],
  ['其他', '否则'],
])('U11.4 reads %s as %s', (cell, text) => {
  expect(printedCondition(cell)?.text).toBe(text);
});

it.each(['50%-55%', '90~95', '每低1%扣2分', '3<X>5', 'X≥', '酌情', '视情况而定，不超过上限', '1秒<T<2分'])(
  'U11.4 does not guess what %s means',
  (cell) => {
    const read = printedCondition(cell);
    expect(read === undefined || read.kind === 'word').toBe(true);
    if (cell !== '酌情') expect(read).toBeUndefined();
  },
);

const table = rowsOf(
  ['售前客服绩效考核表'],
  heads,
  ['X 订单转化率', 'X=最终付款人数/询单人数', 'X≥55%', '100', '35', '0.56', '100', '35'],
  ['X 订单转化率', '', '50%≤X<55%', '80', '', '', '', ''],
  ['', '', 'X<50%', '50分', '', '', '', ''],
  ['旺旺响应时间', '平均响应时间', 'T≤25秒', '100', '45', '', '', ''],
  ['', '', '每慢一秒扣2分', '60', '', '', '', ''],
  ['', '', 'T>30秒', '看情况', '', '', '', ''],
  ['日常表现', '主管评分', '优秀', '100', '20', '', '', ''],
  ['日常表现', '', '差', '50', '', '', '', ''],
  ['合计', '', '', '', '100', '', '', '85'],
);

it('U11.4 reads the eight columns of the standard: the bands that stand there, and a list of what it cannot read', () => {
  const read = scoringTableIn(table);
  expect(read?.indicators.map(({ name, weight, bands }) => [name, weight, bands.length])).toEqual([
    ['X 订单转化率', '35%', 3],
    ['旺旺响应时间', '45%', 1],
    ['日常表现', '20%', 2],
  ]);
  expect(read?.unread.map(({ indicator, column, text }) => [indicator, column, text])).toEqual([
    ['旺旺响应时间', 'standard', '每慢一秒扣2分'],
    ['旺旺响应时间', 'points', '看情况'],
  ]);
  const units: Readonly<Record<string, string>> = { 最终付款人数: '人', 询单人数: '人' };
  expect(
    read && rulesFromTable(read, '售前客服绩效考核表', (name) => units[name]),
  ).toBe(`标准 售前客服绩效考核表 "售前客服绩效考核表"

输入 最终付款人数 : 人
输入 询单人数 : 人
输入 旺旺响应时间的值 : 秒
  别名 "旺旺响应时间"
输入 日常表现的值 : 取值 优秀, 差
  别名 "日常表现"

指标 订单转化率 = 最终付款人数 / 询单人数
  # X=最终付款人数/询单人数
  权重 35%
  >= 55% -> 100
  50% <= x < 55% -> 80
  < 50% -> 50

指标 旺旺响应时间 = 旺旺响应时间的值
  # 平均响应时间
  权重 45%
  <= 25秒 -> 100
  # 没有读懂 标准：每慢一秒扣2分
  # 没有读懂 分值：看情况

指标 日常表现 = 日常表现的值
  # 主管评分
  权重 20%
  优秀 -> 100
  差 -> 50

总分
`);
});

it('U11.4 takes weights as they are written, and lists those that fit no way of writing them', () => {
  const weights = (...texts: readonly string[]): readonly (string | undefined)[] =>
    scoringTableIn(
      rowsOf(heads, ...texts.map((text, at) => [`甲${'乙'.repeat(at)}`, '', 'X≥1', '5', text])),
    )?.indicators.map(({ weight }) => weight) ?? [];
  expect(weights('40%', '60%')).toEqual(['40%', '60%']);
  expect(weights('0.325', '0.675')).toEqual(['32.5%', '67.5%']);
  expect(weights('40', '50')).toEqual([undefined, undefined]);
  const mixed = scoringTableIn(rowsOf(heads, ['甲', '', 'X≥1', '5', '100%'], ['', '', '酌情', '3', '']));
  expect(mixed?.indicators[0]?.bands).toHaveLength(1);
  expect(mixed?.unread.map(({ text }) => text)).toEqual(['酌情']);
  expect(scoringTableIn(rowsOf(['客服', '询单人数'], ['小美', '3']))).toBeUndefined();
});
