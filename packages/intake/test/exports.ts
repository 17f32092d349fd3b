/** What the platforms export, made from their documented headings with made-up people: rows, and what each heading must become. */

/** A cell: text, a number as the workbook stores it, or nothing. */
export type ExportCell = string | number;

/** One export of a platform. */
export interface PlatformExport {
  readonly name: string;
  /** The file's name without its ending. */
  readonly file: string;
  /** How the platform delivers it. */
  readonly kind: 'xlsx' | 'csv' | 'csv-gb18030';
  readonly rows: readonly (readonly ExportCell[])[];
  /** Where the headings stand, counted from zero. */
  readonly header: number;
  /** Merged ranges of the workbook. */
  readonly merges: readonly string[];
  /** By heading, the figure it is; undefined for headings that no figure is known for. */
  readonly figures: Readonly<Record<string, string | undefined>>;
  readonly people: readonly string[];
}

const people = ['青柠:小美', '青柠:阿宁', '青柠:大刘', '青柠:团子', '=HYPERLINK("x")'];

interface Draft extends Omit<PlatformExport, 'rows' | 'header' | 'merges' | 'people' | 'figures'> {
  readonly before?: readonly (readonly ExportCell[])[];
  readonly merges?: readonly string[];
  /** Heading, figure, and the cells of the people, as a function of their place. */
  readonly columns: readonly (readonly [
    heading: string,
    figure: string | undefined,
    cell: (place: number) => ExportCell,
  ])[];
  /** Rows behind the people: label and cells by figure. */
  readonly tail?: readonly (readonly [label: string, cell: ExportCell])[];
  /** The column in which the labels stand. */
  readonly labelColumn?: number;
}

function made({ before = [], merges = [], columns, tail = [], labelColumn = 0, ...about }: Draft): PlatformExport {
  const body = people.map((_, place) => columns.map(([, , cell]) => cell(place)));
  const last = tail.map(([label, cell]) => columns.map((_, index) => (index === labelColumn ? label : cell)));
  const header = columns.map(([heading]) => heading);
  return {
    ...about,
    rows: [...before, header, ...body, ...last],
    header: before.length,
    merges,
    figures: Object.fromEntries(columns.map(([heading, figure]) => [heading, figure])),
    people,
  };
}

const who = (place: number): ExportCell => people[place] ?? '';
const count = (base: number) => (place: number) => base + 7 * place;
const texts =
  (...all: readonly ExportCell[]) =>
  (place: number) =>
    all[place] ?? '-';
const rate = (base: number) => (place: number) => Number((base - 0.0123 * place).toFixed(4));
const sixTails: Draft['tail'] = [
  ['汇总值', 500],
  ['平均值', 100],
  ['全店汇总值', 900],
  ['全店平均值', 90],
  ['同行同层优秀', '-'],
  ['同行同层均值', '-'],
];

