/** The words of the sheet view of the rules. */
import type { Language } from '@kaohe/diagnostics';
import type { Obstacle } from '../protocol/rules-table.js';

export interface TableWords {
  readonly headings: {
    readonly kpi: string;
    readonly standard: string;
    readonly points: string;
    readonly weight: string;
    readonly data: string;
    readonly score: string;
    readonly weighted: string;
  };
  readonly caption: string;
  readonly people: (count: number) => string;
  readonly gap: string;
  readonly overlap: string;
  readonly inGap: (count: number) => string;
  readonly weightSum: (text: string) => string;
  readonly lacking: (off: string) => string;
  readonly over: (off: string) => string;
  readonly evenly: string;
  readonly inProportion: string;
  readonly locked: string;
  readonly unreadable: string;
  readonly waiting: string;
  readonly addRow: string;
  readonly removeRow: string;
  readonly addIndicator: string;
  readonly newIndicator: string;
  readonly removeIndicator: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly toText: string;
  readonly menu: (name: string) => string;
  readonly unreached: string;
  readonly copy: string;
  readonly rest: string;
  readonly note: string;
  readonly noteOf: (name: string) => string;
  readonly obstacle: (obstacle: Obstacle | { readonly kind: 'locked' }) => string;
  readonly grades: string;
  readonly tables: string;
  readonly quotas: string;
  readonly parameters: string;
  readonly edge: (text: string) => string;
  readonly turn: (now: string, other: string) => string;
  readonly ofStandard: string;
  readonly person: string;
}

const zh: TableWords = {
  headings: {
    kpi: 'KPI指标 · 详细描述',
    standard: '标准',
    points: '分值',
    weight: '权重',
    data: '数据',
    score: '得分',
    weighted: '加权得分',
  },
  caption: '规则的表格',
  people: (count) => `${count} 人`,
  gap: '没有规定',
  overlap: '重叠',
  inGap: (count) => `${count} 人落在没有规定的地方`,
  weightSum: (text) => `权重合计 ${text}`,
  lacking: (off) => `还差 ${off}`,
  over: (off) => `多出 ${off}`,
  evenly: '平均补足',
  inProportion: '按比例缩放',
  locked: '规则里有错误，表格停在上一次能读的样子，改好之前不能在这里改。',
  unreadable: '规则里有错误，还排不成表格。',
  waiting: '正在排表格…',
  addRow: '新增分段',
  removeRow: '删掉这一档',
  addIndicator: '增加指标',
  newIndicator: '新指标的名字',
  removeIndicator: '删除指标',
  moveUp: '上移',
  moveDown: '下移',
  toText: '转到文本',
  menu: (name) => `${name} 的操作`,
  unreached: '没人走到',
  copy: '复制指标',
  rest: '停用（权重改为 0%）',
  note: '说明…',
  noteOf: (name) => `${name} 的说明`,
  obstacle(obstacle) {
    switch (obstacle.kind) {
      case 'locked':
        return '规则里有错误，改好再来';
      case 'rows-of-standard':
        return '沿用的标准里的分段只能改，不能加；先复制指标，再停用原来的';
      case 'order-of-standard':
        return '顺序跟着沿用的标准';
      case 'in-brackets':
        return '它写在一个大括号里，请在文本里改';
      case 'first':
        return '已经是第一个';
      case 'last':
        return '已经是最后一个';
      case 'no-rows':
        return '它不分段';
      case 'no-weight':
        return '它没有自己的权重';
      case 'used':
        return `「${obstacle.by}」还用着它，先改那里`;
    }
  },
  grades: '等级',
  tables: '系数和查表',
  quotas: '名额',
  parameters: '参数',
  edge: (text) => `分界 ${text}，左右键移动，回车采用，空格换 ≥ 和 >`,
  turn: (now, other) => `${now} 换成 ${other}`,
  ofStandard: '在沿用的标准里，改动会写进自己的文件',
  person: '看谁',
};

const en: TableWords = {
  headings: {
    kpi: 'Indicator · description',
    standard: 'Standard',
    points: 'Points',
    weight: 'Weight',
    data: 'Data',
    score: 'Score',
    weighted: 'Weighted',
  },
  caption: 'The rules as a sheet',
  people: (count) => `× ${count}`,
  gap: 'not settled',
  overlap: 'overlap',
  inGap: (count) => `${count} in a place the rules do not settle`,
  weightSum: (text) => `Weights ${text}`,
  lacking: (off) => `${off} lacking`,
  over: (off) => `${off} too much`,
  evenly: 'Fill evenly',
  inProportion: 'Scale',
  locked:
    'The rules have errors: the sheet is that of the last rules that could be read, and cannot be changed until they are mended.',
  unreadable: 'The rules have errors and make no sheet yet.',
  waiting: 'Laying out the sheet…',
  addRow: 'Add a row',
  removeRow: 'Take this row out',
  addIndicator: 'Add an indicator',
  newIndicator: 'Name of the new indicator',
  removeIndicator: 'Take the indicator out',
  moveUp: 'Move up',
  moveDown: 'Move down',
  toText: 'Show in the text',
  menu: (name) => `What can be done with ${name}`,
  unreached: 'nobody, no test',
  copy: 'Copy the indicator',
  rest: 'Give it a rest (weight 0%)',
  note: 'Note…',
  noteOf: (name) => `Note of ${name}`,
  obstacle(obstacle) {
    switch (obstacle.kind) {
      case 'locked':
        return 'The rules have errors; mend them first';
      case 'rows-of-standard':
        return 'Rows of the standard can be changed, none can be added; copy the indicator and give the old one a rest';
      case 'order-of-standard':
        return 'It stands where the standard has it';
      case 'in-brackets':
        return 'It stands between brackets; change it in the text';
      case 'first':
        return 'It is the first already';
      case 'last':
        return 'It is the last already';
      case 'no-rows':
        return 'It has no rows';
      case 'no-weight':
        return 'It has no weight of its own';
      case 'used':
        return `“${obstacle.by}” still uses it; change that first`;
    }
  },
  grades: 'Grades',
  tables: 'Coefficients and tables',
  quotas: 'Quotas',
  parameters: 'Parameters',
  edge: (text) => `Edge ${text}: arrows move it, Enter takes it, Space turns ≥ and >`,
  turn: (now, other) => `${now} becomes ${other}`,
  ofStandard: 'Of the standard that is extended; the change is written into the own file',
  person: 'Look at',
};

/** The words of a language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { zh, en };
