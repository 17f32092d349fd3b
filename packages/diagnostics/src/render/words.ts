/** The few words rendering itself adds, in each language. */
import type { Severity } from '../catalogue/define.js';
import type { Language } from '../messages/sentence.js';

/** What rendering says in one language. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Between the severity and the headline. */
  readonly gap: string;
  readonly next: string;
  readonly fix: string;
  readonly witness: string;
  /** Said of a name that gets no value. */
  readonly nothing: string;
  /** Before the people a finding hits, `count` of them; after them where not all are named. */
  readonly hits: (count: number) => string;
  readonly hitsNobody: string;
  readonly more: string;
}

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    gap: ': ',
    next: 'try: ',
    fix: 'fix: ',
    witness: 'example: ',
    nothing: 'has no result',
    hits: (count) => `in the data: ${count === 1 ? '1 person' : `${count} people`}: `,
    hitsNobody: 'in the data: nobody',
    more: ', …',
  },
  zh: {
    severity: { error: '错误', warning: '警告', hint: '提示' },
    gap: '  ',
    next: '建议：',
    fix: '修改：',
    witness: '例如：',
    nothing: '没有结果',
    hits: (count) => `数据里有 ${count} 人：`,
    hitsNobody: '数据里没有人碰到',
    more: '等',
  },
};
