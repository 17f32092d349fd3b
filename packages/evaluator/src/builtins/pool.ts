/** A pot shared out among the people of a cohort. INVARIANT: where it can be told, the shares and what is left add up to the pot. */
import type { Pool } from '@kaohe/ir';
import { isNegative, isZero, minimum, one, type Rational, subtract, sum, zero } from '@kaohe/quantity';
import { faultAmong, none, numberValue, type Value, zeroValue } from '../data/value.js';
import { isYes } from './operators.js';
import { type Claim, partsOf } from './pool-parts.js';
import { agreedValue } from './quota-seats.js';
import { numberOf } from './rank-key.js';

/** What the pool asks of each row of a cohort, computed. */
export interface PoolMember {
  readonly person: string;
  readonly pot: Value;
  /** Undefined where all get the same. */
  readonly weight: Value | undefined;
  /** Undefined where everyone takes part. */
  readonly eligible: Value | undefined;
  readonly cap: Value | undefined;
  readonly tieBreakers: readonly Value[];
}

/** A value, or why there is none. */
export type PoolGiven =
  | { readonly kind: 'value'; readonly value: Value }
  /** The people who take part name different pots. */
  | { readonly kind: 'disagreement' }
  /** Somebody's weight is below zero. */
  | { readonly kind: 'negative'; readonly person: string };

/** How the pot was shared out. */
export interface PoolOutcome {
  /** In the order of the members. Who takes no part gets nothing. */
  readonly shares: readonly PoolGiven[];
  readonly left: PoolGiven;
  readonly pot: Value;
  /** Who took part, and their weights together. */
  readonly people: number;
  readonly weights: Rational;
}

/** What a member gets, and how the cohort's pot was shared out; undefined for those in no cohort. */
export interface PoolShare {
  readonly given: PoolGiven;
  readonly outcome: PoolOutcome | undefined;
}

const nothing: PoolGiven = { kind: 'value', value: zeroValue };

/** The shares of a cohort. */
export function dividePool(pool: Pool, members: readonly PoolMember[]): PoolOutcome {
  const taking = members.map(takesPart);
  const claimants = members.filter((_, place) => taking[place]);
  const asked = claimants.length === 0 ? members : claimants;
  const pots = byName(asked).map((member) => member.pot);
  const pot = agreedValue(pots);
  const claims = claimants.map((member) => claimOf(pool, member));
  const weights = sum(claims.map(({ weight }) => weight));
  const about = { pot: pot ?? none, people: claimants.length, weights };
  const spoilt = spoiltBy(byName(claimants), pots, pot);
  if (spoilt !== undefined || pot?.kind !== 'number') {
    const instead: PoolGiven = spoilt ?? { kind: 'value', value: pot ?? none };
    return { shares: taking.map((takes) => (takes ? instead : nothing)), left: instead, ...about };
  }
  const parts = isZero(weights) ? [] : partsOf(pot.value, pool.step, claims, pool.remainder);
  const capped = claimants.map(({ cap }, place) => cappedAt(cap, parts[place] ?? zero));
  const given = capped[Symbol.iterator]();
  const shares = taking.map(
    (takes): PoolGiven => ({
      kind: 'value',
      value: (takes ? given.next().value : undefined) ?? zeroValue,
    }),
  );
  return { shares, left: { kind: 'value', value: leftOf(pot.value, capped, claimants) }, ...about };
}

/** Nobody for whom the weight does not apply. Somebody of whom it cannot be told takes part: all others' shares depend on it. */
function takesPart({ eligible, weight }: PoolMember): boolean {
  const isIn = eligible === undefined || eligible.kind === 'fault' || isYes(eligible);
  return isIn && weight?.kind !== 'none';
}

/** In an order that does not depend on that of the data, so that of several faults the same comes first. */
function byName(members: readonly PoolMember[]): readonly PoolMember[] {
  return members.toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

/** What keeps the pot from being shared out. */
function spoiltBy(
  claimants: readonly PoolMember[],
  pots: readonly Value[],
  pot: Value | undefined,
): PoolGiven | undefined {
  const asked = claimants.flatMap(({ eligible, weight }) => [eligible ?? zeroValue, weight ?? zeroValue]);
  const fault = faultAmong([...asked, ...pots]);
  if (fault) return { kind: 'value', value: fault };
  const below = claimants.find(({ weight }) => weight?.kind === 'number' && isNegative(weight.value));
  if (below) return { kind: 'negative', person: below.person };
  return pot === undefined && pots.length > 0 ? { kind: 'disagreement' } : undefined;
}

function claimOf({ tieBreakers }: Pool, { person, weight, tieBreakers: values }: PoolMember): Claim {
  const key = tieBreakers.map(({ direction }, place) => ({ value: numberOf(values[place]), direction }));
  return { person, weight: weight === undefined ? one : (numberOf(weight) ?? zero), key };
}

/** A cap that does not apply cuts nothing. */
function cappedAt(cap: Value | undefined, part: Rational): Value {
  if (cap?.kind === 'fault') return cap;
  return numberValue(cap?.kind === 'number' ? minimum(part, cap.value) : part);
}

function leftOf(pot: Rational, shares: readonly Value[], claimants: readonly PoolMember[]): Value {
  const fault = faultAmong(byName(claimants).flatMap(({ cap }) => cap ?? []));
  return fault ?? numberValue(subtract(pot, sum(shares.map((share) => numberOf(share) ?? zero))));
}
