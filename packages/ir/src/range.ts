/** What a statistic is over: which ranges are of time, and the expressions inside one. */
import type { Cohort, Expression, StatisticRange, TimeRange } from './expression.js';

/** True for ranges of periods of one person. */
export function isOverTime(over: StatisticRange): over is TimeRange {
  switch (over.kind) {
    case 'last':
    case 'year':
    case 'half':
    case 'quarter':
    case 'so-far':
    case 'latest':
    case 'before':
      return true;
    case 'cohort':
    case 'values':
    case 'records':
      return false;
  }
}

/** True for ranges of periods that all lie before the one at hand. */
export function reachesBackOnly(over: StatisticRange): boolean {
  if (!isOverTime(over)) return false;
  return over.kind === 'before' || over.kind === 'latest' || over.withoutThis;
}

/** The expressions directly inside, in reading order. */
export function expressionsOfRange(over: StatisticRange): readonly Expression[] {
  if (isOverTime(over)) return [];
  switch (over.kind) {
    case 'cohort':
      return over.cohort.keys;
    case 'values':
      return over.others;
    case 'records':
      return over.groups ? [...over.groups.keys, over.groups.cap] : [];
  }
}

/** The range with each expression directly inside replaced. */
export function mapRange(over: StatisticRange, map: (child: Expression) => Expression): StatisticRange {
  if (isOverTime(over)) return over;
  switch (over.kind) {
    case 'cohort':
      return { ...over, cohort: mapCohort(over.cohort, map) };
    case 'values':
      return { ...over, others: over.others.map(map) };
    case 'records':
      return over.groups ? { ...over, groups: { keys: over.groups.keys.map(map), cap: map(over.groups.cap) } } : over;
  }
}

/** The cohort with each key replaced. */
export function mapCohort({ keys }: Cohort, map: (child: Expression) => Expression): Cohort {
  return { keys: keys.map(map) };
}
