/** Which report of which platform a file is, told from its headings, or from its name where these are too few; no figure depends on it. */
import { comparable } from './heading.js';
import type { Recognition } from './recognition.js';

export type ReportKind =
  | 'chitu-custom'
  | 'chitu-detail'
  | 'chitu-duty'
  | 'sycm-performance'
  | 'sycm-reception'
  | 'qianniu'
  | 'feige'
  | 'pdd'
  | 'jd'
  | 'kuaishou'
  | 'staff';

/** What people call them. */
export const reportKindNames: Readonly<Record<ReportKind, { readonly zh: string; readonly en: string }>> = {
  'chitu-custom': { zh: '赤兔自定义报表', en: 'Chitu custom report' },
  'chitu-detail': { zh: '赤兔售前明细', en: 'Chitu presales detail' },
  'chitu-duty': { zh: '赤兔遵时率', en: 'Chitu duty report' },
  'sycm-performance': { zh: '生意参谋客服绩效', en: 'Business Advisor, performance' },
  'sycm-reception': { zh: '生意参谋咨询接待', en: 'Business Advisor, reception' },
  qianniu: { zh: '千牛实时数据', en: 'Qianniu live panel' },
  feige: { zh: '飞鸽客服数据', en: 'Feige (Douyin) service data' },
  pdd: { zh: '拼多多客服绩效', en: 'Pinduoduo performance' },
  jd: { zh: '京东客服绩效', en: 'JD performance' },
  kuaishou: { zh: '快手客服数据', en: 'Kuaishou service data' },
  staff: { zh: '考勤和人事表', en: 'attendance and staff' },
};

interface Mark {
  readonly kind: ReportKind;
  /** Headings that only this report has, two of which tell it. */
  readonly headings: string;
  /** Names under which it is saved. */
  readonly file: RegExp;
}

/** What is more of one's own stands before what others have too. */
const marks: readonly Mark[] = [
  {
    kind: 'chitu-custom',
    headings:
      '聊天人数(原咨询人数) 直接接入人数 转发接入人数 最大同时聊天数 服务满意度评价参与率 客服消息数 长接待人数',
    file: /自定义报表_/,
  },
  {
    kind: 'chitu-duty',
    headings: '平均最后在线时间 总登录次数 日均登录次数 服务总时长 挂起总时长 平均日挂起时长',
    file: /赤兔.*(?:遵时|值班|考勤)/,
  },
  {
    kind: 'chitu-detail',
    headings:
      '询单->最终付款成功率 询单->次日付款成功率 手工折扣率 客服答问比 全静默单本人跟进-人数 静默下单本人落实付款-人数',
    file: /赤兔/,
  },
  {
    kind: 'sycm-reception',
    headings: '有效接待人数 3分钟人工响应率 旺旺分组',
    file: /生意参谋.*接待|咨询接待分析/,
  },
  {
    kind: 'sycm-performance',
    headings: '询单最终付款人数 询单最终付款转化率 询单最终付款金额 旺旺昵称 成功退款金额',
    file: /生意参谋|客服绩效_?\d{8}/,
  },
  { kind: 'qianniu', headings: '未下单 未付款 已付款 昨日旺旺满意度 昨日3分钟响应率 今日接待', file: /千牛/ },
  {
    kind: 'feige',
    headings:
      'CPD 人工已接待会话量 新平均响应时长 预警会话量 接待会话量 待回复会话量 全天平响时长 全天首响时长 全天满意率',
    file: /飞鸽|抖音/,
  },
  {
    kind: 'pdd',
    headings: '最终成团人数 去退销售额 客服服务分 评分≤3订单数 3分钟人工回复率(8-23点) 需要人工回复的咨询人数',
    file: /拼多多|多多客服/,
  },
  {
    kind: 'kuaishou',
    headings: '三分钟回复率(人维度) 三分钟回复率(会话) 不服务率 好评率(人维度) IM不满意率(人维度)',
    file: /快手/,
  },
  {
    kind: 'jd',
    headings:
      '值班客服数 促成下单人数 促成出库人数 促成出库金额 30s应答率 咨询→出库转化率 咨询→下单转化率 首次平均响应时间',
    file: /京东/,
  },
  {
    kind: 'staff',
    headings: '应出勤天数 出勤天数 实际出勤天数 迟到次数 请假天数 入职日期 转正日期 绩效基数 岗位',
    file: /考勤|人事|花名册/,
  },
];

const known = marks.map((mark) => ({ ...mark, headings: new Set(mark.headings.split(' ').map(comparable)) }));

/** The report; undefined where neither headings nor name are of one we know. */
export function reportKindOf({ file, columns, leftOut }: Recognition): ReportKind | undefined {
  const own = new Set([...columns.map(({ heading }) => heading), ...leftOut].flatMap(forms));
  let best: { readonly kind: ReportKind; readonly count: number } | undefined;
  for (const { kind, headings } of known) {
    const count = [...headings].filter((heading) => own.has(heading)).length;
    if (count >= 2 && count > (best?.count ?? 0)) best = { kind, count };
  }
  return best?.kind ?? known.find((mark) => mark.file.test(file))?.kind;
}

/** The heading with its unit and without. */
function forms(heading: string): readonly string[] {
  const plain = comparable(heading);
  return [plain, plain.replace(/\((?:秒|元|时|小时|分钟|s)\)$/, '')];
}
