/** One number out of many: sums, means and places over a cohort, and over several values of one row. */
import { isOverTime, type Statistic } from '@kaohe/ir';
import { binary, call, faulty, none, number, oneOf, sumOf, when, yes } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { everywhere, isBetter, isEqual, type Members, membersOf, rankKeys, sumOver } from './cohort.js';
import { type Draft, ownColumn, valueColumn, working } from './draft.js';
import { mayBeNone, typeOf } from './knowledge.js';

/** The statistic in the row at hand. */
export function statisticFormula(draft: Draft, statistic: Statistic): Formula {
  const { over } = statistic;
  if (isOverTime(over)) return asValue(draft, statistic, 'earlier-periods');
  switch (over.kind) {
    case 'records':
      return asValue(draft, statistic, 'records');
    case 'values':
      return overValues(draft, statistic, over.others) ?? asValue(draft, statistic, 'no-such-function');
    case 'cohort':
      return overCohort(draft, statistic, over) ?? asValue(draft, statistic, 'no-such-function');
  }
}

function asValue(
  draft: Draft,
  statistic: Statistic,
  reason: 'earlier-periods' | 'records' | 'no-such-function',
): Formula {
  return valueColumn(draft, statistic, typeOf(draft, statistic) ?? draft.metric.type, reason);
}

function overValues(
  draft: Draft,
  { function: wanted, operand, least, keep }: Statistic,
  others: Extract<Statistic['over'], { kind: 'values' }>['others'],
): Formula | undefined {
  if (least > 0 || keep !== undefined) return undefined;
  const operands = [operand, ...others];
  const mayLeave = operands.map((one) => mayBeNone(draft, one));
  const made = operands.map((one, place) =>
    mayLeave[place] ? ownColumn(draft, one, typeOf(draft, one)) : draft.formulaOf(one),
  );
  const open = made.filter((_, place) => mayLeave[place]);
  const present = (one: Formula, place: number, value: Formula): Formula =>
    mayLeave[place] ? when(binary('=', one, none), number(0), value) : value;
  const total = sumOf(made.map((one, place) => present(one, place, one)));
  const count = sumOf(made.map((one, place) => present(one, place, number(1))));
  const isGone = open.length === made.length ? binary('=', count, number(0)) : undefined;
  const unlessGone = (value: Formula): Formula => (isGone ? when(isGone, none, value) : value);
  if (wanted === 'sum') return unlessGone(total);
  if (wanted === 'mean') {
    return unlessGone(binary('/', total, open.length === 0 ? number(made.length) : count));
  }
  if (open.length > 0) return undefined;
  if (wanted === 'minimum') return call('MIN', ...made);
  return wanted === 'maximum' ? call('MAX', ...made) : undefined;
}

type CohortRange = Extract<Statistic['over'], { kind: 'cohort' }>;

function overCohort(draft: Draft, statistic: Statistic, { cohort, withoutSelf }: CohortRange): Formula | undefined {
  const { function: wanted, operand, where, keep, least } = statistic;
  if (keep !== undefined) return undefined;
  const value = ownColumn(draft, operand, typeOf(draft, operand));
  switch (wanted) {
    case 'count': {
      if (least > 0) return undefined;
      const isTruth = typeOf(draft, operand)?.kind === 'yes-no';
      const isCounted = (one: Formula): Formula => (isTruth ? binary('=', one, yes) : binary('<>', one, none));
      const members = membersOf(draft, cohort, value, where, isCounted);
      return members.inCohort(countOf(members, withoutSelf));
    }
    case 'sum':
    case 'mean': {
      const members = membersOf(draft, cohort, value, where);
      const counted = working(draft, 'counted-value', when(binary('=', members.counts, number(1)), value, number(0)));
      const all = sumOver(members, everywhere(counted));
      const total = withoutSelf ? binary('-', all, counted) : all;
      const count = working(draft, 'people', countOf(members, withoutSelf));
      const made = wanted === 'sum' ? total : when(binary('=', count, number(0)), none, binary('/', total, count));
      return members.inCohort(least > 0 ? when(binary('<', count, number(least)), none, made) : made);
    }
    case 'minimum':
    case 'maximum': {
      if (withoutSelf) return undefined;
      const members = membersOf(draft, cohort, value, where);
      const direction = wanted === 'maximum' ? 'higher' : 'lower';
      const keys = rankKeys(draft, members.counts, { value, expression: operand, direction }, []);
      const position = working(draft, 'position', binary('+', number(1), sumOver(members, isBetter(keys))));
      const first = binary('=', everywhere(position), number(1));
      const counted = working(draft, 'counted-value', when(binary('=', members.counts, number(1)), value, number(0)));
      const count = working(draft, 'people', sumOver(members));
      const best = binary('/', sumOver(members, first, everywhere(counted)), sumOver(members, first));
      const isFew = least > 0 ? binary('<', count, number(least)) : binary('=', count, number(0));
      return members.inCohort(when(isFew, none, best));
    }
    case 'rank':
    case 'dense-rank':
    case 'mean-rank':
    case 'percent-rank':
      return rankFormula(draft, statistic, cohort, value);
    case 'median':
    case 'percentile':
    case 'percentile-exclusive':
    case 'percentile-nearest':
    case 'variance':
    case 'sample-variance':
    case 'previous':
      return undefined;
  }
}

function countOf(members: Members, withoutSelf: boolean): Formula {
  const count = sumOver(members);
  return withoutSelf ? binary('-', count, members.counts) : count;
}

function rankFormula(draft: Draft, statistic: Statistic, cohort: CohortRange['cohort'], value: Formula): Formula {
  const { function: wanted, operand, where, direction, tieBreakers, least } = statistic;
  const members = membersOf(draft, cohort, value, where);
  const keys = rankKeys(draft, members.counts, { value, expression: operand, direction }, tieBreakers);
  const before = working(draft, 'before', sumOver(members, isBetter(keys)));
  const place = placeFormula(draft, wanted, members, keys, before);
  const isFew = least > 0 ? binary('<', sumOver(members), number(least)) : undefined;
  const told = isFew ? when(isFew, none, place) : place;
  return members.inCohort(when(binary('=', members.counts, number(1)), told, unranked(draft, value, where)));
}

function placeFormula(
  draft: Draft,
  wanted: Statistic['function'],
  members: Members,
  keys: readonly Formula[],
  before: Formula,
): Formula {
  const equals = (): Formula => working(draft, 'equals', sumOver(members, ...isEqual(keys)));
  if (wanted === 'mean-rank') {
    return binary('+', before, binary('/', binary('+', equals(), number(1)), number(2)));
  }
  if (wanted === 'percent-rank') {
    const count = working(draft, 'people', sumOver(members));
    const behind = binary('-', binary('-', count, before), equals());
    return when(binary('=', count, number(1)), number(1), binary('/', behind, binary('-', count, number(1))));
  }
  if (wanted === 'dense-rank') {
    // each of k equal people counts 1/k, so that all of them together count once
    const own = working(draft, 'share-of-equals', call('IFERROR', binary('/', number(1), equals()), number(0)));
    const blocks = sumOver(members, isBetter(keys), everywhere(own));
    return binary('+', number(1), call('ROUND', blocks, number(0)));
  }
  return binary('+', number(1), before);
}

/** What someone gets who is not ranked: the fault that kept them out, else none. */
export function unranked(draft: Draft, value: Formula, where: Statistic['where']): Formula {
  const own = when(oneOf([binary('=', value, value)]), none, faulty);
  return where ? when(draft.conditionOf(where), own, none) : own;
}
