/** What people are ranked by: numbers asked in turn while people are equal, each in its own direction. */
import type { Direction } from '@kaohe/ir';
import { compare, type Rational } from '@kaohe/quantity';
import type { Value } from '../data/value.js';

export type RankKey = readonly { readonly value: Rational | undefined; readonly direction: Direction }[];

/** The number of a value that is one. */
export function numberOf(value: Value | undefined): Rational | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

/** Below zero when `a` ranks before `b`. What has no value ranks last. */
export function compareKeys(a: RankKey, b: RankKey): number {
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

/** Groups of equal people as places in `keys`, best first; who has no key is not ranked. People of one group follow each other as given. */
export function rankedBlocks(keys: readonly (RankKey | undefined)[]): readonly (readonly number[])[] {
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
