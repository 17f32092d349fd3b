/** The words of files that turn out to be rules. */
import type { Language } from '@kaohe/diagnostics';
import type { UnreadText } from '../protocol/book.js';
import { counted } from './counted.js';

export interface BookWords {
  readonly changes: (name: string, count: number) => string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly refused: string;
  readonly table: (name: string, indicators: number) => string;
  readonly tableText: string;
  readonly unread: (count: number) => string;
  readonly unreadCell: (line: number, column: string) => string;
  readonly columns: Readonly<Record<UnreadText['column'], string>>;
  readonly weight: (share: string) => string;
  readonly noBands: string;
  readonly adopt: string;
  readonly useTable: string;
  readonly cancel: string;
  readonly close: string;
  readonly label: (name: string) => string;
  readonly adopted: string;
}

const zh: BookWords = {
  changes: (name, count) => `${name} 改了 ${count} 处`,
  nothing: '什么都没有改',
  nothingText: '工作簿里的数和规则里的一样，规则一个字也不动。',
  refused: '改不进去：',
  table: (name, indicators) => `${name} 是一张评分表：${indicators} 个指标`,
  tableText: '采用后，这些指标和分段就是规则，原来的规则可以撤销回来。表里没写的不补。',
  unread: (count) => `${count} 格没有读懂，没有写进规则`,
  unreadCell: (line, column) => `第 ${line} 行 ${column}`,
  columns: { standard: '标准', points: '分值', weight: '权重' },
  weight: (share) => (share === '' ? '没有权重' : `权重 ${share}`),
  noBands: '一档都没有读懂，没有写进规则',
  adopt: '采用',
  useTable: '用这张表当规则',
  cancel: '不用',
  close: '关闭',
  label: (name) => `采用 ${name}`,
  adopted: '采用了，可以撤销',
};

const en: BookWords = {
  changes: (name, count) => `${name} changes ${count} ${count === 1 ? 'value' : 'values'}`,
  nothing: 'Nothing was changed',
  nothingText: 'The values of the workbook are those of the rules; not a letter of them moves.',
  refused: 'It cannot be brought in:',
  table: (name, indicators) => `${name} is a scoring table of ${counted(indicators, 'indicator')}`,
  tableText:
    'Adopted, these indicators and bands are the rules; undo brings the old ones back. What the table does not say is left out.',
  unread: (count) =>
    count === 1
      ? '1 cell could not be read and is not in the rules'
      : `${count} cells could not be read and are not in the rules`,
  unreadCell: (line, column) => `row ${line}, ${column}`,
  columns: { standard: 'standard', points: 'points', weight: 'weight' },
  weight: (share) => (share === '' ? 'no weight' : `weight ${share}`),
  noBands: 'none of its bands could be read: not in the rules',
  adopt: 'Adopt',
  useTable: 'Make this table the rules',
  cancel: 'Leave it',
  close: 'Close',
  label: (name) => `adopt ${name}`,
  adopted: 'Adopted; undo takes it back',
};

export const bookWords: Readonly<Record<Language, BookWords>> = { zh, en };
