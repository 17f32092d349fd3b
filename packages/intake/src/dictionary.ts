/** What the columns of the platforms' exports are called: one line a figure, with every heading it is known to come under. */

/** What a figure is: how its cells read, and what may be done with several of them. */
export type FigureType = 'count' | 'rate' | 'ratio' | 'seconds' | 'money' | 'date' | 'text';

/** How the figures of several accounts of one person come together: added, weighted by another figure, or not at all. */
export type Joining = 'sum' | 'never' | { readonly by: string };

/** A figure of the platforms. */
export interface Figure {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly type: FigureType;
  /** The unit of bare numbers; empty for a plain number. */
  readonly unit: string;
  readonly joined: Joining;
  /** Settles only days after the period, when buyers have paid or not. */
  readonly settles: boolean;
  readonly headings: readonly string[];
}

type Line = readonly [id: string, zh: string, en: string, unit: string, joined: string, headings: string];

/** `+` adds up, `×id` is weighted by that figure, empty: two accounts cannot be joined. A `~` behind it: settles late. */
const lines: readonly Line[] = [
  ['inquiries', '询单人数', 'inquiries', '人', '+', '询单人数 ask_num'],
  [
    'orders_final',
    '最终下单人数',
    'ordered in the end',
    '人',
    '+~',
    '询单->最终下单人数 询单最终下单人数 最终下单人数',
  ],
  ['ordered', '下单人数', 'ordered', '人', '+', '下单人数 促成下单人数'],
  [
    'paid_final',
    '最终付款人数',
    'paid in the end',
    '人',
    '+~',
    '询单->最终付款人数 询单最终付款人数 最终付款人数 支付人数 最终成团人数 ask_today_final_paid_num',
  ],
  [
    'paid_next_day',
    '次日付款人数',
    'paid by the next day',
    '人',
    '+~',
    '询单->次日付款人数 询单次日付款人数 ask_today_paid_today_or_tomorrow_num',
  ],
  [
    'conv_final',
    '订单转化率',
    'conversion in the end',
    '%',
    '×inquiries~',
    '询单->最终付款成功率 询单->最终付款转化率 询单最终付款转化率 询单转化率 咨询→出库转化率 订单转化率 inquiryPayCaseRatio',
  ],
  [
    'conv_next_day',
    '次日付款成功率',
    'conversion by the next day',
    '%',
    '×inquiries~',
    '询单->次日付款成功率 询单->次日付款转化率',
  ],
  [
    'conv_order',
    '下单转化率',
    'orders per inquiry',
    '%',
    '',
    '咨询→下单转化率 询单->最终下单成功率 询单->最终下单转化率',
  ],
  [
    'conv_pay',
    '下单付款成功率',
    'payments per order',
    '%',
    '×orders_final~',
    '下单->最终付款成功率 下单->最终付款转化率',
  ],
  ['consulted', '咨询人数', 'consulted', '人', '+', '咨询人数 聊天人数 聊天人数(原咨询人数) consult_num'],
  ['consultations', '咨询人次', 'consultations', '人次', '+', '咨询人次 咨询量'],
  [
    'served',
    '接待人数',
    'served',
    '人',
    '+',
    '接待人数 人工已接待人数 已接待人数 人工接待人数 接待量 今日接待 service_num',
  ],
  ['served_presales', '售前接待人数', 'served before the sale', '人', '+', '售前接待人数'],
  ['not_ordered', '未下单人数', 'not ordered yet', '人', '+', '未下单'],
  ['not_paid', '未付款人数', 'not paid yet', '人', '+', '未付款'],
  ['paid_today', '已付款人数', 'paid today', '人', '+', '已付款'],
  ['served_valid', '有效接待人数', 'served to effect', '人', '+', '有效接待人数'],
  ['served_direct', '直接接待人数', 'served directly', '人', '+', '直接接入人数 直接接待人数 直接接待量'],
  ['received', '转入人数', 'taken over', '人', '+', '转发接入人数 转入人数 转入量'],
  ['passed_on', '转出人数', 'passed on', '人', '+', '转出人数 转出量'],
  ['sessions', '会话量', 'sessions', '', '+', '人工已接待会话量 人工会话量 已接待会话量 接待会话量 caseCnt'],
  ['sessions_warned', '预警会话量', 'sessions with a warning', '', '+', '预警会话量'],
  ['to_answer', '需要人工回复的咨询人数', 'to be answered by a person', '人', '+', '需要人工回复的咨询人数'],
  ['messages', '总消息数', 'messages', '', '+', '总消息数 总消息'],
  ['buyer_messages', '买家消息数', 'messages of buyers', '', '+', '买家消息数 买家消息 buyer_msg_num'],
  ['agent_messages', '客服消息数', 'messages of the agent', '', '+', '客服消息数 客服消息 seller_msg_num'],
  ['agent_words', '客服字数', 'characters of the agent', '', '+', '客服字数 seller_word_num'],
  ['qa_ratio', '答问比', 'answers per question', 'ratio', '×buyer_messages', '答问比 客服答问比'],
  ['at_once', '最大同时接待', 'most at once', '', '', '最大同时聊天数 最大同时接待 最大同时接待量'],
  ['noreply', '未回复人数', 'not answered', '人', '+', '未回复人数 未回复量 no_reply_num'],
  ['noreply_3min', '3分钟未回复人数', 'not answered within 3 minutes', '人', '+', '3分钟未回复人数'],
  ['reply_rate', '旺旺回复率', 'reply rate', '%', '×served', '旺旺回复率 回复率 客服回复率 应答率 replyCaseRatio'],
  [
    'reply_3min',
    '3分钟回复率',
    'replies within 3 minutes',
    '%',
    '×served',
    '3分钟人工响应率 3分钟人工回复率 3分钟人工回复率(会话) 3分钟人工回复率(8-23点) 三分钟回复率(人维度) 3分钟回复率 昨日3分钟响应率 replyIn3minCaseRatio',
  ],
  ['reply_3min_sessions', '3分钟回复率(会话)', 'replies within 3 minutes, by session', '%', '', '三分钟回复率(会话)'],
  [
    'reply_3min_day',
    '3分钟回复率(全天)',
    'replies within 3 minutes, all day',
    '%',
    '×served',
    '3分钟人工回复率(全天) 全天3分钟回复率',
  ],
  [
    'reply_30s',
    '30秒应答率',
    'replies within 30 seconds',
    '%',
    '×served',
    '30秒应答率 30s应答率 30秒应答率(8-23点) 快速应答率',
  ],
  ['reply_30s_day', '30秒应答率(全天)', 'replies within 30 seconds, all day', '%', '×served', '30秒应答率(全天)'],
  [
    'first_resp',
    '首次响应',
    'first response',
    '秒',
    '×served',
    '首次响应(秒) 首次响应时间 首次响应时长 首次响应时长(秒) 首次平均响应时间 首次平均响应(s) 全天首响时长',
  ],
  [
    'avg_resp',
    '平均响应',
    'average response',
    '秒',
    '×served',
    '平均响应(秒) 平均响应时间 平均响应时长 平均响应时长(秒) 平均响应(s) 平均人工响应时长 人工平均回复时长 昨日平均响应时长 全天平响时长 avgRplDur',
  ],
  ['avg_resp_new', '新平均响应', 'average response, new', '秒', '×served', '新平均响应时长 新平均响应时长(秒)'],
  [
    'avg_session',
    '平均接待时长',
    'average length of a session',
    '秒',
    '×served',
    '平均接待时长 平均接待时长(秒) 平均会话时长',
  ],
  ['slow', '慢响应人数', 'slow responses', '人', '+', '慢响应人数 慢接待人数 慢响应量 slow_reception_num'],
  ['long', '长接待人数', 'long sessions', '人', '+', '长接待人数 长接待量 long_receive_num'],
  [
    'sales',
    '销售额',
    'sales',
    '元',
    '+~',
    '销售额 客服销售额 客服销售额(元) 询单最终付款金额 客服询单支付额 促成出库金额 payGmv',
  ],
  ['net_sales', '净销售额', 'net sales', '元', '+~', '净销售额 去退销售额 退款后销售额'],
  ['order_amount', '下单金额', 'amount ordered', '元', '+', '下单金额'],
  ['buyers', '销售人数', 'buyers', '人', '+~', '销售人数 客服销售人数 促成出库人数'],
  ['items', '客件数', 'items per buyer', '件', '×buyers~', '客件数'],
  ['items_sold', '销售量', 'items sold', '件', '+~', '销售量'],
  ['orders', '订单量', 'orders', '单', '+~', '订单量 销售订单数'],
  ['aov', '客单价', 'sales per buyer', '元', '×paid_final~', '客单价 客服销售客单价 询单客单价'],
  ['sales_share', '销售额占比', 'share of sales', '%', '+~', '个人销售额占比 客服销售占比'],
  ['postage', '邮费总额', 'postage', '元', '+', '邮费总额'],
  ['discount', '手工折扣率', 'discount by hand', '%', '', '手工折扣率'],
  ['refund_amt', '成功退款金额', 'refunds', '元', '+~', '成功退款金额 退款金额'],
  ['refund_rate', '退款率', 'refund rate', '%', '', '退款率'],
  ['refund_people', '退款人数', 'people refunded', '人', '+~', '退款人数'],
  [
    'sat_rate',
    '客户满意率',
    'satisfaction',
    '%',
    '×rated',
    '客户满意率 客户满意比 满意率 昨日旺旺满意度 客服服务满意度 全天满意率',
  ],
  ['dissat_rate', '不满意率', 'dissatisfaction', '%', '×rated', '不满意率 全天不满意率 IM不满意率(人维度)'],
  ['good_rate', '好评率', 'good ratings', '%', '×rated', '好评率(人维度)'],
  ['good_rate_sessions', '好评率(会话)', 'good ratings, by session', '%', '', '好评率(会话)'],
  ['bad_rate', '差评率', 'bad ratings', '%', '×rated', '差评率(人维度)'],
  ['bad_rate_sessions', '差评率(会话)', 'bad ratings, by session', '%', '', '差评率(会话)'],
  ['unserved_rate', '不服务率', 'not served', '%', '', '不服务率'],
  ['rated', '收到评价数', 'ratings received', '', '+', '收到评价数 有效评价数 评分数 evaluateCaseCnt'],
  ['rating_sent', '发出评价数', 'ratings asked for', '', '+', '发出评价数'],
  ['rating_sent_rate', '评价发送率', 'ratings asked for, rate', '%', '', '评价发送率 邀评率'],
  ['rating_rate', '评价返回率', 'ratings received, rate', '%', '×served', '评价返回率 服务满意度评价参与率 评价率'],
  ['very_satisfied', '很满意', 'very satisfied', '', '+', '很满意 服务满意度评价很满意'],
  ['satisfied', '满意', 'satisfied', '', '+', '满意 服务满意度评价满意'],
  ['neutral', '一般', 'neutral', '', '+', '一般 服务满意度评价一般'],
  ['dissatisfied', '不满', 'dissatisfied', '', '+', '不满 不满意 服务满意度评价不满'],
  ['very_dissatisfied', '很不满', 'very dissatisfied', '', '+', '很不满 很不满意 服务满意度评价很不满'],
  ['low_ratings', '低评分订单数', 'orders with a low rating', '单', '+', '评分≤3订单数'],
  ['low_rating_rate', '低评分率', 'low ratings, rate', '%', '', '评分≤3率'],
  ['disputes', '纠纷退款数', 'refunds in dispute', '', '+', '纠纷退款数'],
  ['complaints', '投诉数', 'complaints', '次', '+', '投诉数 投诉次数'],
  ['service_score', '客服服务分', 'service score', '', '', '客服服务分'],
  ['lost', '询单流失人数', 'inquiries lost', '人', '+', '询单流失人数'],
  ['assisted', '协助跟进人数', 'assisted in following up', '人', '+', '协助跟进人数'],
  ['assisted_orders', '协助下单人数', 'assisted in ordering', '人', '+', '协助下单人数'],
  [
    'silent_paid',
    '静默下单本人落实付款-人数',
    'silent orders paid through the agent',
    '人',
    '+',
    '静默下单本人落实付款-人数',
  ],
  [
    'silent_paid_amt',
    '静默下单本人落实付款-金额',
    'silent orders paid through the agent, amount',
    '元',
    '+',
    '静默下单本人落实付款-金额',
  ],
  ['silent_followed', '全静默单本人跟进-人数', 'wholly silent orders followed up', '人', '+', '全静默单本人跟进-人数'],
  ['started_by_buyer', '买家发起', 'begun by buyers', '', '+', '买家发起 顾客发起量'],
  ['started_by_agent', '客服主动跟进', 'begun by the agent', '', '+', '客服主动跟进 客服主动跟进量'],
  ['cpd', 'CPD', 'CPD', '', '', 'CPD'],
  ['work_days', '上班天数', 'days worked', '天', '', '上班天数 出勤天数 客服在线天数 实际出勤天数'],
  ['due_days', '应出勤天数', 'days due', '天', '', '应出勤天数 应出勤'],
  ['late_times', '迟到次数', 'times late', '次', '', '迟到次数 迟到'],
  ['leave_days', '请假天数', 'days of leave', '天', '', '请假天数 请假'],
  ['logins', '总登录次数', 'logins', '次', '+', '总登录次数 login_num'],
  ['logins_day', '日均登录次数', 'logins a day', '次', '', '日均登录次数'],
  ['first_online', '最早上线', 'first online', 'text', '', '最早上线'],
  ['last_online', '最晚在线', 'last online', 'text', '', '最晚在线'],
  ['online_from', '平均上线时间', 'online from, on average', 'text', '', '平均上线时间'],
  ['online_until', '平均最后在线时间', 'online until, on average', 'text', '', '平均最后在线时间'],
  ['online_time', '在线总时长', 'time online', '秒', '+', '在线总时长 在线总时长(秒)'],
  ['online_time_day', '平均日在线时长', 'time online a day', '秒', '', '平均日在线时长 平均日在线时长(秒)'],
  ['service_time', '服务总时长', 'time of service', '秒', '+', '服务总时长 服务总时长(秒)'],
  ['service_time_day', '平均日服务时长', 'time of service a day', '秒', '', '平均日服务时长 平均日服务时长(秒)'],
  ['suspended_time', '挂起总时长', 'time suspended', '秒', '+', '挂起总时长 挂起总时长(秒)'],
  ['suspended_time_day', '平均日挂起时长', 'time suspended a day', '秒', '', '平均日挂起时长 平均日挂起时长(秒)'],
  ['login_time', '登录时长', 'time logged in', '秒', '+', '登录时长'],
  ['pc_online', 'PC在线时长', 'time online at the desk', '小时', '+', 'PC在线时长(时)'],
  ['pc_break', 'PC小休时长', 'time of breaks at the desk', '小时', '+', 'PC小休时长(时)'],
  ['pc_offline', 'PC离线时长', 'time offline at the desk', '小时', '+', 'PC离线时长(时)'],
  ['refund_only_time', '仅退款自主完结时长', 'time to refund', '小时', '', '仅退款自主完结时长(小时)'],
  ['return_time', '退货退款完结时长', 'time to return and refund', '小时', '', '退货退款完结时长(小时)'],
  ['appeal_rate', '平台求助率', 'appeals to the platform', '%', '', '平台求助率'],
  ['blame_rate', '平台判责率', 'blamed by the platform', '%', '', '平台判责率'],
  ['manager_score', '主管评分', 'score by the manager', '分', '', '主管评分'],
  ['quality_score', '质检得分', 'score of quality checks', '分', '', '质检得分 质检分'],
  ['base_pay', '绩效基数', 'base of performance pay', '元', '', '绩效基数 绩效工资基数'],
  ['hired_on', '入职日期', 'hired on', 'date', '', '入职日期'],
  ['confirmed_on', '转正日期', 'confirmed on', 'date', '', '转正日期'],
  ['post', '岗位', 'post', 'text', '', '岗位'],
  ['level', '级别', 'level', 'text', '', '级别 职级'],
  ['shop', '店铺', 'shop', 'text', '', '店铺 店铺名称'],
  ['groups', '旺旺分组', 'group of accounts', 'text', '', '旺旺分组'],
];

