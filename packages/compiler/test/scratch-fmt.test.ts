import { it } from 'vitest';
import { fileFromTokens } from '../src/syntax/from-tokens.js';
import { textFromFile } from '../src/syntax/to-text.js';
import { tokensFromSource } from '../src/tokens/from-source.js';

const text = `# licence
标准 淘宝售前客服 “淘宝天猫售前客服考核标准”
  版本 2025.09   # v
  依据 "淘宝天猫电商客服考核标准 表1.1–1.3"
  周期 月
  对象 客服 属于 团队

输入 最终付款人数 : 人
  别名 询单最终付款人数, "询单->最终付款人数"
输入 询单人数 ： 人
输入 平均响应时间 : 秒
输入 平时表现 : 取值 优秀, 良好, 合格, 差

指标 订单转化率 = 最终付款人数／询单人数
  权重 ３５％
  越高越好
  缺失 报错
  >= 55% -> 100
  # 说明
  >= 50% 且 < 55% -> 80  # 尾
  50% <= x < 55% -> 60
  否则   -> 50
  例 11人 / 20人 -> 100

kpi response = avg_response
  weight 15%
  lower is better
  <= 25s -> 100
  else   -> 50

grade level by total rounded half-up to 1
  >= 91 -> A "优秀"
  else  -> none            # the printed
quota rank_grade by total within team
  A 15%   B 45%   C 30%   D 10%   # s
  headcount largest remainder
  ties compare conversion
  still tied share the better
  under 5 people -> level
  meets the lower

table rank_factor by rank_grade
  A -> required  "表1.3 prints"
  B -> 1

pay bonus = total * 1元/分 * rank_factor rounded half-up to 0.01元
award gold amount 300元..500元 when streak(level = A) >= 2  decided by 主管
test "满分客服"
  given 甲 属于 一组 @2025-01: 最终付款人数 = 60人, 询单人数 = 100人
  expect conversion.score = 100, level = A
改 指标 订单转化率 权重 = 40%  因为 "大促期"
改 查表 rank_factor A = 1.2
删 指标 平时表现
删 指标 b
增 测试 "x"
# end
`;
it('x', () => {
  const s = { name: 'a.kpi', text };
  const t = tokensFromSource(s);
  const f = fileFromTokens('a.kpi', text, t.value);
  console.log(JSON.stringify([...t.diagnostics, ...f.diagnostics]));
  const one = textFromFile(f.value, 'zh');
  const two = textFromFile(
    fileFromTokens('a.kpi', one, tokensFromSource({ name: 'a.kpi', text: one }).value).value,
    'en',
  );
  const three = textFromFile(
    fileFromTokens('a.kpi', two, tokensFromSource({ name: 'a.kpi', text: two }).value).value,
    'zh',
  );
  console.log(one);
  console.log(two);
  console.log(one === three);
});
