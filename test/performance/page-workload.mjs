/** What the page is measured on: a scorecard of ten KPIs, five hundred people in five teams. */

const kpis = Array.from({ length: 10 }, (_, at) => `指标${'一二三四五六七八九十'[at]}`);

/** Ten KPIs, a total, grades and pay. */
export const tenKpis = `标准 十项考核
  版本 1
  周期 月
  对象 客服 属于 团队

${kpis.map((name) => `输入 ${name}数 : 人\n`).join('')}输入 接待人数 : 人

${kpis
  .map(
    (name) => `指标 ${name} = ${name}数 / 接待人数
  权重 10%
  >= 60% -> 100
  >= 50% -> 90
  >= 40% -> 80
  >= 30% -> 60
  否则 -> 0
`,
  )
  .join('\n')}
总分

等级 等级 按 总分
  >= 90 -> A
  >= 75 -> B
  >= 60 -> C
  否则 -> D

薪酬 奖金 = 1000元 * 总分 / 100分
`;

/** A month of so many people; another seed gives other numbers. */
export function peopleOf(count, seed = 1) {
  let state = seed;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const rows = Array.from({ length: count }, (_, at) => {
    const served = 300 + Math.floor(random() * 300);
    const figures = kpis.map(() => Math.floor(served * (0.25 + random() * 0.45)));
    return `2025-11,客服${at + 1},团队${(at % 5) + 1},${figures.join(',')},${served}`;
  });
  return `月份,客服,团队,${kpis.map((name) => `${name}数`).join(',')},接待人数\n${rows.join('\n')}\n`;
}
