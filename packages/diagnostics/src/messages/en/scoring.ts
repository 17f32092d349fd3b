/** English sentences for bands, weights, grades, quotas and pay. */
import type { Gives, ScoringArgs } from '../../catalogue/scoring.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const scoring: Messages<ScoringArgs> = {
  'scoring/band-empty': ({ kpi, row, meant }) => ({
    what: `the row ${quoted(row)} of ${quoted(kpi)} can never apply`,
    why: 'its lower edge is not below its upper edge, so no value lies between',
    next: meant === '' ? 'swap the two edges or correct one' : `the rows beside it suggest ${quoted(meant)}`,
  }),
  'scoring/band-gap': ({ kpi, gap, witness, gives }) => ({
    what: `no row of ${quoted(kpi)} covers ${gap}`,
    why: nothingFor(witness, gives),
    next: 'widen a row beside the gap, or add `else -> …`',
  }),
  'scoring/band-overlap': ({ kpi, overlap, witness, gives }) => ({
    what: `two rows of ${quoted(kpi)} both cover ${overlap}`,
    why:
      gives === 'result'
        ? `at ${witness} the two give different things`
        : `a person with ${witness} would have two ${given(gives)}s`,
    next: 'move the edge of one row, so that each value lies in one row only',
  }),
  'scoring/band-open': ({ kpi, open, witness, gives }) => ({
    what: `${quoted(kpi)} says nothing about ${open}`,
    why: nothingFor(witness, gives),
    next: `add \`else -> …\` with the ${given(gives)} that is meant, or a row for it`,
  }),
  'scoring/band-shadowed': ({ kpi, row }) => ({
    what: `the row ${quoted(row)} of ${quoted(kpi)} is never reached`,
    why: 'the rows above it take every value it covers, and the first that fits counts',
    next: 'delete it, or move it above the row that hides it',
  }),
  'scoring/band-direction': ({ kpi, row }) => ({
    what: `the row ${quoted(row)} of ${quoted(kpi)} scores against the stated direction`,
    why: 'a better result would bring fewer points here',
    next: 'correct the points, or the line that says whether higher or lower is better',
  }),
  'scoring/band-domain': ({ kpi, edge, domain }) => ({
    what: `the edge ${quoted(edge)} of ${quoted(kpi)} can never be reached`,
    why: `its values lie in ${domain}`,
    next: 'correct the edge, or the range that is declared',
  }),
  'scoring/map-incomplete': ({ kpi, labels, rest, gives }) => ({
    what: `${quoted(kpi)} has no row for ${labels}${andMore(rest)}`,
    why: `a person with such a value would have no ${given(gives)}${gives === 'points' ? ', and so no total' : ''}`,
    next: 'add a row for each, or `else -> …`',
  }),
  'scoring/map-duplicate': ({ label }) => ({
    what: `${quoted(label)} has two rows`,
    why: 'with two answers nobody can tell which one holds',
    next: 'keep one of the two rows',
  }),
  'scoring/weights-sum-case': ({ labels, sum, difference }) => ({
    what: `the weights of ${quoted(labels)} come to ${sum}, ${difference} off`,
    why: 'tables give the weights, and they must come to exactly 100% for everyone',
    next: 'change the weights of these people in the tables',
  }),
  'scoring/weights-sum': ({ sum, difference }) => ({
    what: `the weights add up to ${sum}, not 100%`,
    why: `${difference} is missing or too much, so full marks would not be 100`,
    next: 'correct one of the weights; together they must be 100%',
  }),
  'scoring/weight-missing': ({ kpi }) => ({
    what: `${quoted(kpi)} has no weight`,
    why: 'it is part of the total, and how much it counts is not said',
    next: 'add `weight …%` under it',
  }),
  'scoring/grade-hole': ({ grade, totals, count, combinations, witness }) => ({
    what: `${quoted(grade)} gives no grade to ${totals}`,
    why: `${count} reachable ${count === 1 ? 'total falls' : 'totals fall'} in the hole, from ${combinations} combinations of scores, for example ${witness}`,
    next: 'move an edge, round the total first, or add `else -> …`',
  }),
  'scoring/grade-overlap': ({ grade, overlap }) => ({
    what: `${quoted(grade)} gives two grades to ${overlap}`,
    why: 'a person with such a total would have two grades',
    next: 'move the edge of one row, so that each total has one grade',
  }),
  'scoring/grade-integer-edges': ({ grade, witness, low, high }) => ({
    what: `${quoted(grade)} has whole-number edges, and totals have decimals`,
    why: `a total of ${witness} can be reached, and lies between ${low} and ${high}`,
    next: 'say how to round the total, as in `rounded half-up to 1`, or let the rows meet',
  }),
  'scoring/grade-unreachable': ({ grade, label }) => ({
    what: `nobody can get ${quoted(label)} of ${quoted(grade)}`,
    why: 'no combination of scores gives a total in this row',
    next: 'check the edges of the row and the points of the kpis',
  }),
  'scoring/reach-narrow': ({ low, high }) => ({
    what: `totals can only lie between ${low} and ${high}`,
    why: 'the lowest and highest rows of the kpis leave the rest of the scale out of reach',
    next: 'nothing to do if this is meant; otherwise look at the lowest and highest points of each kpi',
  }),
  'scoring/quota-sum': ({ sum }) => ({
    what: `the shares of the quota add up to ${sum}, not 100%`,
    why: 'some people would get no grade, or more grades would be given than there are people',
    next: 'correct one of the shares; together they must be 100%',
  }),
  'scoring/quota-ties-unstated': ({ quota }) => ({
    what: `${quoted(quota)} does not say what happens to equal scores at a cut`,
    why: 'two people with the same score may stand on both sides of the line',
    next: 'add `ties compare …` and `still tied …`',
  }),
  'scoring/quota-headcount-unstated': ({ quota }) => ({
    what: `${quoted(quota)} does not say how shares become people`,
    why: '15% of 23 people is 3.45 people',
    next: 'add `headcount largest remainder`, or another way of rounding',
  }),
  'scoring/quota-small-unstated': ({ quota }) => ({
    what: `${quoted(quota)} does not say what a small team does`,
    why: 'in a team of four, 10% is less than half a person',
    next: 'add `under 5人 -> …`, with what holds for smaller teams',
  }),
  'scoring/quota-meets-unstated': ({ quota, grade }) => ({
    what: `both ${quoted(quota)} and ${quoted(grade)} give a grade, and neither says which counts`,
    why: 'a person can be good by score and average by rank',
    next: `add \`meets ${grade}\` and which of the two counts`,
  }),
  'scoring/quota-grade-missing': ({ quota }) => ({
    what: `${quoted(quota)} has limits and does not say what they limit`,
    why: '`at most` and `at least` move people away from the grade they have by score',
    next: 'add `meets …` with the name of that grade',
  }),
  'scoring/quota-rest-missing': ({ quota }) => ({
    what: `${quoted(quota)} gives places to a number of people and does not say what all others get`,
    why: 'a cohort can have any number of people',
    next: 'write `the rest` behind one of the grades',
  }),
  'scoring/quota-bounds': ({ quota, shares }) => ({
    what: `the limits of ${quoted(quota)} contradict each other: ${shares}`,
    why: 'no number of people can keep all of them',
    next: 'correct one: what is needed at least adds up to 100% or less, what is allowed at most to 100% or more',
  }),
  'scoring/label-two-meanings': ({ labels, first, second }) => ({
    what: `${labels} mean one thing in ${quoted(first)} and another in ${quoted(second)}`,
    why: 'a reader of a result cannot tell which of the two is meant',
    next: 'use other labels in one of them, or say in pay which one counts',
  }),
  'scoring/pay-rounding-unstated': ({ pay }) => ({
    what: `${quoted(pay)} does not say how to round`,
    why: 'money is paid in cents, and the result may have more decimals',
    next: 'add `rounded half-up to 0.01元` behind the formula',
  }),
  'scoring/override-target': ({ name }) => ({
    what: `${quoted(name)} cannot be overridden`,
    why: 'only what the rules compute can be: points, totals, grades, values and pay',
    next: 'name one of these; correct inputs in the data itself',
  }),
  'scoring/veto-target': ({ name }) => ({
    what: `a veto cannot set ${quoted(name)}`,
    why: 'nothing of that name is computed: a veto sets points of KPIs, totals, groups, grades, values and pay',
    next: 'name one of these; the points of a KPI are `name.score`',
  }),
  'scoring/decider-missing': ({ award }) => ({
    what: `${quoted(award)} does not say who decides the amount`,
    why: 'an amount between two bounds needs a person who sets it',
    next: 'add `decided by …`',
  }),
  'scoring/table-incomplete': ({ table, labels, rest }) => ({
    what: `the table ${quoted(table)} has no row for ${labels}${andMore(rest)}`,
    why: 'whoever has such a label would have no result',
    next: 'add a row for each, or `else -> …`',
  }),
  'scoring/band-edge': ({ kpi, edge, claimed }) =>
    claimed === 'both'
      ? {
          what: `two rows of ${quoted(kpi)} both have the edge ${edge}`,
          why: 'one row ends there and the other begins there, and each says that the edge is its own',
          next: 'leave the edge to one of them: `>=` beside `<`, or `>` beside `<=`',
        }
      : {
          what: `no row of ${quoted(kpi)} has the edge ${edge}`,
          why: `one row ends there and the next begins there, and a person with exactly ${edge} is in neither`,
          next: 'give the edge to one of them: `>=` beside `<`, or `>` beside `<=`',
        },
  'scoring/edge-misprint': ({ kpi, edge, meant, row }) => ({
    what: `the edge ${edge} of ${quoted(kpi)} looks like a misprint of ${meant}`,
    why: 'the rows beside it go on from there, and the two numbers are one slip apart',
    next: `check the source; ${quoted(row)} would fit`,
  }),
  'scoring/edge-finer': ({ kpi, edge, step }) => ({
    what: `the edge ${edge} of ${quoted(kpi)} is finer than what is measured`,
    why: `the values come in steps of ${step}, so that nobody stands at this edge`,
    next: 'write the edge as one of the values that can be, or correct the unit',
  }),
  'scoring/band-cliff': ({ kpi, edge, low, high, points, count }) => ({
    what: `at ${edge} the score of ${quoted(kpi)} jumps between ${low} and ${high}`,
    why: `the smallest difference there changes the total by ${points} points${count === 1 || typeof count === 'string' ? '' : `; ${count} edges of it are as steep or nearly`}`,
    next: 'nothing to do if this is meant; otherwise add rows between, or score along a line with `linear`',
  }),
  'scoring/rows-merge': ({ kpi, rows, row }) => ({
    what: `${quoted(rows)} of ${quoted(kpi)} give the same`,
    why: 'they lie side by side, so that one row says as much',
    next: `${quoted(row)} can stand for all of them`,
  }),
  'scoring/line-point-twice': ({ kpi, point }) => ({
    what: `the line of ${quoted(kpi)} has two points at ${point}`,
    why: 'a line that is at two heights in one place has no score there',
    next: 'keep one of the two points, or move one',
  }),
  'scoring/weight-range': ({ kpi, weight }) => ({
    what: `${quoted(kpi)} has the weight ${weight}`,
    why:
      weight === '0%'
        ? 'it is part of the total and never counts'
        : 'a weight lies between 0% and 100%, else a better score may bring a lower total',
    next: 'correct the weight, or leave the kpi out of the total',
  }),
  'scoring/kpi-twice': ({ kpi }) => ({
    what: `${quoted(kpi)} counts twice in one total`,
    why: 'its weight is added up twice, and so is each of its points',
    next: 'take it out of one of the two places',
  }),
  'scoring/quota-sizes': ({ quota, nobody, one }) => ({
    what: `${quoted(quota)} leaves grades empty in small teams: ${nobody}`,
    why: one === '' ? 'so few people cannot be shared out' : `and where one person is the whole grade: ${one}`,
    next: 'nothing to do if this is meant; otherwise raise the number in `under … people -> …`',
  }),
  'scoring/cohort-of-one': ({ name }) => ({
    what: `${quoted(name)} compares with others, and there may be none`,
    why: 'somebody alone in the group has no value here, or always the best one',
    next: 'say how many there must be, as in `at least 5 people`, and what holds for fewer',
  }),
  'scoring/ties-by-name': ({ pool }) => ({
    what: `${quoted(pool)} gives the last cents by name where people are equal`,
    why: 'two people with the same weight may get amounts that differ by one step',
    next: 'add `ties compare …` to say who comes first, or let the leftover be kept',
  }),
  'scoring/column-idle': ({ table, columns }) => ({
    what: `${quoted(columns)} never changes what ${quoted(table)} gives`,
    why: 'whatever its value, the result is the same',
    next: 'take the column out, or correct the results that should differ',
  }),
  'scoring/table-capped': ({ table, told }) => ({
    what: `${quoted(table)} has too many combinations to list what is missing`,
    why:
      told === 'nothing'
        ? 'whether each combination has a row could not be told in the time there is'
        : 'one combination without a row was found, and there may be more',
    next: 'add `else -> …`, which covers whatever is missing',
  }),
};

function given(gives: Gives): string {
  return gives === 'points' ? 'score' : gives === 'grade' ? 'grade' : 'result';
}

function nothingFor(witness: string, gives: Gives): string {
  if (gives === 'points') return `a person with ${witness} would have no score, and so no total`;
  return gives === 'grade'
    ? `a person with ${witness} would have no grade`
    : `at ${witness} there would be no result, and none of what is computed from it`;
}

function andMore(rest: number): string {
  return rest > 0 ? ` (${rest} more)` : '';
}
