/** The words of help. */
import type { Language } from '@kaohe/diagnostics';
import { counted } from './counted.js';

export interface HelpWords {
  readonly title: string;
  readonly search: string;
  readonly pages: string;
  readonly nothing: string;
  readonly close: string;
  readonly run: string;
  readonly fine: string;
  readonly found: (count: number) => string;
  readonly line: (line: number) => string;
  readonly inMine: string;
  readonly notInMine: string;
}

const zh: HelpWords = {
  title: '帮助',
  search: '搜索帮助',
  pages: '各页',
  nothing: '没有找到',
  close: '关闭',
  run: '运行这个例子',
  fine: '没有发现问题',
  found: (count) => `发现 ${count} 个问题`,
  line: (line) => `第 ${line} 行`,
  inMine: '在我的规则里看',
  notInMine: '我的规则里没有这个问题',
};

const en: HelpWords = {
  title: 'Help',
  search: 'Search help',
  pages: 'Pages',
  nothing: 'Nothing found',
  close: 'Close',
  run: 'Run this example',
  fine: 'No problems found',
  found: (count) => counted(count, 'problem'),
  line: (line) => `line ${line}`,
  inMine: 'Show it in my rules',
  notInMine: 'My rules do not have this problem',
};

/** The words of a language. */
export const helpWords: Readonly<Record<Language, HelpWords>> = { zh, en };
