/** The words of a workbook in both languages. */
import type { Language } from '@kaohe/diagnostics';
import type { StepName, ValueReason } from '../columns/column.js';
import type { SettingGroup, SettingHeading } from '../columns/setting.js';

export interface SheetTexts {
  readonly names: Readonly<
    Record<'ranking' | 'detail' | 'standards' | 'data' | 'calculation' | 'rules' | 'about', string>
  >;
  readonly person: string;
  readonly team: string;
  readonly place: string;
  readonly cannotTell: string;
  readonly points: string;
  readonly otherwise: string;
  readonly total: string;
  readonly headings: Readonly<Record<SettingHeading, string>>;
  readonly groups: Readonly<Record<SettingGroup['kind'], string>>;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly reasons: Readonly<Record<ValueReason, string>>;
  /** KPI指标 · 详细描述 · 标准 · 分值 · 权重 · 数据 · 得分 · 加权得分. */
  readonly detail: readonly [string, string, string, string, string, string, string, string];
  readonly notes: {
    readonly ranking: string;
    readonly detail: string;
    readonly standards: string;
    readonly data: string;
    readonly shared: string;
    readonly calculation: string;
    readonly rules: string;
    readonly editing: string;
  };
  readonly about: {
    readonly title: string;
    readonly rules: string;
    readonly version: string;
    readonly period: string;
    readonly engine: string;
    readonly rulesHash: string;
    readonly dataHash: string;
    readonly legend: string;
    readonly entry: string;
    readonly step: string;
    readonly value: string;
    readonly fault: string;
    readonly none: string;
    readonly floats: string;
    readonly valued: string;
    readonly nothingValued: string;
    readonly standardsLive: string;
  };
  readonly line: string;
  readonly rule: string;
  readonly file: string;
}

const zh: SheetTexts = {
  names: {
    ranking: '排名',
    detail: '明细',
    standards: '标准',
    data: '数据',
    calculation: '计算',
    rules: '规则',
    about: '说明',
  },
  person: '姓名',
  team: '团队',
  place: '名次',
  cannotTell: '算不出',
  points: '得分',
  otherwise: '否则',
  total: '合计',
  headings: {
    name: '项目',
    above: '',
    low: '下限',
    below: '',
    high: '上限',
    condition: '取值',
    result: '结果',
    label: '评语',
    weight: '权重',
    share: '比例',
    value: '值',
    note: '说明',
  },
  groups: { parameters: '参数', bands: '分档', grade: '等级', table: '查表', weights: '权重', quota: '名额' },
  steps: {
    'weights-total': '权重合计',
    'weights-present': '计入的权重',
    counts: '计入',
    group: '分组',
    'rank-key': '比较值',
    'counted-value': '计入的值',
    people: '人数',
    'people-ranked': '参评人数',
    'people-left': '余下人数',
    'whole-part': '整数人数',
    fraction: '小数部分',
    cut: '截止名次',
    position: '名次',
    'last-position': '并列末位',
    before: '在前人数',
    equals: '并列人数',
    'share-of-equals': '并列份额',
    'first-grade': '首位等级',
    'grade-by-position': '按名次的等级',
    'streak-before': '上期的连续数',
    'order-key': '排序值',
    'order-place': '名次',
    order: '排列次序',
  },
  reasons: {
    period: '本期',
    'earlier-periods': '要看以前各期，这本表里只有本期：写成值',
    records: '一个人有多条记录要汇总：写成值',
    'seat-by-seat': '名额或份额要一个一个地分，公式说不清：写成值',
    'no-such-function': '不是每个表格软件都有这样的函数：写成值',
    'too-long': '公式会超过表格软件允许的长度：写成值',
    'same-but-for-case': '有只差大小写的名称，表格软件分不清：写成值',
  },
  detail: ['KPI指标', '详细描述', '标准', '分值', '权重', '数据', '得分', '加权得分'],
  notes: {
    ranking: '改动「数据」或「标准」里的黄格，这里会重新计算并重新排序。',
    detail: '一人一块；「标准」「分值」「权重」取自标准表，「数据」取自计算表。',
    standards: '黄格可以改：改了以后，全表按新的标准重新计算。改回规则文件见「说明」。',
    data: '黄格是原始数据，一人一行。空格表示没有，不当作零。',
    shared: '全体共用的数据',
    calculation: '一人一行，从左到右一步一步算：先是读入的数据，再是各项指标、得分、等级和金额。',
    rules: '规则的原文。',
    editing: '只改黄格，存盘后用 kaohe apply 规则文件 这个工作簿，改动就写回规则文件。',
  },
  about: {
    title: '说明',
    rules: '规则',
    version: '版本',
    period: '周期',
    engine: 'Kaohe 版本',
    rulesHash: '规则文件（SHA-256）',
    dataHash: '数据文件（SHA-256）',
    legend: '颜色和记号',
    entry: '可以改的格子：原始数据、门槛、权重、参数',
    step: '公式算出的格子',
    value: '写成值的格子：公式说不出，改了数据也不会变',
    fault: '#N/A 表示没有数据，#DIV/0! 表示有别的问题；排名和明细里写作「算不出」。',
    none: '— 表示不适用',
    floats:
      '表格软件用二进制小数，规则用精确的分数。比较前先四舍五入：比率到小数点后 10 位，金额、分数和人数到 7 位；取整前把步数四舍五入到 6 位。绝对值不超过一百万的数，按此与精确结果一致。',
    valued: '写成值的内容',
    nothingValued: '没有：从原始数据到金额全部是公式。',
    standardsLive:
      '这本表里的改动不会自动回到规则文件。要改规则，请用 kaohe export 规则 --out 规则.xlsx 得到规则表，改好以后用 kaohe apply。',
  },
  line: '行',
  rule: '规则',
  file: '文件',
};

