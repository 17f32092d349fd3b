/** The sheet beside the text: what is picked or scrolled to here is shown there, and the other way round. */
import { type Ref, type ShallowRef, watch } from 'vue';
import type { Page } from '../page/page.js';
import { lookedOf } from '../page/together.js';
import type { Indicator, RulesTable } from '../protocol/rules-table.js';

/** Ties a sheet to the text beside it; `element` scrolls, and holds the indicators by `data-id`. */
export function lookBeside(
  page: Page,
  table: Readonly<ShallowRef<RulesTable | undefined>>,
  element: Readonly<Ref<HTMLElement | null>>,
): void {
  const looked = lookedOf(page);
  const isBeside = (): boolean => page.rulesView.value === 'both';
  const rowOf = (id: string): HTMLElement | undefined =>
    [...(element.value?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].find((one) => one.dataset.id === id);

  watch(looked, (now) => {
    if (now?.from !== 'text' || !isBeside()) return;
    const here = (table.value?.indicators ?? []).filter(({ place }) => place.file === now.file);
    const last = here
      .filter(({ place }) => place.start <= now.offset)
      .toSorted((one, other) => one.place.start - other.place.start)
      .at(-1);
    const row = last && rowOf(last.id);
    row?.scrollIntoView({ block: now.how === 'picked' ? 'nearest' : 'start' });
  });

  function show({ place }: Indicator, how: 'picked' | 'scrolled'): void {
    if (isBeside()) looked.value = { file: place.file, offset: place.start, from: 'sheet', how };
  }

  function picked({ target }: Event): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
    const indicator = table.value?.indicators.find(({ id }) => id === row?.dataset.id);
    if (indicator !== undefined) show(indicator, 'picked');
  }

  function scrolled(): void {
    // Only what a hand scrolls leads; what follows does not lead back.
    if (!isBeside() || element.value?.matches(':hover') !== true) return;
    const top = element.value.getBoundingClientRect().top;
    const first = table.value?.indicators.find(({ id }) => (rowOf(id)?.getBoundingClientRect().bottom ?? 0) > top + 40);
    if (first !== undefined) show(first, 'scrolled');
  }

  watch(element, (frame) => {
    frame?.addEventListener('focusin', picked);
    frame?.addEventListener('click', picked);
    frame?.addEventListener('scroll', scrolled, { passive: true });
  });
}
