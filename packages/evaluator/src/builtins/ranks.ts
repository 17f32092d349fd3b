/** The place of each member of a cohort, in the four ways in which equal members can be counted. */
import type { RankId, Statistic } from '@kaohe/ir';
import { rational } from '@kaohe/quantity';
import { countValue, none, numberValue, type Value } from '../data/value.js';
import type { Member } from './member.js';
import { isYes } from './operators.js';
import { numberOf, type RankKey, rankedBlocks } from './rank-key.js';

/** What each member gets, by its place among the members. */
export function ranks(statistic: Statistic, wanted: RankId, members: readonly Member[]): (place: number) => Value {
  const blocks = rankedBlocks(members.map((member) => keyOf(statistic, member)));
  const ranked = blocks.reduce((count, block) => count + block.length, 0);
  const isEnough = ranked >= statistic.least;
  const given = new Map<number, Value>();
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    const value = isEnough ? placeOf(wanted, { before, equals: block.length, ranked, index }) : none;
    for (const place of block) given.set(place, value);
    before += block.length;
  }
  return (place) => given.get(place) ?? unranked(members[place]);
}

interface Block {
  /** How many stand before it, and how many in it. */
  readonly before: number;
  readonly equals: number;
  readonly ranked: number;
  /** The how manieth block it is, from zero. */
  readonly index: number;
}

function placeOf(wanted: RankId, { before, equals, ranked, index }: Block): Value {
  switch (wanted) {
    case 'rank':
      return countValue(before + 1);
    case 'dense-rank':
      return countValue(index + 1);
    case 'mean-rank':
      return numberValue(rational(2 * before + 1 + equals, 2));
    case 'percent-rank':
      return ranked === 1 ? countValue(1) : numberValue(rational(ranked - before - equals, ranked - 1));
  }
}

function keyOf({ direction, tieBreakers }: Statistic, member: Member): RankKey | undefined {
  const { value, where } = member;
  if (value.kind !== 'number' || (where !== undefined && !isYes(where))) return undefined;
  return [
    { value: value.value, direction },
    ...tieBreakers.map((one, place) => ({ value: numberOf(member.tieBreakers[place]), direction: one.direction })),
  ];
}

/** What someone gets who is not ranked: the fault that kept them out, else none. */
function unranked(member: Member | undefined): Value {
  if (member?.where?.kind === 'fault') return member.where;
  if (member === undefined || (member.where !== undefined && !isYes(member.where))) return none;
  return member.value.kind === 'fault' ? member.value : none;
}
