/** The words of the sheet view of the rules. */
import type { Language } from '@kaohe/diagnostics';

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
  readonly grades: string;
  readonly tables: string;
  readonly parameters: string;
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
  addRow: '加一档',
  removeRow: '删掉这一档',
  addIndicator: '增加指标',
  newIndicator: '新指标的名字',
  removeIndicator: '删除指标',
  moveUp: '上移',
  moveDown: '下移',
  toText: '转到文本',
  menu: (name) => `${name} 的操作`,
  grades: '等级',
  tables: '系数和查表',
  parameters: '参数',
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
  grades: 'Grades',
  tables: 'Coefficients and tables',
  parameters: 'Parameters',
  turn: (now, other) => `${now} becomes ${other}`,
  ofStandard: 'Of the standard that is extended; the change is written into the own file',
  person: 'Look at',
};

/** The words of a language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { zh, en };
