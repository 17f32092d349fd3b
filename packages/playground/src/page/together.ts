/** What is looked at where sheet and text stand side by side: one shows where the other is. */
import { type ShallowRef, shallowRef } from 'vue';
import type { Page } from './page.js';

/** A place in the rules, and who showed it. */
export interface Looked {
  readonly file: string;
  readonly offset: number;
  readonly from: 'sheet' | 'text';
  /** Something was picked there, or only scrolled to. */
  readonly how: 'picked' | 'scrolled';
}

const kept = new WeakMap<Page, ShallowRef<Looked | undefined>>();

/** The place that was looked at last. */
export function lookedOf(page: Page): ShallowRef<Looked | undefined> {
  const known = kept.get(page) ?? shallowRef<Looked>();
  kept.set(page, known);
  return known;
}
