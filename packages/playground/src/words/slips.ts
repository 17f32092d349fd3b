/** The words of the page with the slips. */
import type { Language } from '@kaohe/diagnostics';
import type { SlipState } from '../document/slip-log.js';

export interface SlipsWords {
  readonly asking: string;
  readonly nobody: string;
  readonly person: string;
  readonly before: string;
  readonly after: string;
  readonly place: (place: number, all: number) => string;
  readonly mask: string;
  readonly note: string;
  readonly print: string;
  readonly saveOne: string;
  readonly saveAll: string;
  readonly each: string;
  readonly table: string;
  readonly preview: (person: string) => string;
  readonly state: string;
  readonly states: Readonly<Record<SlipState, string>>;
  readonly counts: (sent: number, confirmed: number, disputed: number) => string;
}

const zh: SlipsWords = {
  asking: '正在做工资条…',
  nobody: '没有人可以做工资条',
  person: '看谁的',
  before: '上一张',
  after: '下一张',
  place: (place, all) => `第 ${place} 张，共 ${all} 张`,
  mask: '隐去姓名',
  note: '附言',
  print: '打印全部',
  saveOne: '下载这一张',
  saveAll: '下载全部',
  each: '每人一个文件',
  table: '下载表格',
  preview: (person) => `${person} 的工资条`,
  state: '状态',
  states: { new: '未发', sent: '已发', confirmed: '已确认', disputed: '有异议' },
  counts: (sent, confirmed, disputed) => `已发 ${sent} · 已确认 ${confirmed} · 有异议 ${disputed}`,
};

const en: SlipsWords = {
  asking: 'Making slips…',
  nobody: 'There is nobody to make a slip for',
  person: 'Whose slip',
  before: 'Previous slip',
  after: 'Next slip',
  place: (place, all) => `${place} of ${all}`,
  mask: 'Mask names',
  note: 'Note',
  print: 'Print all',
  saveOne: 'Save this one',
  saveAll: 'Save all',
  each: 'A file each',
  table: 'Save as table',
  preview: (person) => `Slip of ${person}`,
  state: 'State',
  states: { new: 'not sent', sent: 'sent', confirmed: 'confirmed', disputed: 'disputed' },
  counts: (sent, confirmed, disputed) => `sent ${sent} · confirmed ${confirmed} · disputed ${disputed}`,
};

export const slipsWords: Readonly<Record<Language, SlipsWords>> = { zh, en };
