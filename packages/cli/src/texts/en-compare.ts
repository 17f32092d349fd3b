/** What `diff` and `next` say in English. */
import type { DiffTexts, NextTexts } from './compare-shape.js';

/** The words of both commands. */
export const compareEn: { readonly diff: DiffTexts; readonly nextGrade: NextTexts } = {
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
  nextGrade: {
    whoMissing: 'whom to look at is missing: add --who NAME',
    now: (grade, label, total) => `now  ${grade} ${label}, total ${total}`,
    then: (label, total) => `next  ${label}, total ${total}; the least that takes:`,
    change: (kpi, from, to, points) => `${kpi}  ${from} → ${to}  (points ${points})`,
    becomes: (name, was, now) => `${name}  ${was} → ${now}`,
    best: (grade, label) => `${grade} is at its best already: ${label}`,
    noGrade: 'no grade stands on a total in these rules, so there is no next one',
    otherTotal: (grade) =>
      `cannot tell the next ${grade}: the total does not come from the points (missing data, a veto or an override)`,
    outOfReach: (grade, label) => `${grade} is ${label}; even with every banded KPI at its best it does not rise`,
    noLabel: 'none',
  },
};