/** Every export. */
export const platformExports: readonly PlatformExport[] = [
  made({
    name: '赤兔 classic',
    file: '赤兔_售前明细_2025-12-01至2025-12-31',
    kind: 'csv',
    columns: [
      ['客服', undefined, who],
      ['接待人数', 'served', count(120)],
      ['询单人数', 'inquiries', count(100)],
      ['询单->最终付款人数', 'paid_final', count(50)],
      ['询单->最终付款成功率', 'conv_final', texts('50%', '53.27%', '-', '55.00%', '48%')],
      ['询单->次日付款人数', 'paid_next_day', count(40)],
      ['下单->最终付款成功率', 'conv_pay', texts('90%', '91%', '92%', '93%', '--')],
      ['客件数', 'items', texts('1.2', '1.3', '1.1', '1.05', '1')],
      ['客单价', 'aov', texts('￥1,234.50', '88.8', '95', '102.35', '/')],
      ['销售额', 'sales', texts('￥1.2万', '8,888.80元', '9500', '10235', '0')],
      ['邮费总额', 'postage', count(3)],
      ['手工折扣率', 'discount', texts('1%', '0%', '2%', '-', '3%')],
      ['客服回复率', 'reply_rate', texts('99.5%', '100%', '98%', '97.25%', '99%')],
      ['平均响应时间', 'avg_resp', texts('25秒', '1分05秒', '00:00:31', '延迟统计', '40')],
      ['首次响应时间', 'first_resp', texts('8秒', '12秒', '9秒', '10秒', '11秒')],
      ['平均接待时长', 'avg_session', texts('4分23秒', '5分01秒', '3分', '6分59秒', '-')],
      ['静默下单本人落实付款-人数', 'silent_paid', count(1)],
      ['客服答问比', 'qa_ratio', texts('135%', '120%', '110%', '99%', '140%')],
      ['慢响应人数', 'slow', count(2)],
      ['未回复人数', 'noreply', count(0)],
      ['协助跟进人数', 'assisted', count(4)],
      ['转出人数', 'passed_on', count(5)],
      ['退款率', 'refund_rate', texts('5%', '4.2%', '3%', '6.1%', '2%')],
    ],
    tail: [
      ['汇总', 500],
      ['均值', 100],
    ],
  }),
  made({
    name: '赤兔 custom',
    file: '自定义报表_客服月报_下单优先判定_2025-12-01至2025-12-31',
    kind: 'xlsx',
    columns: [
      ['客服昵称', undefined, who],
      ['聊天人数(原咨询人数)', 'consulted', count(200)],
      ['接待人数', 'served', count(180)],
      ['直接接入人数', 'served_direct', count(150)],
      ['转发接入人数', 'received', count(30)],
      ['转出人数', 'passed_on', count(3)],
      ['总消息数', 'messages', count(3000)],
      ['买家消息数', 'buyer_messages', count(1400)],
      ['客服消息数', 'agent_messages', count(1600)],
      ['答问比', 'qa_ratio', texts(1.14, 1.2, 1.05, 0.98, 1.3)],
      ['客服字数', 'agent_words', count(20_000)],
      ['最大同时聊天数', 'at_once', count(6)],
      ['未回复人数', 'noreply', count(0)],
      ['回复率', 'reply_rate', texts(1, 0.9971, 0.9888, 1, 0.97)],
      ['慢接待人数', 'slow', count(4)],
      ['长接待人数', 'long', count(2)],
      ['首次响应(秒)', 'first_resp', texts(8.5, 9.25, 11, '延迟统计', 10)],
      ['平均响应(秒)', 'avg_resp', texts(25.31, 28.4, 31, 27.05, '延迟统计')],
      ['平均接待时长', 'avg_session', texts('4分23秒', '5分', '3分10秒', '7小时41分52秒', '-')],
      ['上班天数', 'work_days', count(20)],
      ['询单->最终付款转化率', 'conv_final', rate(0.5512)],
      ['服务满意度评价参与率', 'rating_rate', rate(0.31)],
      ['客户满意率', 'sat_rate', texts(0.9971, 1, 0.985, '-', 0.9)],
      ['服务满意度评价很满意', 'very_satisfied', count(60)],
      ['服务满意度评价满意', 'satisfied', count(10)],
      ['服务满意度评价一般', 'neutral', count(2)],
      ['服务满意度评价不满', 'dissatisfied', count(1)],
      ['服务满意度评价很不满', 'very_dissatisfied', count(0)],
    ],
    tail: [
      ['汇总', 1000],
      ['均值', 200],
    ],
  }),
  made({
    name: '生意参谋 客服绩效',
    file: '生意参谋_客服绩效_20251201-20251231',
    kind: 'xlsx',
    columns: [
      ['旺旺昵称', undefined, who],
      ['询单人数', 'inquiries', count(100)],
      ['询单最终付款人数', 'paid_final', count(50)],
      ['询单最终付款转化率', 'conv_final', rate(0.5)],
      ['询单最终付款金额', 'sales', texts(5500.5, 4210, 0, 3999.99, 8800)],
      ['首次响应时长（秒)', 'first_resp', texts(8.1, 9, 10.2, 7, 12)],
      ['平均响应时长（秒)', 'avg_resp', texts(25.3, 30, 28, '-', 41)],
      ['客户满意率', 'sat_rate', texts(0.9971, 1, 0.98, '-', 0.95)],
      ['旺旺回复率', 'reply_rate', texts(1, 1, 0.9933, 0.98, 0.99)],
      ['成功退款金额', 'refund_amt', texts('-', 120.5, 88, 0, 10)],
    ],
    tail: sixTails,
  }),
  made({
    name: '生意参谋 咨询接待',
    file: '生意参谋_咨询接待分析_202512',
    kind: 'csv-gb18030',
    before: [
      ['生意参谋'],
      ['统计周期：2025年12月'],
      ['店铺：青柠小店'],
      ['导出时间：2026-01-10 09:00'],
      ['说明：- 为没有'],
    ],
    columns: [
      ['旺旺昵称', undefined, who],
      ['咨询人数', 'consulted', count(210)],
      ['接待人数', 'served', count(190)],
      ['未回复人数', 'noreply', count(1)],
      ['有效接待人数', 'served_valid', count(180)],
      ['平均响应时长（秒）', 'avg_resp', texts('25.3', '30', '28', '-', '41')],
      ['3分钟人工响应率', 'reply_3min', texts('0.9971', '1', '1.0', '0.98', '0.9')],
      ['旺旺回复率', 'reply_rate', texts('1.0', '1.0', '0.9933', '0.98', '0.99')],
      ['首次响应时长（秒)', 'first_resp', texts('8.1', '9', '10.2', '7', '12')],
      ['慢响应人数', 'slow', count(2)],
      ['答问比', 'qa_ratio', texts('1.2', '1.3', '1.1', '0.9', '1')],
      ['旺旺分组', 'groups', texts('售前', '售前', '售前', '售后', '售前')],
    ],
    tail: sixTails,
  }),
  made({
    name: '千牛',
    file: '千牛_实时_2025-12',
    kind: 'csv',
    columns: [
      ['旺旺', undefined, who],
      ['今日接待', 'served', count(30)],
      ['未下单', 'not_ordered', count(9)],
      ['未付款', 'not_paid', count(3)],
      ['已付款', 'paid_today', count(12)],
      ['昨日旺旺满意度', 'sat_rate', texts('99.71%', '100%', '98%', '--', '95%')],
      ['昨日3分钟响应率', 'reply_3min', texts('99%', '100%', '97.5%', '--', '96%')],
      ['昨日平均响应时长', 'avg_resp', texts('25秒', '1分05秒', '28秒', '--', '41秒')],
      ['询单转化率', 'conv_final', texts('50%', '45.5%', '39%', '--', '61%')],
    ],
  }),
  made({
    name: '抖音飞鸽',
    file: '飞鸽_客服数据_2025-12-01~2025-12-31',
    kind: 'xlsx',
    columns: [
      ['客服昵称', undefined, who],
      ['账号名称', undefined, (place) => `feige${place}`],
      ['人工已接待人数', 'served', count(90)],
      ['人工已接待会话量', 'sessions', count(110)],
      ['CPD', 'cpd', texts(0.5, 0.4, 0.3, 0.2, 0.1)],
      ['不满意率', 'dissat_rate', texts('1.2%', '0.8%', '0%', '-', '2%')],
      ['3分钟人工回复率 (会话)', 'reply_3min', texts('98.5%', '99%', '97%', '-', '96%')],
      ['首次响应时长（秒）', 'first_resp', texts(8, 9, 10, 11, 12)],
      ['平均响应时长（秒）', 'avg_resp', texts('2分30秒', '45', '38秒', '-', '1分')],
      ['新平均响应时长（秒）', 'avg_resp_new', texts('2分10秒', '40', '30秒', '-', '50')],
      ['满意率', 'sat_rate', texts('98.8%', '99.2%', '100%', '-', '98%')],
      ['客服销售额（元）', 'sales', texts('1.2万', '8,888.00', '95', '0', '10')],
      ['询单人数', 'inquiries', count(70)],
      ['下单人数', 'ordered', count(40)],
      ['支付人数', 'paid_final', count(35)],
      ['询单转化率', 'conv_final', texts('50%', '45.5%', '39%', '-', '61%')],
      ['预警会话量', 'sessions_warned', count(0)],
      ['PC在线时长（时）', 'pc_online', texts(7.5, 8, 8.25, 6, 7)],
      ['PC小休时长（时）', 'pc_break', texts(0.5, 1, 0.25, 1, 1)],
      ['PC离线时长（时）', 'pc_offline', texts(16, 15, 15.5, 17, 16)],
    ],
    tail: [
      ['店铺汇总值', 600],
      ['店铺平均值', 120],
    ],
  }),
  made({
    name: '拼多多',
    file: '拼多多客服绩效2025年12月',
    kind: 'xlsx',
    labelColumn: 0,
    columns: [
      ['序号', undefined, (place) => place + 1],
      ['客服账号', undefined, who],
      ['客服服务分', 'service_score', texts(4.9, 4.8, 4.7, 4.95, 5)],
      ['咨询人数', 'consulted', count(300)],
      ['询单人数', 'inquiries', count(200)],
      ['最终成团人数', 'paid_final', count(90)],
      ['询单转化率', 'conv_final', texts('45%', '43.21%', '40%', '-', '48%')],
      ['客服销售额', 'sales', texts('1,234元', '2.5万元', '8888.5', '0', '10')],
      ['去退销售额', 'net_sales', texts('1,200元', '2.4万元', '8000', '0', '10')],
      ['需要人工回复的咨询人数', 'to_answer', count(250)],
      ['人工接待人数', 'served', count(240)],
      ['3分钟未回复人数', 'noreply_3min', count(2)],
      ['3分钟人工回复率(8-23点)', 'reply_3min', texts('99.2%', '98%', '97%', '-', '100%')],
      ['30秒应答率(8-23点)', 'reply_30s', texts('88%', '90%', '85%', '-', '95%')],
      ['平均人工响应时长', 'avg_resp', texts('1分05秒', '45秒', '38秒', '-', '50秒')],
      ['评分≤3订单数', 'low_ratings', count(0)],
      ['纠纷退款数', 'disputes', count(0)],
      ['投诉数', 'complaints', count(0)],
    ],
    tail: [
      ['总计', ''],
      ['平均', ''],
    ],
  }),
  made({
    name: '京东',
    file: '京东客服_2025-12',
    kind: 'xlsx',
    before: [['京东客服管家'], ['统计时间：2025-12-01 至 2025-12-31'], ['']],
    columns: [
      ['客服', undefined, who],
      ['值班客服数', undefined, () => 1],
      ['登录时长', 'login_time', texts('7小时41分52秒', '8小时', '6小时30分', '-', '08:00:00')],
      ['咨询量', 'consultations', count(150)],
      ['接待量', 'served', count(140)],
      ['应答率', 'reply_rate', texts('99%', '98.5%', '100%', '-', '97%')],
      ['30s应答率', 'reply_30s', texts('88%', '90%', '85%', '-', '95%')],
      ['满意率', 'sat_rate', texts('98.8%', '99.2%', '100%', '-', '98%')],
      ['邀评率', 'rating_sent_rate', texts('30%', '31%', '29%', '-', '33%')],
      ['首次平均响应时间', 'first_resp', texts('8秒', '9秒', '10秒', '-', '12秒')],
      ['售前接待人数', 'served_presales', count(80)],
      ['促成下单人数', 'ordered', count(40)],
      ['促成出库人数', 'buyers', count(36)],
      ['促成出库金额', 'sales', texts(5500.5, 4210, 0, 3999.99, 8800)],
      ['咨询→下单转化率', 'conv_order', texts('28%', '27%', '26%', '-', '30%')],
      ['咨询→出库转化率', 'conv_final', texts('25%', '24%', '23%', '-', '26%')],
    ],
  }),
  made({
    name: '快手',
    file: '快手小店客服_202512',
    kind: 'csv',
    columns: [
      ['客服昵称', undefined, who],
      ['三分钟回复率（人维度）', 'reply_3min', texts('98%', '97%', '99%', '-', '96%')],
      ['三分钟回复率（会话）', 'reply_3min_sessions', texts('97%', '96%', '98%', '-', '95%')],
      ['不服务率', 'unserved_rate', texts('1%', '0%', '2%', '-', '1%')],
      ['咨询人数', 'consulted', count(100)],
      ['咨询人次', 'consultations', count(120)],
      ['人工会话量', 'sessions', count(110)],
      ['人工平均回复时长', 'avg_resp', texts('25秒', '1分05秒', '28秒', '-', '41秒')],
      ['好评率（人维度）', 'good_rate', texts('90%', '91%', '92%', '-', '93%')],
      ['好评率（会话）', 'good_rate_sessions', texts('89%', '90%', '91%', '-', '92%')],
      ['差评率（人维度）', 'bad_rate', texts('1%', '2%', '0%', '-', '3%')],
      ['差评率（会话）', 'bad_rate_sessions', texts('1.1%', '2.1%', '0%', '-', '3.1%')],
      ['IM不满意率（人维度）', 'dissat_rate', texts('1%', '2%', '1%', '-', '2%')],
      ['询单人数', 'inquiries', count(60)],
      ['下单人数', 'ordered', count(40)],
      ['支付人数', 'paid_final', count(30)],
      ['询单转化率', 'conv_final', texts('50%', '48%', '46%', '-', '44%')],
      ['询单客单价', 'aov', texts('88.5', '90', '75.25', '-', '100')],
      ['客服销售额', 'sales', texts('2,655', '1800', '1,505.00', '-', '900')],
    ],
  }),
  made({
    name: 'HR',
    file: '考勤和评分_2025年12月',
    kind: 'xlsx',
    before: [['姓名', '岗位', '入职日期', '考勤', '考勤', '考勤', '考勤', '主管评分', '绩效工资基数']],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:H2', 'I1:I2'],
    columns: [
      ['姓名', undefined, who],
      ['岗位', 'post', texts('售前', '售前', '售前', '售后', '售前')],
      ['入职日期', 'hired_on', texts('2023年4月1日', '2024-05-06', '20240601', '2025/1/2', '2022.3.4')],
      ['应出勤天数', 'due_days', () => 26],
      ['实际出勤天数', 'work_days', texts(26, 25, 24.5, 26, 20)],
      ['迟到次数', 'late_times', count(0)],
      ['请假天数', 'leave_days', texts(0, 1, 1.5, 0, 6)],
      ['主管评分', 'manager_score', texts(90, 85.5, '', 70, 60)],
      ['绩效工资基数', 'base_pay', texts('2,200元', 2200, '2200.00', '0.25万', 1800)],
    ],
  }),
];
