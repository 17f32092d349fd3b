/** The words of publishing a period. */
import type { Language } from '@kaohe/diagnostics';
import type { CheckId, CheckItem } from '../protocol/closed.js';
import { counted } from './counted.js';

export interface PublishingWords {
  readonly open: (period: string) => string;
  readonly again: string;
  readonly published: (period: string) => string;
  readonly readOnly: string;
  readonly at: (date: string, revision: number) => string;
  readonly seal: string;
  readonly save: string;
  readonly saveHint: string;
  readonly differs: (people: number, sum: string) => string;
  readonly differsElsewhere: (results: number) => string;
  readonly inputs: (inputs: number) => string;
  readonly show: string;
  readonly hide: string;
  readonly refused: (names: string) => string;
  readonly title: (period: string, people: number) => string;
  readonly titleAgain: (period: string, revision: number) => string;
  readonly explained: string;
  readonly waiting: string;
  readonly states: Readonly<Record<CheckItem['state'], string>>;
  readonly check: (item: CheckItem) => string;
  readonly go: Readonly<Record<CheckId, string>>;
  readonly budget: string;
  readonly sum: (sum: string) => string;
  readonly reason: string;
  readonly seen: string;
  readonly stopped: string;
  readonly publish: string;
  readonly cancel: string;
  readonly close: string;
  readonly done: (period: string) => string;
}

const zh: PublishingWords = {
  open: (period) => `发布 ${period} 结果`,
  again: '重新发布',
  published: (period) => `${period} 已发布`,
  readOnly: '只读',
  at: (date, revision) => (revision === 1 ? date : `${date} 第 ${revision} 版`),
  seal: '封签',
  save: '保存关账文件',
  saveHint: '放在规则旁边的 closed 文件夹里，kaohe verify 能核对',
  differs: (people, sum) => `与已发布不同：${people} 人${sum === '' ? '' : `，${sum}`}`,
  differsElsewhere: (results) => `与已发布不同：总分、等级、金额一样，另有 ${results} 个数变了`,
  inputs: (inputs) => `数据有 ${inputs} 处和发布时不同，结果一样`,
  show: '看是谁',
  hide: '收起',
  refused: (names) => `这些关账文件被改过或读不出来，没有采用：${names}`,
  title: (period, people) => `发布 ${period} 结果 · ${people} 人`,
  titleAgain: (period, revision) => `重新发布 ${period} · 第 ${revision} 版`,
  explained: '发布后这个周期的数不再变：以后改数据、改规则，只会告诉你差在哪里。',
  waiting: '正在检查…',
  states: { ok: '通过', warning: '要看一下', error: '不能发布' },
  check({ id, state, count, names }) {
    const told = names.join('、') + (count > names.length ? '…' : '');
    const isOk = state === 'ok';
    switch (id) {
      case 'rules':
        return isOk ? '规则没有错误' : `规则有 ${count} 个错误`;
      case 'weights':
        return isOk ? '权重合计 100%' : '权重合计不是 100%';
      case 'data':
        return isOk ? '数据都读懂了' : `数据有 ${count} 处读不懂`;
      case 'people':
        return isOk ? '人都对得上' : `有 ${count} 处的人对不上`;
      case 'missing':
        return isOk ? '每个人都有结果' : `${count} 人没有结果：${told}`;
      case 'tests':
        return isOk ? '测试都通过' : `${count} 个测试没通过：${told}`;
      case 'quota':
        return isOk ? '名额都用满了' : `名额和实际人数不同（实际/名额）：${told}`;
      case 'budget':
        return isOk ? '在预算以内' : `超出预算：合计 ${told}`;
      case 'past':
        if (isOk) return '连续的上一期已发布';
        return names.length === 0
          ? '没有上一期，连续从这一期算起'
          : `连续要看上一期：${told} 没有发布，用的是现在重算的`;
      case 'seal':
        return '这个网页不是从 https 或本机打开的，做不了封签';
    }
  },
  go: {
    rules: '去改',
    weights: '去改',
    data: '看数据',
    people: '看数据',
    missing: '看缺什么',
    tests: '看测试',
    quota: '看名额',
    budget: '',
    past: '看上一期',
    seal: '',
  },
  budget: '预算（可不填）',
  sum: (sum) => `合计 ${sum}`,
  reason: '为什么重新发布',
  seen: '我看过上面标「要看一下」的，照样发布',
  stopped: '先改好「不能发布」的，再发布。',
  publish: '发布',
  cancel: '取消',
  close: '关闭',
  done: (period) => `${period} 已发布`,
};

