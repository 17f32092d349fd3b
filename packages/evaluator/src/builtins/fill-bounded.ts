/** Fills the grades of a quota whose people keep their score grade as far as its limits let them. */
import type { Quota } from '@kaohe/ir';
import { type Block, type Given, labelGiven, tieAt } from './fill-grades.js';

/** What each ranked member gets: grade by grade along the ranking. Equal people on both sides of a cut are treated as the quota says. */
export function fillBounded(
  quota: Quota,
  blocks: readonly Block[],
  counts: readonly number[],
): ReadonlyMap<number, Given> {
  const labels = quota.shares.flatMap(({ label }, grade) => Array.from({ length: counts[grade] ?? 0 }, () => label));
  const given = new Map<number, Given>();
  let position = 0;
  for (const block of blocks) {
    const own = labels.slice(position, position + block.length);
    position += block.length;
    const better = own[0] ?? '';
    const worse = own.at(-1) ?? better;
    const next = own.find((label) => label !== better) ?? better;
    const one = better === worse ? labelGiven(better) : atCut(quota, better, next, worse);
    for (const place of block) given.set(place, one);
  }
  return given;
}

function atCut({ stillTied }: Quota, better: string, next: string, worse: string): Given {
  switch (stillTied) {
    case 'share-better':
      return labelGiven(better);
    case 'share-lower':
      return labelGiven(worse);
    case 'ask':
      return tieAt(better, next);
  }
}
