/** What `diff` says in Chinese. */
import type { DiffTexts } from './compare-shape.js';

/** The words of the command. */
export const compareZh: { readonly diff: DiffTexts } = {
  diff: {
    removed: (names) => `只有旧的有：${names}`,
    added: (names) => `只有新的有：${names}`,
    nothing: '没有人变',
    people: (changed, all) => `${all} 人里有 ${changed} 人变`,
    sum: (name, was, now, change) => `${name}合计  ${was} → ${now}  (${change})`,
  },
};
