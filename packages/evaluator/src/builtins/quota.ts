/** A forced distribution: ranks the people of a cohort and fills the grades, best first, by head count. */
import type { Direction, Quota } from '@kaohe/ir';
import { compare, type Rational } from '@kaohe/quantity';
import { faultAmong, none, type Value } from '../data/value.js';
import { fillGrades, type Given, type QuotaMember } from './fill-grades.js';
import { headcounts } from './head-counts.js';
import { isYes } from './operators.js';

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

/** What each member gets, in the order of the members. */
export function assignQuota(quota: Quota, members: readonly QuotaMember[]): readonly QuotaOutcome[] {
  const blocks = rankedBlocks(quota, members);
  const ranked = blocks.reduce((count, block) => count + block.length, 0);
  const shares = quota.shares.map(({ share }) => share);
  const counts = headcounts(shares, ranked, quota.headcount);
  const isSmall = quota.small !== undefined && ranked < quota.small.below;
  const given = isSmall ? new Map<number, Given>() : fillGrades(quota, members, blocks, counts);
  const outcomes = members.map((member): QuotaOutcome => {
    return { given: { kind: 'value', value: unranked(member) }, standing: undefined };
  });
  let position = 1;
  for (const block of blocks) {
    for (const place of block) {
      const standing = { ranked, headcounts: counts, position, equals: block.length };
      outcomes[place] = { given: given.get(place) ?? { kind: 'small' }, standing };
    }
    position += block.length;
  }
  return outcomes;
}

/** Groups of equal members as places in `members`, best first. Members of one group follow each other as they were given. */
function rankedBlocks(quota: Quota, members: readonly QuotaMember[]): readonly (readonly number[])[] {
  const keys = members.map((member) => (isRanked(member) ? rankKey(quota, member) : undefined));
  const order: { readonly place: number; readonly key: RankKey }[] = [];
  for (const [place, key] of keys.entries()) if (key) order.push({ place, key });
  order.sort((a, b) => compareKeys(a.key, b.key));
  const blocks: number[][] = [];
  let last: RankKey | undefined;
  for (const { place, key } of order) {
    if (last && compareKeys(last, key) === 0) blocks.at(-1)?.push(place);
    else blocks.push([place]);
    last = key;
  }
  return blocks;
}

function isRanked({ by, eligible }: QuotaMember): boolean {
  return by.kind === 'number' && (eligible === undefined || isYes(eligible));
}

/** What someone gets who is not ranked: the fault that kept them out, else none. */
function unranked({ by, eligible }: QuotaMember): Value {
  if (eligible !== undefined && eligible.kind !== 'fault' && !isYes(eligible)) return none;
  return faultAmong(eligible ? [eligible, by] : [by]) ?? none;
}

type RankKey = readonly { readonly value: Rational | undefined; readonly direction: Direction }[];

function rankKey(quota: Quota, { by, tieBreakers }: QuotaMember): RankKey {
  const numberOf = (value: Value | undefined) => (value?.kind === 'number' ? value.value : undefined);
  return [
    { value: numberOf(by), direction: 'higher' },
    ...quota.tieBreakers.map(({ direction }, place) => ({ value: numberOf(tieBreakers[place]), direction })),
  ];
}

/** Below zero when `a` ranks before `b`. What has no value ranks last. */
function compareKeys(a: RankKey, b: RankKey): number {
  for (const [place, { value, direction }] of a.entries()) {
    const other = b[place]?.value;
    if (!value || !other) {
      if (value !== other) return value ? -1 : 1;
      continue;
    }
    const order = compare(value, other);
    if (order !== 0) return direction === 'higher' ? -order : order;
  }
  return 0;
}
