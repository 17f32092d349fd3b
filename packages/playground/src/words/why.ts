/** The words of the page that tells why a person has a number. */
import type { Language } from '@kaohe/diagnostics';

export interface WhyWords {
  readonly why: string;
  readonly person: string;
  readonly before: string;
  readonly after: string;
  readonly back: string;
  readonly asking: string;
  readonly none: string;
  readonly missing: string;
  readonly item: string;
  readonly points: string;
  readonly weight: string;
  readonly brings: string;
  readonly together: string;
  readonly from: string;
  readonly line: (file: string, line: number) => string;
  readonly cell: (line: number) => string;
  readonly source: string;
  readonly otherRows: string;
  readonly hideRows: string;
  readonly met: string;
  readonly notMet: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly pin: string;
  readonly pinned: (name: string) => string;
  readonly pinLabel: (person: string) => string;
  readonly tree: string;
  readonly open: string;
  readonly close: string;
}

const zh: WhyWords = {
  why: '为什么是这个数',
  person: '看谁',
  before: '上一个人',
  after: '下一个人',
  back: '回到排名',
  asking: '正在追溯…',
  none: '点排名里的任何一个数，就能看到它是怎么来的。',
  missing: '缺',
  item: '项目',
  points: '得分',
  weight: '权重',
  brings: '贡献',
  together: '合计',
  from: '来源',
  line: (file, line) => (file === '' ? `第 ${line} 行` : `${file} 第 ${line} 行`),
  cell: (line) => `数据第 ${line} 行`,
  source: '同时到规则和数据',
  otherRows: '显示没有命中的分段',
  hideRows: '收起没有命中的分段',
  met: '命中',
  notMet: '没有命中',
  copy: '复制说明',
  copied: '已复制，可以贴到聊天里',
  notCopied: '浏览器不让复制',
  pin: '设为测试',
  pinned: (name) => `已加测试「${name}」`,
  pinLabel: (person) => `测试 ${person}`,
  tree: '怎么来的',
  open: '展开',
  close: '收起',
};

const en: WhyWords = {
  why: 'Why this number',
  person: 'Whose result',
  before: 'Previous person',
  after: 'Next person',
  back: 'Back to the ranking',
  asking: 'Tracing…',
  none: 'Click any number of the ranking to see how it came about.',
  missing: 'missing',
  item: 'Item',
  points: 'Points',
  weight: 'Weight',
  brings: 'Brings',
  together: 'Together',
  from: 'From',
  line: (file, line) => (file === '' ? `line ${line}` : `${file} line ${line}`),
  cell: (line) => `data row ${line}`,
  source: 'Go to the rule and to the data',
  otherRows: 'Show the rows that were not met',
  hideRows: 'Hide the rows that were not met',
  met: 'met',
  notMet: 'not met',
  copy: 'Copy as text',
  copied: 'Copied, ready to paste into a chat',
  notCopied: 'The browser does not let the page copy',
  pin: 'Make it a test',
  pinned: (name) => `Added the test ${name}`,
  pinLabel: (person) => `test ${person}`,
  tree: 'How it came about',
  open: 'open',
  close: 'close',
};

export const whyWords: Readonly<Record<Language, WhyWords>> = { zh, en };
