import { expect, it } from 'vitest';
import { Engine } from '../src/index.js';

const rules = `标准 示例
  周期 月
  对象 客服
输入 付款人数 : 人
输入 询单人数 : 人
指标 转化率 = 付款人数 / 询单人数
  权重 100%
  越高越好
  >= 55% -> 100
  否则 -> 50
总分
薪酬 奖金 = 总分 * 1元/分 四舍五入到 0.01元
`;
const load = (text: string): Engine => Engine.load([{ name: 'rules.kpi', text }], 'rules.kpi');
const rows = {
  persons: [
    { person: '小美', period: '2025-12', values: { 付款人数: '11', 询单人数: '20' } },
    { person: '初一', period: '2025-12', values: { 付款人数: '0', 询单人数: '0' } },
  ],
};

it('evaluates rows and says why', () => {
  const engine = load(rules);
  const evaluation = engine.evaluate(rows);
  const row = evaluation.dataset.rowOf('小美', '2025-12') ?? -1;
  const pay = evaluation.results.value('奖金', row);
  expect(pay).toMatchObject({ kind: 'number', value: { numerator: 100n, denominator: 1n } });
  expect(engine.explain(evaluation, '奖金', '小美', '2025-12')?.parts.length).toBeGreaterThan(0);
  expect(engine.explain(evaluation, '奖金', '没有这个人', '2025-12')).toBeUndefined();
});

it('tells one person’s fault and pays the others', () => {
  const { dataset, results } = load(rules).evaluate(rows);
  expect(results.value('奖金', dataset.rowOf('初一', '2025-12') ?? -1)).toMatchObject({
    kind: 'fault',
    code: 'data/division-by-zero',
  });
});

it('refuses to pay by rules with errors', () => {
  const engine = load(rules.replace('否则 -> 50', '').replace('总分 * 1元/分', '总分 * 1元/单'));
  expect(engine.diagnostics.some((one) => one.severity === 'error')).toBe(true);
  expect(() => engine.evaluate(rows)).toThrow('the rules have errors');
});
