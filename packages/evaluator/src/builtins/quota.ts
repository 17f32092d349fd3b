/** A forced distribution: ranks the people of a cohort and fills the grades, best first, by head count. */
import type { Expression, Quota } from '@kaohe/ir';
import { rational } from '@kaohe/quantity';
import { faultAmong, none, type Value } from '../data/value.js';
import { fillBounded } from './fill-bounded.js';
import { fillGrades, type Given, type QuotaMember } from './fill-grades.js';
import { isYes } from './operators.js';
import { seatsOf } from './quota-seats.js';
import { numberOf, type RankKey, rankedBlocks } from './rank-key.js';

/** What a member gets, and how it came about. */
export interface QuotaOutcome {
  readonly given: Given;
  /** Undefined for those who are not ranked. */
  readonly standing: Standing | undefined;
}

/** A member's place in the cohort. */
export interface Standing {
  readonly ranked: number;
  readonly headcounts: readonly number[];
  /** Places start at one; equal people share the best of theirs. */
  readonly position: number;
  /** How many people are equal here, this one included. */
  readonly equals: number;
}

/** The amounts of all limits, grade by grade. */
export function amountsOf({ shares }: Quota): readonly Expression[] {
  return shares.flatMap(({ limits }) => limits.map(({ amount }) => amount));
}

/** What each member gets, in the order of the members. */
export function assignQuota(quota: Quota, members: readonly QuotaMember[]): readonly QuotaOutcome[] {
  const blocks = rankedBlocks(members.map((member) => (isRanked(quota, member) ? rankKey(quota, member) : undefined)));
  const places = blocks.flat();
  const { counts, given } = assigned(quota, members, blocks, places);
  const outcomes = members.map((member): QuotaOutcome => {
    return { given: { kind: 'value', value: unranked(quota, member) }, standing: undefined };
  });
  let position = 1;
  for (const block of blocks) {
    for (const place of block) {
      const standing = { ranked: places.length, headcounts: counts, position, equals: block.length };
      outcomes[place] = { given: given(place), standing };
    }
    position += block.length;
  }
  return outcomes;
}

interface Assigned {
  readonly counts: readonly number[];
  readonly given: (place: number) => Given;
}

function assigned(
  quota: Quota,
  members: readonly QuotaMember[],
  blocks: readonly (readonly number[])[],
  places: readonly number[],
): Assigned {
  if (quota.small !== undefined && places.length < quota.small.below) {
    return { counts: [], given: () => ({ kind: 'small' }) };
  }
  // by name, so that of several faults the same comes first in whatever order the data are
  const ranked = places.flatMap((place) => members[place] ?? []).toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const amounts = ranked.map((member) => member.amounts);
  const natural = isBounded(quota) ? naturalCounts(quota, ranked) : undefined;
  const seats = seatsOf(quota, amounts, natural);
  if (seats.kind !== 'seats') return { counts: [], given: () => ({ kind: 'failure', failure: seats }) };
  const { counts } = seats;
  const filled = natural ? fillBounded(quota, blocks, counts) : fillGrades(quota, members, blocks, counts);
  return { counts, given: (place) => filled.get(place) ?? { kind: 'value', value: none } };
}

function naturalCounts(quota: Quota, ranked: readonly QuotaMember[]): readonly number[] {
  return quota.shares.map(({ label }) => ranked.filter(({ grade }) => isLabel(grade, label)).length);
}

function isBounded({ meets }: Quota): boolean {
  return meets?.how === 'bounded';
}

function isLabel(value: Value | undefined, label: string): boolean {
  return value?.kind === 'choice' && value.label === label;
}

/** Where people keep their score grade, who has none of them has no place among the others. */
function isRanked(quota: Quota, { by, eligible, grade }: QuotaMember): boolean {
  const isIn = by.kind === 'number' && (eligible === undefined || isYes(eligible));
  return isIn && (!isBounded(quota) || quota.shares.some(({ label }) => isLabel(grade, label)));
}

/** What someone gets who is not ranked: the fault that kept them out, else none. */
function unranked(quota: Quota, { by, eligible, grade }: QuotaMember): Value {
  if (eligible !== undefined && eligible.kind !== 'fault' && !isYes(eligible)) return none;
  const kept = [...(eligible ? [eligible] : []), by, ...(isBounded(quota) && grade ? [grade] : [])];
  return faultAmong(kept) ?? none;
}

function rankKey(quota: Quota, { by, tieBreakers, grade }: QuotaMember): RankKey {
  const ownGrade = quota.shares.findIndex(({ label }) => isLabel(grade, label));
  return [
    // whoever has the better grade comes first: limits move people over edges, never past each other
    ...(isBounded(quota) ? [{ value: rational(ownGrade), direction: 'lower' as const }] : []),
    { value: numberOf(by), direction: 'higher' },
    ...quota.tieBreakers.map(({ direction }, place) => ({ value: numberOf(tieBreakers[place]), direction })),
  ];
}