const en: SheetTexts = {
  names: {
    ranking: 'Ranking',
    detail: 'Detail',
    standards: 'Standards',
    data: 'Data',
    calculation: 'Calculation',
    rules: 'Rules',
    about: 'About',
  },
  person: 'Name',
  team: 'Team',
  place: 'Rank',
  cannotTell: 'cannot tell',
  points: 'points',
  otherwise: 'else',
  total: 'Total',
  headings: {
    name: 'Item',
    above: '',
    low: 'From',
    below: '',
    high: 'To',
    condition: 'Value',
    result: 'Result',
    label: 'Remark',
    weight: 'Weight',
    share: 'Share',
    value: 'Value',
    note: 'Note',
  },
  groups: {
    parameters: 'Parameters',
    bands: 'Bands',
    grade: 'Grades',
    table: 'Table',
    weights: 'Weights',
    quota: 'Quota',
  },
  steps: {
    'weights-total': 'sum of weights',
    'weights-present': 'weights that count',
    counts: 'counts',
    group: 'group',
    'rank-key': 'compared by',
    'counted-value': 'value that counts',
    people: 'people',
    'people-ranked': 'people ranked',
    'people-left': 'people left over',
    'whole-part': 'whole people',
    fraction: 'fraction',
    cut: 'last place',
    position: 'place',
    'last-position': 'last place of equals',
    before: 'people ahead',
    equals: 'equal people',
    'share-of-equals': 'share of equals',
    'first-grade': 'grade of the first',
    'grade-by-position': 'grade by place',
    'streak-before': 'count of the period before',
    'order-key': 'sorted by',
    'order-place': 'rank',
    order: 'order',
  },
  reasons: {
    period: 'the period',
    'earlier-periods': 'looks at earlier periods, and this workbook holds one: a value',
    records: 'adds up several records of a person: a value',
    'seat-by-seat': 'seats or shares are settled one by one, which no formula says: a value',
    'no-such-function': 'not every spreadsheet has such a function: a value',
    'too-long': 'the formula would be longer than spreadsheets take: a value',
    'same-but-for-case': 'names that only differ in case are one to a spreadsheet: a value',
  },
  detail: ['KPI', 'Description', 'Standard', 'Points', 'Weight', 'Data', 'Score', 'Weighted score'],
  notes: {
    ranking: 'Change a yellow cell of Data or Standards, and this sheet computes and sorts itself anew.',
    detail: 'One block per person; standard, points and weight come from Standards, data from Calculation.',
    standards:
      'Yellow cells may be changed: everything is then computed by the new standard. How changes return to the rules: see About.',
    data: 'Yellow cells are the raw data, one row per person. An empty cell is missing, not zero.',
    shared: 'Shared by everyone',
    calculation:
      'One row per person, step by step from left to right: what was read, then metrics, points, grades and amounts.',
    rules: 'The rules as written.',
    editing: 'Change yellow cells only, save, and kaohe apply RULES WORKBOOK writes the changes into the rules.',
  },
  about: {
    title: 'About',
    rules: 'Rules',
    version: 'Version',
    period: 'Period',
    engine: 'Kaohe version',
    rulesHash: 'Rules file (SHA-256)',
    dataHash: 'Data file (SHA-256)',
    legend: 'Colors and marks',
    entry: 'cells to change: raw data, thresholds, weights, parameters',
    step: 'cells computed by a formula',
    value: 'cells written as values: no formula can say them, and changed data leaves them as they are',
    fault: '#N/A: there is no data; #DIV/0!: something else is wrong. Ranking and Detail say “cannot tell”.',
    none: '— : does not apply',
    floats:
      'Spreadsheets compute with binary fractions, the rules with exact ones. What is compared is rounded first: ratios to 10 decimals, amounts, points and people to 7; before rounding to a step the number of steps is rounded to 6. For numbers up to a million this gives what exact numbers give.',
    valued: 'Written as values',
    nothingValued: 'Nothing: formulas all the way from the raw data to the amounts.',
    standardsLive:
      'Changes in this workbook do not return to the rules by themselves. To change the rules, make a rules workbook by kaohe export RULES --out rules.xlsx, edit it, and kaohe apply it.',
  },
  line: 'Line',
  rule: 'Rule',
  file: 'File',
};

/** The words in a language. */
export function textsIn(language: Language): SheetTexts {
  return language === 'zh' ? zh : en;
}
