/** The words of the data: the grid, and what was recognised in files. */
import type { Language } from '@kaohe/diagnostics';
import type { GridColumn, RecognizedHeading } from '../protocol/data-pane.js';
import { counted } from './counted.js';

export interface DataWords {
  readonly asking: string;
  readonly nothing: string;
  readonly grid: (period: string) => string;
  readonly everyone: string;
  readonly team: string;
  readonly missing: string;
  readonly hidden: (count: number) => string;
  readonly undo: string;
  readonly redo: string;
  readonly fillDown: string;
  readonly edited: string;
  readonly keys: string;
  readonly locked: (period: string) => string;
  readonly unlock: string;
  readonly correcting: (period: string) => string;
  readonly recognition: string;
  readonly unknownReport: string;
  readonly guess: (input: string, confidence: number) => string;
  readonly lacking: (label: string) => string;
  readonly offer: (row: string, heading: string, text: string) => string;
  readonly file: (people: number, periods: string, line: number) => string;
  readonly attribution: (rule: string) => string;
  readonly unread: string;
  readonly how: Readonly<Record<RecognizedHeading['how'], string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly merged: Readonly<Record<Exclude<GridColumn['merged'], ''>, string>>;
  readonly unused: string;
  readonly notUsed: string;
  readonly use: (heading: string) => string;
  readonly askPercent: (heading: string) => string;
  readonly fraction: string;
  readonly percent: string;
  readonly skipped: (count: number) => string;
  readonly changes: (count: number, people: number) => string;
  readonly noChanges: string;
  readonly read: (people: number) => string;
  readonly paste: (cells: number) => string;
}

const zh: DataWords = {
  asking: '正在读…',
  nothing: '还没有数据',
  grid: (period) => `${period} 的数据`,
  everyone: '全体',
  team: '团队',
  missing: '缺',
  hidden: (count) => `另有 ${count} 人没有列出来`,
  undo: '撤销填写',
  redo: '重做填写',
  fillDown: '向下填充',
  edited: '手工填写',
  keys: '方向键移动，F2 或直接打字修改，Ctrl+D 向下填充，可以从 Excel 粘贴',
  locked: (period) => `${period} 已发布，数据只读。`,
  unlock: '要更正',
  correcting: (period) => `${period} 已发布：在这里更正，发布的数不会变，只说出谁会不同；要改发布的数，请重新发布。`,
  recognition: '认出的列',
  unknownReport: '不认识的报表',
  guess: (input, confidence) => `按内容猜测 ${confidence}%：是「${input}」`,
  lacking: (label) => `缺少：需要「${label}」`,
  offer: (row, heading, text) => `从「${row}」行取 ${heading} ${text}`,
  file: (people, periods, line) => `${people} 人 · ${periods} · 表头在第 ${line} 行`,
  attribution: (rule) => `判定规则 ${rule}`,
  unread: '没有认出人和指标',
  how: { mapping: '你指定的', name: '列名完全一致', alias: '规则里的别名', figure: '平台的同一个数' },
  roles: { person: '人', team: '团队', period: '周期', account: '账号' },
  merged: { weighted: '按人数加权', sum: '合计', largest: '取最大', smallest: '取最小', first: '取第一行' },
  unused: '没有用到的列',
  notUsed: '未使用',
  use: (heading) => `「${heading}」是哪一项`,
  askPercent: (heading) => `「${heading}」里的数是比例还是百分数？`,
  fraction: '比例，0.56 就是 56%',
  percent: '百分数，56 就是 56%',
  skipped: (count) => `跳过 ${count} 行汇总`,
  changes: (count, people) => `和上次导入比，${people} 人的 ${count} 个数变了`,
  noChanges: '和上次导入的一样',
  read: (people) => `读完了，${people} 人`,
  paste: (cells) => `粘贴了 ${cells} 格`,
};

const en: DataWords = {
  asking: 'Reading…',
  nothing: 'There is no data yet',
  grid: (period) => `Data of ${period}`,
  everyone: 'everyone',
  team: 'team',
  missing: 'missing',
  hidden: (count) => counted(count, 'more person is not listed', 'more people are not listed'),
  undo: 'Undo filling in',
  redo: 'Redo filling in',
  fillDown: 'Fill down',
  edited: 'filled in by hand',
  keys: 'Arrows move, F2 or typing edits, Ctrl+D fills down, and cells can be pasted from Excel',
  locked: (period) => `${period} is published, and its data is read-only.`,
  unlock: 'Correct it',
  correcting: (period) =>
    `${period} is published: what you correct here changes no published number, and the page says who would differ. Publish anew to change them.`,
  recognition: 'Columns recognized',
  unknownReport: 'report not known',
  guess: (input, confidence) => `Guessed from its content ${confidence}%: it is ${input}`,
  lacking: (label) => `Missing: ${label} is needed`,
  offer: (row, heading, text) => `Take ${heading} ${text} from row ${row}`,
  file: (people, periods, line) => `${counted(people, 'person', 'people')} · ${periods} · headings in line ${line}`,
  attribution: (rule) => `attribution ${rule}`,
  unread: 'neither people nor figures recognized',
  how: { mapping: 'you said so', name: 'the same name', alias: 'an alias in the rules', figure: 'the same figure' },
  roles: { person: 'person', team: 'team', period: 'period', account: 'account' },
  merged: { weighted: 'weighted', sum: 'summed', largest: 'largest', smallest: 'smallest', first: 'first row' },
  unused: 'Columns not used',
  notUsed: 'not used',
  use: (heading) => `What ${heading} is`,
  askPercent: (heading) => `Are the numbers of ${heading} fractions or percent?`,
  fraction: 'fractions: 0.56 is 56%',
  percent: 'percent: 56 is 56%',
  skipped: (count) => counted(count, 'summary row left out', 'summary rows left out'),
  changes: (count, people) =>
    `Against the last import ${counted(count, 'number')} of ${counted(people, 'person', 'people')} changed`,
  noChanges: 'The same as the last import',
  read: (people) => `Read, ${counted(people, 'person', 'people')}`,
  paste: (cells) => `Pasted ${counted(cells, 'cell')}`,
};

export const dataWords: Readonly<Record<Language, DataWords>> = { zh, en };
