/** What a report says in English. */
import type { ReportTexts } from './shape.js';

/** Every text in English. */
export const en: ReportTexts = {
  result: {
    rank: 'rank',
    period: 'period',
    pointsOf: '.score',
    person: 'person',
    team: 'team',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    undecided: (count) => `open ${count}`,
    total: 'total',
    andMore: (names, more) => `${names} and ${more} more`,
  },
  why: {
    again: 'see above',
    given: 'given as it is',
    cell: (text) => `the table says \`${text}\``,
    row: 'row',
    band: 'band',
    noRow: 'no row',
    otherwise: (result) => `otherwise -> ${result}`,
    between: '; ',
    percentagePoints: ' percentage points',
    above: (size, row) => `${size} more is \`${row}\``,
    below: (size, row) => `${size} less is \`${row}\``,
    justAbove: (row) => `any more is \`${row}\``,
    justBelow: (row) => `any less is \`${row}\``,
    cohort: 'rank',
    small: 'too few people for a quota',
    position: (position, ranked, equals) =>
      equals > 1 ? `${position} of ${ranked}, shared by ${equals}` : `${position} of ${ranked}`,
    headcounts: (counts) => `places ${counts}`,
    pot: 'pot',
    potAmong: (people) => `shared by ${people}`,
    potWeights: (weights) => `weights together ${weights}`,
    records: (count) =>
      count > 1 ? `${count} records, the largest of them` : `${count} ${count === 1 ? 'record' : 'records'}`,
    count: (count) => `${count} in a row`,
  },
  slips: {
    higher: (size, points) => `${size} higher earns ${points}`,
    lower: (size, points) => `${size} lower earns ${points}`,
    justHigher: (points) => `just above it earns ${points}`,
    justLower: (points) => `just below it earns ${points}`,
    label: (label, points) => `${label} earns ${points}`,
    best: 'the best there is',
    excluded: 'left out',
    missing: 'missing',
    unknown: 'cannot be told',
    decided: (reason) => `decided by a person: ${reason}`,
    somebody: 'somebody',
  },
  nextGrade: {
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
