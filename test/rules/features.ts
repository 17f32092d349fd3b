/** What schemes ask of the language: the feature codes that a `SOURCE.md` names, and the page that explains each. */

export interface Feature {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The page of docs/language/zh and docs/language/en, without its ending. */
  readonly page: string;
}

export const features: readonly Feature[] = [
  { code: 'B', zh: '分段得分', en: 'threshold bands: value interval to points', page: '03-scoring' },
  { code: 'E', zh: '评级得分', en: 'ratings by a person', page: '03-scoring' },
  { code: 'P', zh: '目标达成率', en: 'ratio to a target as score or key', page: '03-scoring' },
  { code: 'L', zh: '两点之间按直线', en: 'linear interpolation between anchors', page: '03-scoring' },
  { code: 'D', zh: '按次、按步扣分', en: 'deduction per unit or per event', page: '03-scoring' },
  { code: 'C', zh: '上限、下限', en: 'cap or floor on an item, a score, an amount', page: '03-scoring' },
  { code: 'SR', zh: '几个人评分', en: 'several raters combined', page: '03-scoring' },
  { code: 'CX', zh: '一项的条件看另一项', en: 'condition on another item', page: '06-formulas' },
  { code: 'W', zh: '按权重相加', en: 'weighted sum to a total', page: '04-totals' },
  { code: 'N', zh: '分组、分组里再分', en: 'nested groups', page: '04-totals' },
  { code: 'A', zh: '总分之外加分', en: 'bonus points on top of the total', page: '04-totals' },
  { code: 'V', zh: '否决、门槛', en: 'gate, veto, one-strike, eligibility threshold', page: '04-totals' },
  { code: 'NA', zh: '不适用的项', en: 'not-applicable items, weights scaled up', page: '04-totals' },
  { code: 'G', zh: '按分定级', en: 'grade bands by total score', page: '05-grades-and-tables' },
  {
    code: 'LT',
    zh: '按岗位、级别、店铺查表',
    en: 'look-up by position, level, shop, product',
    page: '05-grades-and-tables',
  },
  { code: '2D', zh: '两个键的表', en: 'two-dimensional matrix', page: '05-grades-and-tables' },
  { code: 'WT', zh: '整体阶梯', en: 'whole tiers', page: '05-grades-and-tables' },
  { code: 'MT', zh: '分段阶梯', en: 'marginal tiers', page: '05-grades-and-tables' },
  { code: 'XT', zh: '超出部分的阶梯', en: 'rate of the reached tier on the excess only', page: '05-grades-and-tables' },
  { code: 'RO', zh: '写明的取整', en: 'explicit rounding', page: '06-formulas' },
  { code: 'R', zh: '和团队、店铺、以往比', en: 'benchmark against team, shop, industry', page: '07-statistics' },
  { code: 'K', zh: '按名次发', en: 'prizes or coefficients by place', page: '07-statistics' },
  { code: 'Q', zh: '强制分布、名额', en: 'forced distribution, grade quotas', page: '08-quotas-and-pools' },
  { code: 'T', zh: '团队奖金池、平分', en: 'team pool, equal or weighted split', page: '08-quotas-and-pools' },
  { code: 'S', zh: '连续几期', en: 'streak of periods', page: '09-time' },
  { code: 'RA', zh: '滚动、累计', en: 'rolling, cumulative, year-to-date, decay', page: '09-time' },
  { code: 'ED', zh: '生效日期、版本', en: 'effective dates, calendar exclusions, versions', page: '09-time' },
  { code: 'TP', zh: '司龄、试用、不满一期', en: 'tenure, probation, part periods', page: '09-time' },
  { code: 'PT', zh: '发放时间', en: 'payment timing, deadlines', page: '09-time' },
  { code: 'RT', zh: '补发、追回、退还', en: 'retroactive pay, clawback, refund', page: '09-time' },
  { code: 'AT', zh: '考勤', en: 'attendance rules', page: '10-data' },
  { code: 'UN', zh: '按次、按件计钱', en: 'money per event or piece', page: '11-pay' },
  { code: 'CO', zh: '系数连乘', en: 'base times a chain of coefficients', page: '11-pay' },
  { code: 'MO', zh: '由人在幅度内定', en: 'override or discretionary amount within bounds', page: '11-pay' },
];
