/** The formatter of the text face: one canonical form, nothing lost. */
import { expect, it } from 'vitest';
import { formatSource } from '../src/faces.js';
import { sample } from './sample.js';

it('the sample in canonical form', () => {
  expect(formatted(sample)).toMatchInlineSnapshot(`
    "# 版权说明
    标准 淘宝售前客服 "淘宝天猫售前客服考核标准"
      版本 2025.09  # 版本
      依据 "表1.1–1.3"
      周期 月
      对象 客服 属于 团队

    输入 最终付款人数 : 人
      别名 询单最终付款人数, "询单->最终付款人数"
    输入 询单人数 : 人
    输入 平均响应时间 : 秒
    输入 平时表现 : 取值 优秀, 良好, 合格, 差

    指标 订单转化率 = 最终付款人数 / 询单人数
      权重 35%
      越高越好
      缺失 报错
      >= 55%                  -> 100
      # 中间一段
      >= 50% 且 < 55%         -> 80  # 尾注
      45% <= 订单转化率 < 50% -> 60
      否则                    -> 50
      例 11人 / 20人 -> 100
      例 9人 / 20人 -> 60

    指标 response = 平均响应时间
      权重 15%
      越低越好
      <= 25s -> 100
      否则   -> 50

    等级 level 按 总分 四舍五入到 1
      >= 91 -> A "优秀"
      否则  -> 无  # the printed standard says nothing

    名额 rank_grade 按 总分 每 团队
      A 15%   B 45%   C 30%   D 10%  # 占比
      人数取整 最大余数
      同分比较 订单转化率
      仍同分 同享较高
      不足 5 people -> level
      对照 取较低

    查表 rank_factor 按 rank_grade
      A -> 必填 "表1.3 只写了「1.」"
      B -> 1

    薪酬 bonus = 总分 * 1元/分 * rank_factor 四舍五入到 0.01元

    奖励 gold 幅度 300元..500元 当 level = A
      由 主管

    测试 "满分客服"
      给定 甲 属于 一组 @2025-01: 最终付款人数 = 60人, 询单人数 = 100人
      期望 订单转化率.得分 = 100, level = A

    改 指标 订单转化率 权重 40% 因为 "大促期"
    改 查表 rank_factor A = 1.2

    删 指标 平时表现
    删 指标 落实客单价

    增 测试 "新客服"
      期望 level = A

    # 结束
    "
  `);
});

it('formatting twice changes nothing', () => {
  const once = formatted(sample);
  expect(formatted(once)).toBe(once);
});

it('marks and widths become plain ones, names and strings stay', () => {
  expect(formatted('指标　甲＝（乙＋３０％）×￥１２÷丙\n')).toBe('指标 甲 = (乙 + 30%) * 12元 / 丙\n');
  expect(formatted('计算 甲 = 「ＫＰＩ」 + 乙\n')).toBe('计算 甲 = 「ＫＰＩ」 + 乙\n');
  expect(formatted('标准 店 “（全角）”\n')).toBe('标准 店 "（全角）"\n');
});

it('names that read as keywords keep their quotes, others lose them', () => {
  expect(formatted('指标 「权重」 = 「甲」 + 「a b」 + 「in」\n  「等级」 -> 1\n')).toBe(
    '指标 「权重」 = 甲 + 「a b」 + 「in」\n  「等级」 -> 1\n',
  );
});

it('a word that only together with others is a keyword needs no quotes', () => {
  const text = 'ruleset sample\ninput a : points\ninput b : points / order\n';
  expect(formatted(text)).toBe('ruleset sample\n\ninput a : points\ninput b : points/order\n');
});

it('one-line declarations stay together unless the author parted them', () => {
  expect(formatted('输入 a : 人\n输入 b : 人\n\n输入 c : 人\n计算 d = 1\n')).toBe(
    '输入 a : 人\n输入 b : 人\n\n输入 c : 人\n\n计算 d = 1\n',
  );
});

it('comments stay above and behind what they belong to', () => {
  const text = '# 一\n指标 甲  # 二\n  # 三\n  = 1  # 四\n  # 五\n  A 10%   B 20%  # 六\n\n# 七\n';
  expect(formatted(text)).toBe(text);
});

it('a clause with a comment does not move to the header line', () => {
  expect(formatted('指标 甲\n  权重 3%\n  = 1\n')).toBe('指标 甲 = 1\n  权重 3%\n');
  expect(formatted('指标 甲\n  权重 3%\n  = 1  # 临时\n')).toBe('指标 甲\n  权重 3%\n  = 1  # 临时\n');
});

it('the language is that of most keywords', () => {
  expect(formatted('kpi a = 1\n  权重 3%\n  higher is better\n  missing 报错\n')).toBe(
    'kpi a = 1\n  weight 3%\n  higher is better\n  missing report\n',
  );
  expect(formatSource({ name: 'a.kpi', text: 'kpi a = min(b.score, 1)\n' }, 'zh').value).toBe(
    '指标 a = 最小(b.得分, 1)\n',
  );
});

it('a file with mistakes is left alone', () => {
  const text = '指标   甲 = 1 +\n';
  const { value, diagnostics } = formatSource({ name: 'a.kpi', text });
  expect(value).toBe(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/unexpected-token']);
});

function formatted(text: string): string {
  const { value, diagnostics } = formatSource({ name: 'a.kpi', text });
  expect(diagnostics).toEqual([]);
  return value;
}
