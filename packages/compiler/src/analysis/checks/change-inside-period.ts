/** Dated values that change inside a period: the first day decides, so that the change waits for the next period. */
import { diagnose, remedy } from '@kaohe/diagnostics';
import type { Cell } from '@kaohe/ir';
import {
  type Bound,
  compare,
  daysOfPeriod,
  isDateUnit,
  nextPeriod,
  periodOfDay,
  printDate,
  type Rational,
} from '@kaohe/quantity';
import { lookupsOf } from '../lookups.js';
import type { Check } from './check.js';

export const changeInsidePeriod: Check = (ruleSet) => {
  const { periodKind: kind, periodStart: startDay } = ruleSet;
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const [subject] = lookup.subjects;
    if (lookup.subjects.length !== 1 || subject?.kind !== 'period' || subject.part !== 'first') return [];
    return lookup.rows.flatMap(({ cells: [cell] }) => {
      const low: Bound | undefined = cell?.kind === 'interval' && isDateUnit(cell.unit) ? cell.interval.low : undefined;
      if (cell === undefined || low === undefined) return [];
      const period = periodOfDay(low.value, { kind, startDay });
      if (compare(daysOfPeriod(period, startDay).first, low.value) === 0) return [];
      const { first } = daysOfPeriod(nextPeriod(period), startDay);
      const args = { name: lookup.name, day: printDate(low.value), from: printDate(first) };
      // another value may begin before that day
      const isFree = !lookup.rows.some(({ cells: [other] }) => other !== cell && isBetween(other, low.value, first));
      const now = printDate(first);
      const moved = remedy(
        'move-edge',
        { row: args.day, now },
        { kind: 'replace', at: cell.origin, text: { zh: `${now} 起`, en: `from ${now}` } },
      );
      return [diagnose('dates/change-inside-period', cell.origin, args, { remedies: isFree ? [moved] : [] })];
    });
  });
};

/** Whether it begins after the one day, and not after the other. */
function isBetween(cell: Cell | undefined, after: Rational, until: Rational): boolean {
  const start = cell?.kind === 'interval' ? cell.interval.low?.value : undefined;
  return start !== undefined && compare(start, after) > 0 && compare(start, until) <= 0;
}
