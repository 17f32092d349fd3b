/** English sentences for scorecards as a whole. */
import type { ScorecardArgs } from '../../catalogue/scorecard.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const scorecard: Messages<ScorecardArgs> = {
  'scorecard/reach-bound': ({ low, high }) => ({
    what: `the total lies between ${low} and ${high}`,
    why: 'some KPIs score by a formula, so only bounds are known; perhaps nobody reaches either of them',
    next: 'if that is meant, leave it; if not, look at the lowest and highest points of each KPI',
  }),
  'scorecard/grade-everyone': ({ grade, label, low, high, witness }) => ({
    what: `everybody gets ${quoted(label)} in ${quoted(grade)}`,
    why: `totals lie between ${low} and ${high}, all within this row; the lowest comes from ${witness}`,
    next: 'change the edges of this row or the points of the KPIs, so that grades tell people apart',
  }),
  'scorecard/rounding-lifts': ({ grade, total, seen, label, without, witness }) => ({
    what: `${quoted(grade)} rounds before it grades: ${total} becomes ${seen}`,
    why: `rounded it is ${quoted(label)}, not rounded ${without === '' ? 'no grade at all' : quoted(without)}, for example ${witness}`,
    next: 'if that is meant, leave it, and tell people so',
  }),
  'scorecard/table-order': ({ table, better, less, worse, more }) => ({
    what: `${quoted(better)} in ${quoted(table)} is ${less}, less than the ${more} of ${quoted(worse)}`,
    why: 'in all other rows a better grade has a larger number',
    next: 'correct one of the two numbers, or the order of the grades',
  }),
  'scorecard/influence': ({ total, shares }) => ({
    what: `in ${quoted(total)} some KPIs count for more or less than their weight: ${shares}`,
    why: 'their points span different ranges, and a wider range moves the total more',
    next: 'if that is meant, leave it; if not, give all KPIs the same lowest and highest points',
  }),
  'scorecard/item-idle': ({ kpi, total, witness }) => ({
    what: `${quoted(kpi)} cannot change anybody's grade`,
    why: `with its highest points or its lowest, ${quoted(total)} stays in one grade, for example where the others are ${witness}`,
    next: 'give it more weight or points further apart, or take it out of the total',
  }),
  'scorecard/beyond-scale': ({ total, value, side, witness }) => ({
    what:
      side === 'above'
        ? `${quoted(total)} can exceed 100 points: ${value}`
        : `${quoted(total)} can fall below 0 points: ${value}`,
    why: `the points that are ${side === 'above' ? 'added have no cap' : 'taken away have no floor'}, for example ${witness}`,
    next:
      side === 'above'
        ? 'add a line: no more than 100 points, or say how many at most'
        : 'add a line: no less than 0 points, or say how few at least',
  }),
};
