/** Weighted totals, pots that are shared out, and amounts that a person decides. */
import type { Award, Override, Pool, WeightedSum } from '@kaohe/ir';
import {
  atMost,
  between,
  type Interval,
  intersect,
  isNegative,
  isZero,
  multiply,
  one,
  point,
  rational,
  sum,
  zero,
} from '@kaohe/quantity';
import { anything, type Domain, domain, either, hull, never, onlyValue } from './domain.js';
import type { Facts, Known } from './facts.js';
import { smallerOf, sumOf, weighted, withZero } from './interval-arithmetic.js';

/** Where items may leave, the others take their weight, and the sum is only known to lie between the lowest and the highest score. */
export function domainOfWeightedSum(known: Known, { items }: WeightedSum, facts: Facts): Domain {
  const weights = items.map((item) => known.domainAt(item.weight, facts));
  const scores = items.map((item) => known.domainAt(item.score, facts));
  const mayBeNone = [...weights, ...scores].some((part) => part.mayBeNone);
  if (weights.some(({ within }) => within.low === undefined || isNegative(within.low.value))) return anything;
  const fixed = weights.map(onlyValue);
  const isFixed = fixed.every((weight) => weight !== undefined);
  if (isFixed && !scores.some((score) => score.mayBeNone)) {
    const parts = scores.flatMap(({ within }, place) => {
      const weight = fixed[place];
      return weight === undefined || isZero(weight) ? [] : [{ within, weight }];
    });
    return { ...domain(weighted(parts), { mayBeNone }), stated: anything.stated };
  }
  const all = scores.map(({ within }) => within).reduce(hull, never);
  const full = isFixed ? sum(fixed.flatMap((weight) => weight ?? [])) : one;
  const scaled = (end: Interval['low']): Interval['low'] => end && { ...end, value: multiply(end.value, full) };
  return { ...domain(between(scaled(all.low), scaled(all.high)), { mayBeNone }), stated: anything.stated };
}

/** Nobody gets more than the pot, and who takes no part gets nothing. */
export function domainOfPool(known: Known, pool: Pool, facts: Facts): Domain {
  const pot = known.domainAt(pool.pot, facts);
  const cap = pool.cap && known.domainAt(pool.cap, facts);
  const mayBeCut = cap !== undefined && (cap.within.low === undefined || isNegative(cap.within.low.value));
  if (pool.gives === 'left' && mayBeCut) return anything;
  const whole = withZero(pot.within);
  const share =
    cap === undefined || pool.gives === 'left' ? whole : hull(whole, withZero(smallerOf(whole, cap.within)));
  const highest = cap && !cap.mayBeNone && pool.gives === 'share' ? withZero(cap.within).high : undefined;
  const within = highest === undefined ? share : intersect(share, { low: undefined, high: highest });
  return { ...domain(within, { mayBeNone: true }), stated: anything.stated };
}

/** Nothing where it is not earned, else what the person enters between the bounds, else what stands for it. */
export function domainOfAward(known: Known, award: Award, facts: Facts): Domain {
  const [low, high] = [known.domainAt(award.low, facts), known.domainAt(award.high, facts)];
  const entered = known.domainAt({ kind: 'input', id: award.amount, origin: award.origin }, facts);
  const decided = domain(intersect(entered.within, between(low.within.low, high.within.high)), { mayBeNone: true });
  const given = either(decided, domain(point(zero), { step: one }));
  const { fallback } = award;
  return fallback === undefined ? given : either(given, known.domainAt(fallback, facts));
}

/** What is computed, or what a person puts in its place. */
export function domainOfOverride(known: Known, override: Override, facts: Facts): Domain {
  const { bounds, change, origin } = override;
  const computed = known.domainAt(override.computed, facts);
  let entered = known.domainAt({ kind: 'input', id: override.value, origin }, facts).within;
  for (const [limits, start] of [[bounds, undefined] as const, [change, computed.within] as const]) {
    if (limits === undefined) continue;
    const [low, high] = [known.domainAt(limits.low, facts).within, known.domainAt(limits.high, facts).within];
    const reach = between(low.low, high.high);
    entered = intersect(entered, start === undefined ? reach : sumOf(start, reach));
  }
  return either(computed, domain(entered, { mayBeNone: false }));
}

/** Whole periods, from none to where the count begins again. */
export function domainOfStreak(restartAfter: number | undefined): Domain {
  const { high } = restartAfter === undefined ? { high: undefined } : atMost(rational(restartAfter));
  return domain({ low: { value: zero, closed: true }, high }, { step: one });
}
