/** The words of the page on which rules are tried. */
import type { Language } from '@kaohe/diagnostics';
import type { FitAnswer } from '../protocol/trial.js';

export interface TrialWords {
  readonly asking: string;
  readonly nothing: string;
  readonly hint: string;
  readonly impact: (changed: number, people: number) => string;
  readonly raised: (count: number) => string;
  readonly lowered: (count: number) => string;
  readonly sum: (label: string) => string;
  readonly adopt: string;
  readonly discard: string;
  readonly adopted: string;
  readonly step: (changes: string) => string;
  readonly steps: (count: number) => string;
  readonly was: (value: string) => string;
  readonly reset: (label: string, value: string) => string;
  readonly balance: (label: string, value: string) => string;
  readonly refused: (reason: string) => string;
  readonly person: string;
  readonly total: string;
  readonly grade: string;
  readonly pay: string;
  readonly delta: string;
  readonly nobody: string;
  readonly standard: string;
  readonly opened: string;
  readonly compared: Readonly<Record<'standard' | 'opened', string>>;
  readonly putAside: (name: string) => string;
  readonly plans: string;
  readonly plan: (name: string) => string;
  readonly planNow: string;
  readonly planMoved: string;
  readonly planPeople: (changed: number, people: number) => string;
  readonly planGrades: string;
  readonly planSum: string;
  readonly resume: string;
  readonly fit: string;
  readonly budget: string;
  readonly which: string;
  readonly solve: string;
  readonly solved: (label: string, value: string, sum: string, next: string) => string;
  readonly unsolved: (reason: Extract<FitAnswer, { readonly kind: 'refused' }>['reason'], sum: string) => string;
}

const zh: TrialWords = {
  asking: '正在找能试的数…',
  nothing: '规则里没有能试的数',
  hint: '拖动滑块试一试，规则不会变，采用了才变。',
  impact: (changed, people) => `影响 ${changed}/${people} 人`,
  raised: (count) => `升级 ${count}`,
  lowered: (count) => `降级 ${count}`,
  sum: (label) => `${label}共`,
  adopt: '采用',
  discard: '放弃',
  adopted: '已采用，可以撤销',
  step: (changes) => `试算：${changes}`,
  steps: (count) => `试算 ${count} 处`,
  was: (value) => `原来 ${value}`,
  reset: (label, value) => `${label}改回原来 ${value}`,
  balance: (label, value) => `${label}让到 ${value}，权重仍合计 100%`,
  refused: (reason) => `这样算不出来：${reason}`,
  person: '谁',
  total: '总分',
  grade: '等级',
  pay: '金额',
  delta: '差额',
  nobody: '没有人变',
  standard: '和沿用的标准比',
  opened: '和打开时比',
  compared: { standard: '从标准到现在的规则', opened: '从打开时到现在的规则' },
  putAside: (name) => `另存为方案 ${name}`,
  plans: '放在一起比',
  plan: (name) => `方案 ${name}`,
  planNow: '现在的规则',
  planMoved: '影响',
  planPeople: (changed, people) => `${changed}/${people} 人`,
  planGrades: '等级',
  planSum: '合计变动',
  resume: '再调',
  fit: '按预算反推',
  budget: '预算',
  which: '调哪个数',
  solve: '反推',
  solved: (label, value, sum, next) => `${label} = ${value} 时合计 ${sum}，再动一步就是 ${next}`,
  unsolved: (reason, sum) => {
    switch (reason) {
      case 'no-number':
        return '预算要写成一个数，例如 18000';
      case 'too-dear':
        return `在能动的范围里最少也要 ${sum}，超出预算`;
      case 'room-left':
        return `在能动的范围里最多才 ${sum}，到不了预算`;
      case 'rules':
        return '动到头时规则有错，反推不了';
      case 'no-pay':
        return '规则里没有薪酬，没有预算可言';
    }
  },
};

const en: TrialWords = {
  asking: 'Looking for what can be tried…',
  nothing: 'There is no number in the rules to try',
  hint: 'Drag to try. The rules stay as they are until you adopt.',
  impact: (changed, people) => `${changed} of ${people} affected`,
  raised: (count) => `up ${count}`,
  lowered: (count) => `down ${count}`,
  sum: (label) => `${label} in all`,
  adopt: 'Adopt',
  discard: 'Discard',
  adopted: 'Adopted; it can be undone',
  step: (changes) => `trial: ${changes}`,
  steps: (count) => `trial of ${count} values`,
  was: (value) => `was ${value}`,
  reset: (label, value) => `Put ${label} back to what it was ${value}`,
  balance: (label, value) => `${label} gives way to ${value}, so that weights come to 100%`,
  refused: (reason) => `This cannot be computed: ${reason}`,
  person: 'Who',
  total: 'Total',
  grade: 'Grade',
  pay: 'Pay',
  delta: 'Difference',
  nobody: 'Nobody changes',
  standard: 'Against standard',
  opened: 'Against opened',
  compared: { standard: 'From the standard to these rules', opened: 'From what was opened to these rules' },
  putAside: (name) => `Keep as plan ${name}`,
  plans: 'Side by side',
  plan: (name) => `Plan ${name}`,
  planNow: 'Rules as they are',
  planMoved: 'Moves',
  planPeople: (changed, people) => `${changed} of ${people}`,
  planGrades: 'Grades',
  planSum: 'Sum changes by',
  resume: 'Adjust',
  fit: 'Fit a budget',
  budget: 'Budget',
  which: 'Which value',
  solve: 'Solve',
  solved: (label, value, sum, next) => `${label} = ${value} comes to ${sum}; one step more is ${next}`,
  unsolved: (reason, sum) => {
    switch (reason) {
      case 'no-number':
        return 'The budget has to be a number, such as 18000';
      case 'too-dear':
        return `The least it can come to is ${sum}, which is above the budget`;
      case 'room-left':
        return `The most it can come to is ${sum}, which is within the budget`;
      case 'rules':
        return 'At the end of its range the rules have errors';
      case 'no-pay':
        return 'These rules pay nothing';
    }
  },
};

export const trialWords: Readonly<Record<Language, TrialWords>> = { zh, en };
