/** A scorecard of so many KPIs over the inputs of W1. */
export function manyKpis(count) {
  const kpi = (at) => `指标 指标${at} = 最终付款人数 / 询单人数
  权重 ${100 / count}%
  >= ${40 + (at % 20)}% -> 100
  >= ${20 + (at % 20)}% -> 80
  否则 -> 50
`;
  return `标准 许多指标
  版本 1
  周期 月
  对象 客服 属于 团队
输入 询单人数 : 人
输入 最终付款人数 : 人

${Array.from({ length: count }, (_, at) => kpi(at + 1)).join('\n')}
总分
`;
}
