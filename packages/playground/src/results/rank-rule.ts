/** How those who are level share places in the ranking, and the places by it: `名次` is 1-1-3, `连号名次` is 1-1-2. */
import type { Ref } from 'vue';
import type { Page } from '../page/page.js';
import { remembered } from '../page/preferences.js';
import type { RankRule } from '../protocol/slips.js';
import type { RankedRow } from '../protocol/snapshot.js';

const rules = ['rank', 'denseRank'] as const;
const kept = new WeakMap<Page, Ref<RankRule>>();

/** The rule of a page; the browser remembers it. */
export function ranksOf(page: Page): Ref<RankRule> {
  const known = kept.get(page) ?? remembered('ranks', rules, 'rank');
  kept.set(page, known);
  return known;
}

/** The places to show, by the places that leave out as many as are level. */
export function placesBy(rule: RankRule, rows: readonly RankedRow[]): ReadonlyMap<number, number> {
  const known = [...new Set(rows.flatMap(({ rank }) => rank ?? []))].toSorted((one, other) => one - other);
  return new Map(known.map((rank, index) => [rank, rule === 'rank' ? rank : index + 1]));
}
