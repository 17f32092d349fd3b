/** What `diff` says in English. */
import type { DiffTexts } from './compare-shape.js';

/** The words of the command. */
export const compareEn: { readonly diff: DiffTexts } = {
  diff: {
    sameWords: 'the same: both say it in the same words',
    sameStretches: 'the same: compared stretch by stretch, in every case',
    differs: 'differs',
    open: (tried) =>
      tried === 0 ? 'cannot tell: that takes data, add --data' : `no difference found: ${tried} cases tried, not all`,
    example: (given, was, now) => `for example ${given}: old ${was}, new ${now}`,
    less: (given, was, now) => `the new rules can give less: ${given}: old ${was}, new ${now}`,
    neverLess: 'the new rules never give less: compared in every case',
    noLessFound: (tried) => `no case found where the new rules give less: ${tried} tried, not all`,
    removed: (names) => `only in the old rules: ${names}`,
    added: (names) => `only in the new rules: ${names}`,
    nothing: 'nobody changes',
    people: (changed, all) => `${changed} of ${all} people change`,
    sum: (name, was, now, change) => `${name} in all  ${was} → ${now}  (${change})`,
  },
};
