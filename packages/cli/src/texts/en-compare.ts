/** What `diff` says in English. */
import type { DiffTexts } from './compare-shape.js';

/** The words of the command. */
export const compareEn: { readonly diff: DiffTexts } = {
  diff: {
    removed: (names) => `only in the old rules: ${names}`,
    added: (names) => `only in the new rules: ${names}`,
    nothing: 'nobody changes',
    people: (changed, all) => `${changed} of ${all} people change`,
    sum: (name, was, now, change) => `${name} in all  ${was} → ${now}  (${change})`,
  },
};
