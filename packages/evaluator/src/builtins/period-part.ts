/** What is asked of the period at hand, by the name of the period of a row. */
import type { PeriodPart } from '@kaohe/ir';
import { add, calendarDay, daysOfPeriod, one, periodFromText, rational, subtract } from '@kaohe/quantity';
import { countValue, makeFault, numberValue, type Value } from '../data/value.js';
import type { Site } from './faults.js';

/** The part of the period of this row; months, quarters and years are those of its last day. */
export function periodPart({ rules, dataset, row }: Site, { part, origin }: PeriodPart): Value {
  const at = dataset.rows[row];
  const period = periodFromText(at?.period ?? '');
  if (!period) {
    const place = { origin, cells: at ? [at.origin] : [], person: at?.person ?? '', period: at?.period ?? '' };
    return makeFault('data/period-missing', {}, place);
  }
  const { first, last } = daysOfPeriod(period, rules.ruleSet.periodStart);
  const { year, month } = calendarDay(last);
  switch (part) {
    case 'first':
      return numberValue(first);
    case 'last':
      return numberValue(last);
    case 'days':
      return numberValue(add(subtract(last, first), one));
    case 'year':
      return numberValue(rational(year));
    case 'quarter':
      return countValue(Math.ceil(month / 3));
    case 'month':
      return countValue(month);
  }
}
