/** The words of the strip: problems and tests. */
import type { Language } from '@kaohe/diagnostics';
import { counted } from './counted.js';

export interface StripWords {
  readonly fix: (title: string) => string;
  readonly pass: string;
  readonly reason: string;
  readonly passIt: string;
  readonly passed: (code: string) => string;
  readonly cancel: string;
  readonly explain: string;
  readonly close: string;
  readonly hits: (count: number, names: string, isMore: boolean) => string;
  readonly wrong: string;
  readonly right: string;
  readonly waiting: string;
  readonly noTests: string;
  readonly rulesFirst: string;
  readonly summary: (passed: number, all: number, covered: number) => string;
  readonly ok: string;
  readonly failed: string;
  readonly expected: (expected: string, found: string) => string;
  readonly pin: (person: string) => string;
  readonly pinned: (person: string) => string;
  readonly boundaries: string;
  readonly added: (count: number) => string;
  readonly nothing: string;
  readonly untested: string;
  readonly onlyFailed: string;
  readonly overlay: string;
}

const zh: StripWords = {
  fix: (title) => title,
  pass: '忽略并写原因',
  reason: '为什么可以忽略',
  passIt: '忽略',
  passed: (code) => `忽略 ${code}`,
  cancel: '取消',
  explain: '解释',
  close: '收起',
  hits: (count, names, isMore) => `影响 ${count} 人：${names}${isMore ? '…' : ''}`,
  wrong: '错的写法',
  right: '对的写法',
  waiting: '正在算…',
  noTests: '还没有测试。',
  rulesFirst: '改好规则里的错误，才能跑测试。',
  summary: (passed, all, covered) => `${passed}/${all} 通过 · 本文件的规则有 ${covered}% 被测到`,
  ok: '通过',
  failed: '没通过',
  expected: (expected, found) => `应为 ${expected}，算出 ${found}`,
  pin: (person) => `把 ${person} 设为测试`,
  pinned: (person) => `测试 ${person}`,
  boundaries: '为每个分段生成边界测试',
  added: (count) => `加 ${count} 个边界测试`,
  nothing: '没有要补的测试。',
  untested: '没有测试走到的分段',
  onlyFailed: '只看没通过的',
  overlay: '在规则里标出没人走到的分段',
};

const en: StripWords = {
  fix: (title) => title,
  pass: 'Let pass, with a reason',
  reason: 'Why this is meant',
  passIt: 'Let pass',
  passed: (code) => `let ${code} pass`,
  cancel: 'Cancel',
  explain: 'Explain',
  close: 'Close',
  hits: (count, names, isMore) => `${counted(count, 'person', 'people')}: ${names}${isMore ? '…' : ''}`,
  wrong: 'Wrong',
  right: 'Right',
  waiting: 'Computing…',
  noTests: 'No tests yet.',
  rulesFirst: 'Mend the errors in the rules to run the tests.',
  summary: (passed, all, covered) => `${passed} of ${all} pass · ${covered}% of the rules in this file are tested`,
  ok: 'passes',
  failed: 'fails',
  expected: (expected, found) => `expected ${expected}, found ${found}`,
  pin: (person) => `Make ${person} a test`,
  pinned: (person) => `test ${person}`,
  boundaries: 'Tests around every edge',
  added: (count) => counted(count, 'test around an edge', 'tests around edges'),
  nothing: 'No test is lacking.',
  untested: 'Rows no test goes',
  onlyFailed: 'Failing only',
  overlay: 'Mark rows nobody reaches in the rules',
};

/** The words of a language. */
export const stripWords: Readonly<Record<Language, StripWords>> = { zh, en };
