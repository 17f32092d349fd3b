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
