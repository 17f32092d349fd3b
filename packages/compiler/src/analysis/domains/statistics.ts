/** What one number out of many can be: of a cohort, of a person's periods or records, or of several values of one row. */
import type { Expression, Statistic, StatisticRange } from '@kaohe/ir';
import {
  atLeast,
  type Interval,
  isEmpty,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from '@kaohe/quantity';
import { type Domain, domain, either, hull, never } from './domain.js';
import { type Facts, factsWhere, type Known, noFacts } from './facts.js';
import { smallerOf, sumOf, sumOfUpTo, withZero } from './interval-arithmetic.js';

/** The domain of a statistic asked where these facts hold. */
export function domainOfStatistic(known: Known, statistic: Statistic, facts: Facts): Domain {
  const { function: wanted, over, least, keep } = statistic;
  if (over.kind === 'records' && over.groups !== undefined) {
    const group = domainOfStatistic(known, { ...statistic, over: { ...over, groups: undefined } }, facts);
    return sumOfGroups(group.within, known.domainAt(over.groups.cap, noFacts).within);
  }
  const most = mostValues(over);
  const count = smallest(most, keep?.kind === 'best' ? keep.most : undefined);
  const mayBeNone = least > 0 || keep !== undefined;
  switch (wanted) {
    case 'count': {
      const high = most === undefined ? undefined : { value: rational(most), closed: true };
      return domain(
        { low: { value: zero, closed: true }, high },
        { step: one, mayBeNone: mayBeNone || over.kind === 'values' },
      );
    }
    case 'sum':
      return sumOver(known, statistic, facts, count, mayBeNone);
    case 'mean':
    case 'median':
    case 'percentile':
    case 'percentile-exclusive':
      return { ...valuesOf(known, statistic, facts), step: undefined, isNeverZero: false, mayBeNone: true };
    case 'minimum':
    case 'maximum':
    case 'percentile-nearest':
      return { ...valuesOf(known, statistic, facts), mayBeNone: true };
    case 'variance':
      return spread(valuesOf(known, statistic, facts), rational(1, 4));
    case 'sample-variance':
      return spread(valuesOf(known, statistic, facts), rational(1, 2));
    case 'rank':
    case 'dense-rank':
      return domain(atLeast(one), { step: one, mayBeNone: true });
    case 'mean-rank':
      return domain(atLeast(one), { step: rational(1, 2), mayBeNone: true });
    case 'percent-rank':
      return domain({ low: { value: zero, closed: true }, high: { value: one, closed: true } }, { mayBeNone: true });
    case 'previous':
      return elsewhere(known, statistic);
  }
}

/** What any one of the values can be. Facts of this row hold for values of this row only. */
function valuesOf(known: Known, statistic: Statistic, facts: Facts): Domain {
  const { over, operand } = statistic;
  if (over.kind !== 'values') return elsewhere(known, statistic);
  return [operand, ...over.others].map((value) => known.domainAt(value, facts)).reduce(either);
}

/** In the rows of other people, periods and records nothing is known but that the condition holds there. */
function elsewhere(known: Known, { operand, where }: Statistic): Domain {
  const facts = where === undefined ? noFacts : factsWhere(known, where, true, noFacts);
  return known.domainAt(operand, facts);
}

function sumOver(
  known: Known,
  statistic: Statistic,
  facts: Facts,
  most: number | undefined,
  mayBeNone: boolean,
): Domain {
  const { over } = statistic;
  if (over.kind === 'values') return sumOfValues(known, statistic, [statistic.operand, ...over.others], facts);
  const values = elsewhere(known, statistic);
  const { step } = values;
  const within = isEmpty(values.within) ? withZero(never) : sumOfUpTo(values.within, most);
  return domain(within, { step, mayBeNone, stated: sumOfUpTo(values.stated, most) });
}

/** Values of one row are added one by one; what may be none may be left out. */
function sumOfValues(known: Known, { keep, least }: Statistic, values: readonly Expression[], facts: Facts): Domain {
  const domains = values.map((value) => known.domainAt(value, facts));
  const all = domains.reduce(either);
  const mayBeNone = least > 0 || keep !== undefined || domains.every((one) => one.mayBeNone);
  if (keep !== undefined) {
    const most = smallest(values.length, keep.kind === 'best' ? keep.most : undefined);
    return domain(sumOfUpTo(all.within, most), { step: all.step, mayBeNone });
  }
  const parts = (of: (one: Domain) => Interval): Interval =>
    domains.map((one) => (one.mayBeNone ? withZero(of(one)) : of(one))).reduce(sumOf);
  return domain(
    parts((one) => one.within),
    { step: all.step, mayBeNone, stated: parts((one) => one.stated) },
  );
}

/** How many groups there are nobody knows; none of them counts more than its cap, where there is one. */
function sumOfGroups(group: Interval, cap: Interval): Domain {
  return domain(sumOfUpTo(hull(group, smallerOf(group, cap)), undefined));
}

/** Numbers that lie within a stretch differ from their mean by half of it at most. */
function spread({ within: { low, high } }: Domain, share: Rational): Domain {
  if (low === undefined || high === undefined) return domain(atLeast(zero), { mayBeNone: true });
  const width = subtract(high.value, low.value);
  const most = { value: multiply(share, multiply(width, width)), closed: true };
  return domain({ low: { value: zero, closed: true }, high: most }, { mayBeNone: true });
}

/** How many values there can be at most; undefined where nobody knows. */
function mostValues(over: StatisticRange): number | undefined {
  switch (over.kind) {
    case 'last':
      return over.periods;
    case 'before':
    case 'latest':
      return 1;
    case 'values':
      return 1 + over.others.length;
    case 'cohort':
    case 'records':
    case 'year':
    case 'half':
    case 'quarter':
    case 'so-far':
      return undefined;
  }
}

function smallest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
