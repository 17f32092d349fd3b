/** Slips of the hand and the messages they give: one each, and what does not depend on the slip is still found. */
import { expect, it } from 'vitest';
import { compile } from '../src/index.js';

it.each([
  [
    'a name written wrong where it is declared',
    '输入 单量量 : 单\n计算 甲 = 单量\n计算 乙 = 单量 + 甲',
    ['names/unknown'],
  ],
  ['a declaration word written wrong', '输 单量 : 单\n计算 甲 = 单量', ['syntax/word-unknown']],
  ['a declaration without a name', '参数 = 5元\n计算 甲 = 底薪 + 1元', ['syntax/clause-missing']],
  ['a colon left out', '输入 单量 单', ['syntax/clause-missing']],
  ['a row without its result', '输入 单量 : 单\n指标 甲 = 单量\n  >= 5单 ->\n  否则 -> 0', ['syntax/unexpected-token']],
  [
    'a broken formula that others use',
    '输入 单量 : 单\n计算 甲 = 单量 +)\n计算 乙 = 甲 * 2',
    ['syntax/unexpected-token'],
  ],
  ['a unit that breaks off', '输入 店铺付款金额 : 元 每', ['syntax/unexpected-token']],
  ['a test of a value that is broken', '计算 甲 = 丙 + 1\n测试 "a"\n  期望 甲 = 2', ['names/unknown']],
])('%s', (_, rules, codes) => {
  expect(codesOf('a.kpi', `标准 样例\n${rules}\n`)).toEqual(codes);
});

it('two mistakes give two messages', () => {
  const rules =
    '标准 样例\n输入 单量 : 单\n计算 甲 = 单量 +)\n指标 乙 = 单量\n  >= 5单 -> 100\n  < 4单 -> 0\n计算 丁 = 戊\n';
  expect(codesOf('a.kpi', rules)).toEqual(['syntax/unexpected-token', 'scoring/band-gap', 'names/unknown']);
});

it('the end of a line is where the rest of it is missing', () => {
  const text = '标准 样例\n输入 单量 : 单\n指标 甲 = 单量\n  >= 5单 ->\n  否则 -> 0\n';
  const [first] = compile([{ name: 'a.kpi', text }], 'a.kpi').diagnostics;
  expect(text.slice(0, first?.span.start).split('\n')).toHaveLength(4);
});

it('the first message about a name points to the other places and to the name that was meant', () => {
  const text = '标准 样例\n输入 单量量 : 单\n计算 甲 = 单量\n计算 乙 = 单量 + 甲\n';
  const [first] = compile([{ name: 'a.kpi', text }], 'a.kpi').diagnostics;
  expect(first?.related.map(({ start, end }) => text.slice(start, end))).toEqual(['单量量', '单量']);
});

it.each([
  ['a line that is no pair', '  权重 50%'],
  ['a colon twice', '  权重: : 50%'],
  ['a list that stays open', '  权重: [50%'],
])('a YAML file lives on around %s', (_, line) => {
  const rules = `标准 样例:\n输入 单量:\n  类型: 单\n指标 甲:\n  公式: 单量\n${line}\n计算 乙:\n  公式: 丙\n`;
  expect(codesOf('a.kpi.yaml', rules)).toEqual(['yaml/broken', 'names/unknown']);
});

function codesOf(name: string, text: string): readonly string[] {
  return compile([{ name, text }], name)
    .diagnostics.filter(({ severity }) => severity !== 'hint')
    .map(({ code }) => code);
}
