/** The words of what people settle by hand: values replaced, objections, and the record of both. */
import type { Language } from '@kaohe/diagnostics';
import type { ObjectionState } from '../document/objections.js';

export interface SettlingWords {
  readonly override: string;
  readonly objection: string;
  readonly asking: string;
  readonly none: string;
  readonly allow: string;
  readonly allowLabel: string;
  readonly isPublished: string;
  readonly computed: string;
  readonly becomes: string;
  readonly reason: string;
  readonly by: string;
  readonly apply: string;
  readonly remove: string;
  readonly applied: (person: string, label: string) => string;
  readonly removed: (person: string, label: string) => string;
  readonly objects: (person: string) => string;
  readonly record: string;
  readonly recorded: (person: string) => string;
  readonly states: Readonly<Record<ObjectionState, string>>;
  readonly answer: string;
  readonly accept: string;
  readonly reject: string;
  readonly reopen: string;
  readonly drop: string;
  readonly noObjections: string;
  readonly howTo: string;
  readonly open: (count: number) => string;
  readonly headings: readonly [
    period: string,
    person: string,
    kind: string,
    what: string,
    was: string,
    now: string,
    why: string,
    who: string,
    when: string,
  ];
  readonly kinds: Readonly<Record<'override' | 'objection' | 'slip', string>>;
  readonly file: (period: string) => string;
}

const zh: SettlingWords = {
  override: '人工调整',
  objection: '记录异议',
  asking: '正在看能改什么…',
  none: '规则里没有写哪些数可以由人改定。',
  allow: '允许店长改总分和等级',
  allowLabel: '允许改判总分和等级',
  isPublished: '这个周期已经发布，不能再改。要改就重新发布。',
  computed: '算出的',
  becomes: '改为',
  reason: '理由（必填）',
  by: '谁改的',
  apply: '改定',
  remove: '撤掉调整',
  applied: (person, label) => `${person} 的${label}已改定`,
  removed: (person, label) => `${person} 的${label}恢复为算出的`,
  objects: (person) => `${person} 有什么异议`,
  record: '记下',
  recorded: (person) => `已记下 ${person} 的异议`,
  states: { new: '待处理', accepted: '成立', rejected: '不成立' },
  answer: '答复（必填）',
  accept: '成立',
  reject: '不成立',
  reopen: '重新处理',
  drop: '删除',
  noObjections: '还没有异议。',
  howTo: '在「个人」页用「记录异议」记下来，这里处理。只存在这个浏览器里，可以从「导出」里导出。',
  open: (count) => `${count} 条待处理`,
  headings: ['周期', '人', '类别', '内容', '原来', '现在', '理由或答复', '谁', '时间'],
  kinds: { override: '人工调整', objection: '异议', slip: '工资条' },
  file: (period) => `${period}-记录.csv`,
};

const en: SettlingWords = {
  override: 'Override',
  objection: 'Record an objection',
  asking: 'Looking what can be replaced…',
  none: 'The rules do not say which numbers a person may replace.',
  allow: 'Let the manager replace total and grade',
  allowLabel: 'overrides of total and grade',
  isPublished: 'This period is published and takes no overrides. Publish it anew to change it.',
  computed: 'computed',
  becomes: 'becomes',
  reason: 'Reason (needed)',
  by: 'Who decided',
  apply: 'Settle',
  remove: 'Take back',
  applied: (person, label) => `${label} of ${person} is settled`,
  removed: (person, label) => `${label} of ${person} is as computed`,
  objects: (person) => `What ${person} objects to`,
  record: 'Record',
  recorded: (person) => `The objection of ${person} is recorded`,
  states: { new: 'open', accepted: 'accepted', rejected: 'rejected' },
  answer: 'Answer (needed)',
  accept: 'Accept',
  reject: 'Reject',
  reopen: 'Open again',
  drop: 'Delete',
  noObjections: 'No objections yet.',
  howTo:
    'They are recorded on the page of a person and settled here. They are kept in this browser only, and leave it by Export.',
  open: (count) => `${count} open`,
  headings: ['period', 'person', 'kind', 'what', 'was', 'now', 'reason or answer', 'who', 'when'],
  kinds: { override: 'override', objection: 'objection', slip: 'slip' },
  file: (period) => `${period}-record.csv`,
};

/** The words of a language. */
export const settlingWords: Readonly<Record<Language, SettlingWords>> = { zh, en };
