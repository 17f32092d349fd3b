/** Dated values that change inside a period: the first day decides, so that the change waits for the next period. */
import { diagnose } from '@kaohe/diagnostics';
import { type Bound, compare, daysOfPeriod, isDateUnit, nextPeriod, periodOfDay, printDate } from '@kaohe/quantity';
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
      return [diagnose('dates/change-inside-period', cell.origin, args)];
    });
  });
};
