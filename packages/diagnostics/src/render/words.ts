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
  readonly write: (text: string) => string;
  readonly insert: (text: string) => string;
  readonly remove: string;
}

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    gap: ': ',
    next: 'try: ',
    fix: 'fix: ',
    write: (text) => `write \`${text}\``,
    insert: (text) => `add \`${text}\``,
    remove: 'delete this',
  },
  zh: {
    severity: { error: '错误', warning: '警告', hint: '提示' },
    gap: '  ',
    next: '建议：',
    fix: '修改：',
    write: (text) => `改成「${text}」`,
    insert: (text) => `加上「${text}」`,
    remove: '删掉这里',
  },
};
