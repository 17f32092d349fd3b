/** A rule file with a bit of everything, written as people type. */

/** Not formatted: full-width marks, mixed languages, comments in odd places. */
export const sample: string = `# 版权说明
标准 淘宝售前客服 “淘宝天猫售前客服考核标准”
  版本 2025.09   # 版本
  依据 "表1.1–1.3"
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
  # 中间一段
  >= 50% 且 < 55% -> 80  # 尾注
  45% <= 订单转化率 < 50% -> 60
  否则   -> 50
  例 11人 / 20人 -> 100
  例 9人 / 20人 -> 60

kpi response = 平均响应时间
  weight 15%
  lower is better
  <= 25s -> 100
  else   -> 50

grade level by 总分 rounded half-up to 1
  >= 91 -> A "优秀"
  else  -> none            # the printed standard says nothing

quota rank_grade by 总分 within 团队
  A 15%   B 45%   C 30%   D 10%   # 占比
  headcount largest remainder
  ties compare 订单转化率
  still tied share the better
  under 5 people -> level
  meets the lower

table rank_factor by rank_grade
  A -> required  "表1.3 只写了「1.」"
  B -> 1

pay bonus = 总分 * 1元/分 * rank_factor rounded half-up to 0.01元
award gold bounds 300元..500元 when level = A  decided by 主管
测试 "满分客服"
  给定 甲 属于 一组 @2025-01: 最终付款人数 = 60人, 询单人数 = 100人
  期望 订单转化率.得分 = 100, level = A
改 指标 订单转化率 权重 = 40%  因为 "大促期"
改 查表 rank_factor A = 1.2
删 指标 平时表现
删 指标 落实客单价
增 测试 "新客服"
  期望 level = A
# 结束
`;
