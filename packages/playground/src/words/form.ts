/** The words of the form view: sentences around the fields. */
import type { Language } from '@kaohe/diagnostics';

export interface FormWords {
  readonly caption: string;
  readonly now: (person: string, value: string, score: string) => string;
  readonly formula: string;
  readonly unit: (unit: string) => string;
  readonly weight: readonly [string, string];
  readonly when: string;
  readonly gives: string;
  readonly points: string;
  /** As the rules write the row for everything else. */
  readonly rest: string;
  readonly restGives: string;
  readonly restLacks: string;
  readonly restLabel: (name: string) => string;
  readonly whole: string;
  readonly chip: (name: string) => string;
  readonly others: string;
}

/** The words of a language. */
export const formWords: Readonly<Record<Language, FormWords>> = {
  zh: {
    caption: '规则的表单',
    now: (person, value, score) => `${person} ${value}${score === '' ? '' : `，得 ${score} 分`}`,
    formula: '这样算：',
    unit: (unit) => (unit === '' ? '' : unit === '%' ? '（百分比）' : `（单位：${unit}）`),
    weight: ['占总分的', ''],
    when: '满足',
    gives: '得',
    points: '分',
    rest: '否则',
    restGives: '一律得',
    restLacks: '还没有写，落在外面的人没有分数。写上他们得',
    restLabel: (name) => `${name} 否则得几分`,
    whole: '改整个算式',
    chip: (name) => `算式里的 ${name}`,
    others: '其他设置（在文本里编辑）',
  },
  en: {
    caption: 'The rules as a form',
    now: (person, value, score) => `${person}: ${value}${score === '' ? '' : `, ${score} points`}`,
    formula: 'Computed as',
    unit: (unit) => (unit === '' ? '' : unit === '%' ? '(a percentage)' : `(in ${unit})`),
    weight: ['It makes up', 'of the total'],
    when: 'Who has',
    gives: 'gets',
    points: 'points',
    rest: 'else',
    restGives: 'everybody gets',
    restLacks: 'is not written yet: who is outside of all rows has no score. They get',
    restLabel: (name) => `${name}: points for the rest`,
    whole: 'Change the whole formula',
    chip: (name) => `${name} in the formula`,
    others: 'Other settings (edit them in the text)',
  },
};