/** Every figure. */
export const dictionary: readonly Figure[] = lines.map(([id, zh, en, unit, joined, headings]) => {
  const rule = joined.replace('~', '');
  return {
    id,
    zh,
    en,
    type: typeOf(unit),
    unit: unit === 'text' || unit === 'date' || unit === 'ratio' ? '' : unit,
    joined: rule === '+' ? 'sum' : rule.startsWith('×') ? { by: rule.slice(1) } : 'never',
    settles: joined.endsWith('~'),
    headings: [zh, ...headings.split(' ')],
  };
});

function typeOf(unit: string): FigureType {
  switch (unit) {
    case 'text':
    case 'date':
    case 'ratio':
      return unit;
    case '%':
      return 'rate';
    case '秒':
    case '小时':
      return 'seconds';
    case '元':
      return 'money';
    default:
      return 'count';
  }
}

/** Headings under which exports name the person. */
export const personHeadings: readonly string[] = [
  ...[
    '客服',
    '客服昵称',
    '旺旺',
    '旺旺昵称',
    '账户名',
    '账号名称',
    '客服账号',
    '子账号',
    '姓名',
    '客服姓名',
    '员工姓名',
  ],
  ...['wangwang_nick', 'agent', 'name', 'person', 'employee'],
];

/** Headings that say nothing of anybody: running numbers. */
export const idleHeadings: readonly string[] = ['序号', '排名', '编号', 'no', '#'];

/** Labels of rows that are no people, by what they say: sums and means of the rows, of the shop, of its peers. */
export const summaryLabels = {
  sum: ['汇总', '汇总值', '合计', '总计', '总和', 'total', 'sum'],
  mean: ['平均', '平均值', '均值', 'average', 'mean'],
  'shop-sum': ['全店汇总值', '全店汇总', '店铺汇总值', '店铺汇总', '全店合计'],
  'shop-mean': ['全店平均值', '全店均值', '店铺平均值', '店铺均值'],
  'peers-best': ['同行同层优秀', '同行优秀'],
  'peers-mean': ['同行同层均值', '同行同层平均', '同行均值', '同行平均'],
} as const;

/** Rules by which platforms count a sale for a person; figures by different ones must not be compared. */
export const attributions: readonly string[] = ['下单优先判定', '付款优先判定', '下单判定', '付款判定'];
