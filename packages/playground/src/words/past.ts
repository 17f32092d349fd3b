/** The words of the history and of what changed. */
import type { Language } from '@kaohe/diagnostics';
import type { KeptFor } from '../document/history.js';
import { counted } from './counted.js';

export interface PastWords {
  readonly asking: string;
  readonly name: string;
  readonly keep: string;
  readonly kept: (name: string) => string;
  readonly empty: string;
  readonly note: string;
  readonly why: (why: KeptFor, label: string) => string;
  readonly asNow: string;
  readonly lines: (added: number, removed: number, changed: number) => string;
  readonly restore: string;
  readonly restored: (label: string) => string;
  readonly filledIn: (count: number) => string;
  readonly compare: string;
  readonly save: string;
  readonly remove: string;
  readonly against: string;
  readonly standard: string;
  readonly nothingBefore: string;
  readonly same: string;
  readonly rules: string;
  readonly people: string;
  readonly departures: (count: number) => string;
  readonly because: (reason: string) => string;
  readonly refused: (reason: string) => string;
  readonly signs: Readonly<Record<'+' | '−' | '~', string>>;
  readonly noPeople: string;
  readonly cases: string;
  readonly noCases: string;
  readonly compared: (differing: number, same: number, open: number) => string;
  readonly otherWindow: string;
  readonly notKept: string;
  readonly saveRules: string;
}

const zh: PastWords = {
  asking: '正在比…',
  name: '给现在的规则起个名字',
  keep: '存一份',
  kept: (name) => `已存：${name}`,
  empty: '还没有历史。改了规则就会自动存。',
  note: '第一次改之前、换规则和换数据之前、每改十分钟，都自动存一份，最多 50 份；起了名字的和发布的一直留着。只存在这个浏览器里。',
  why: (why, label) => {
    switch (why) {
      case 'opened':
        return '打开时';
      case 'before':
        return `换成「${label}」之前`;
      case 'edits':
        return '改动中';
      case 'published':
        return `发布 ${label}`;
      case 'named':
        return label;
    }
  },
  asNow: '和现在一样',
  lines: (added, removed, changed) => `+${added} −${removed} ~${changed} 行`,
  restore: '恢复',
  restored: (label) => `恢复「${label}」`,
  filledIn: (count) => `恢复填写的 ${count} 个值`,
  compare: '和现在比',
  save: '导出',
  remove: '删除',
  against: '和什么比',
  standard: '沿用的标准',
  nothingBefore: '还没有可以比的：规则没有改过，也没有沿用标准。',
  same: '规则一样，没有变化。',
  rules: '规则的变化',
  people: '人的变化',
  departures: (count) => `对标准改了 ${count} 处`,
  because: (reason) => `因为 ${reason}`,
  refused: (reason) => `比不了人：${reason}`,
  signs: { '+': '新增', '−': '删去', '~': '改动' },
  noPeople: '还没有结果可以比。',
  cases: '按意思比：哪些结果会不同，举一个例子',
  noCases: '规则有错误，比不了。',
  compared: (differing, same, open) => `${differing} 项不同 · ${same} 项证明相同 · ${open} 项要有数据才知道`,
  otherWindow: '这份规则在另一个窗口里开着：这里的改动只留在本窗口。',
  notKept: '这个浏览器存不住东西，关掉窗口，改动就没了。',
  saveRules: '下载规则',
};

const en: PastWords = {
  asking: 'Comparing…',
  name: 'Name these rules',
  keep: 'Keep',
  kept: (name) => `Kept: ${name}`,
  empty: 'No history yet. It begins with the first change.',
  note: 'Kept by itself before the first change, before other rules or data take the place of these, and every ten minutes of edits: 50 states at most. Those with a name and those published stay. All of it is in this browser only.',
  why: (why, label) => {
    switch (why) {
      case 'opened':
        return 'as opened';
      case 'before':
        return `before “${label}”`;
      case 'edits':
        return 'while editing';
      case 'published':
        return `published ${label}`;
      case 'named':
        return label;
    }
  },
  asNow: 'same as now',
  lines: (added, removed, changed) =>
    `+${added} −${removed} ~${changed} ${added + removed + changed === 1 ? 'line' : 'lines'}`,
  restore: 'Restore',
  restored: (label) => `restore “${label}”`,
  filledIn: (count) => `Restore ${count === 1 ? 'the value' : `the ${count} values`} filled in`,
  compare: 'Compare with now',
  save: 'Export',
  remove: 'Delete',
  against: 'Compare with',
  standard: 'the standard these rules extend',
  nothingBefore: 'Nothing to compare with yet: the rules are as they were opened and extend no standard.',
  same: 'The rules are the same.',
  rules: 'What changes in the rules',
  people: 'What changes for people',
  departures: (count) => counted(count, 'departure from the standard', 'departures from the standard'),
  because: (reason) => `because ${reason}`,
  refused: (reason) => `People cannot be compared: ${reason}`,
  signs: { '+': 'added', '−': 'removed', '~': 'changed' },
  noPeople: 'There is no result to compare yet.',
  cases: 'By meaning: which results can differ, with an example',
  noCases: 'The rules have errors: nothing can be compared.',
  compared: (differing, same, open) => `${differing} differ · ${same} proven the same · ${open} take data to tell`,
  otherWindow: 'These rules are open in another window: what you change here stays in this window only.',
  notKept: 'This browser keeps nothing: what you change is gone with the window.',
  saveRules: 'Download the rules',
};

/** The words of a language. */
export const pastWords: Readonly<Record<Language, PastWords>> = { zh, en };