const en: PublishingWords = {
  open: (period) => `Publish ${period}`,
  again: 'Publish anew',
  published: (period) => `${period} is published`,
  readOnly: 'read-only',
  at: (date, revision) => (revision === 1 ? date : `${date}, revision ${revision}`),
  seal: 'seal',
  save: 'Save the closed period',
  saveHint: 'Put it into the folder closed beside the rules: kaohe verify can check it',
  differs: (people, sum) => `Not as published: ${counted(people, 'person', 'people')}${sum === '' ? '' : `, ${sum}`}`,
  differsElsewhere: (results) =>
    `Not as published: totals, grades and pay are the same, ${counted(results, 'other number differs', 'other numbers differ')}`,
  inputs: (inputs) =>
    `${counted(inputs, 'value')} of the data differ from what was published; the results are the same`,
  show: 'Show who',
  hide: 'Hide',
  refused: (names) => `Not used, since they were altered or cannot be read: ${names}`,
  title: (period, people) => `Publish ${period} · ${counted(people, 'person', 'people')}`,
  titleAgain: (period, revision) => `Publish ${period} anew · revision ${revision}`,
  explained:
    'The numbers of a published period stay: if data or rules change later, the page only says what would differ.',
  waiting: 'Checking…',
  states: { ok: 'fine', warning: 'look at it', error: 'in the way' },
  check({ id, state, count, names }) {
    const told = names.join(', ') + (count > names.length ? '…' : '');
    const isOk = state === 'ok';
    switch (id) {
      case 'rules':
        return isOk ? 'The rules have no errors' : `Errors in the rules: ${count}`;
      case 'weights':
        return isOk ? 'Weights come to 100%' : 'Weights do not come to 100%';
      case 'data':
        return isOk ? 'All data can be read' : `Data that cannot be read: ${count}`;
      case 'people':
        return isOk ? 'All people are known' : `People who are not known: ${count}`;
      case 'missing':
        return isOk ? 'Everybody has a result' : `Without a result: ${count} (${told})`;
      case 'tests':
        return isOk ? 'All tests pass' : `Tests that fail: ${count} (${told})`;
      case 'quota':
        return isOk ? 'Quotas are filled' : `Quotas differ from the people in them (people/quota): ${told}`;
      case 'budget':
        return isOk ? 'Within the budget' : `Above the budget: ${told} in all`;
      case 'past':
        if (isOk) return 'The period before, which streaks look at, is published';
        return names.length === 0
          ? 'There is no period before: streaks begin here'
          : `Streaks look at ${told}, which is not published: it is computed from what is here now`;
      case 'seal':
        return 'This page was opened neither over https nor from this machine: no seal can be made';
    }
  },
  go: {
    rules: 'Mend',
    weights: 'Mend',
    data: 'Show the data',
    people: 'Show the data',
    missing: 'Show what is missing',
    tests: 'Show the tests',
    quota: 'Show the quotas',
    budget: '',
    past: 'Show that period',
    seal: '',
  },
  budget: 'Budget, if there is one',
  sum: (sum) => `${sum} in all`,
  reason: 'Why it is published anew',
  seen: 'I have looked at what is marked “look at it”; publish all the same',
  stopped: 'Mend what is in the way, then publish.',
  publish: 'Publish',
  cancel: 'Cancel',
  close: 'Close',
  done: (period) => `${period} is published`,
};

/** The words of a language. */
export const publishingWords: Readonly<Record<Language, PublishingWords>> = { zh, en };
