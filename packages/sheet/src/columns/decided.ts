/** Amounts a person decides within bounds, and computed values a person may replace. */
import type { Award, Bounds, Expression, Override } from '@kaohe/ir';
import { allOf, binary, faulty, guarded, none, number, oneOf, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { type Draft, ownColumn, valueColumn } from './draft.js';
import { isClean, mayBeNone, placesOf, typeOf } from './knowledge.js';

/** Not earned: 0. Earned: the amount entered, within the bounds and with a reason, or what stands for none. */
export function awardFormula(draft: Draft, award: Award): Formula {
  if (mayBeNone(draft, award.low) || mayBeNone(draft, award.high)) {
    return valueColumn(draft, award, draft.metric.type, 'no-such-function');
  }
  const entered = (id: string): Formula => draft.formulaOf({ kind: 'input', id, origin: award.origin });
  const [amount, reason] = [entered(award.amount), entered(award.reason)];
  const earned = draft.conditionOf(award.when);
  const fallback = award.fallback ? draft.formulaOf(award.fallback) : faulty;
  const within = withinBounds(draft, amount, award);
  const paid = when(within, when(binary('=', reason, none), faulty, amount), faulty);
  const notEntered = when(earned, fallback, number(0));
  const unearned = when(binary('=', amount, number(0)), number(0), faulty);
  return when(binary('=', amount, none), notEntered, when(earned, paid, unearned));
}

/** Nothing entered: what is computed. Entered: the new value, where it may be and somebody says why and who. */
export function overrideFormula(draft: Draft, override: Override): Formula {
  const { computed, bounds, change } = override;
  const limits = [bounds, change].flatMap((one) => (one ? [one.low, one.high] : []));
  if (limits.some((one) => mayBeNone(draft, one)) || (change && mayBeNone(draft, computed))) {
    return valueColumn(draft, override, draft.metric.type, 'no-such-function');
  }
  const entered = (id: string): Formula => draft.formulaOf({ kind: 'input', id, origin: override.origin });
  const [value, reason, by] = [entered(override.value), entered(override.reason), entered(override.by)];
  const before = ownColumn(draft, computed, typeOf(draft, computed));
  const checks = [
    ...(override.when ? [draft.conditionOf(override.when)] : []),
    ...(bounds ? [withinBounds(draft, value, bounds)] : []),
    ...(change ? [withinBounds(draft, binary('-', value, before), change)] : []),
  ];
  const isTold = oneOf([binary('=', reason, none), binary('=', by, none)]);
  const allowed = checks.reduceRight((rest, check) => when(check, rest, faulty), when(isTold, faulty, value));
  return when(binary('=', value, none), before, allowed);
}

function withinBounds(draft: Draft, value: Formula, { low, high }: Bounds): Formula {
  const edge = (one: Expression): Formula => {
    const made = draft.formulaOf(one);
    return isClean(draft, one) ? made : guarded(made, placesOf(draft, one));
  };
  const number = value.kind === 'column' ? value : guarded(value, placesOf(draft, low));
  return allOf([binary('>=', number, edge(low)), binary('<=', number, edge(high))]);
}
