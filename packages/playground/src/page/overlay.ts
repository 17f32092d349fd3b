/** Rows that nobody and no test reaches, shown in every view of the rules while somebody wants to see them. */
import { effectScope, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue';
import type { Place } from '../protocol/snapshot.js';
import type { Page } from './page.js';

/** The overlay of a page. */
export interface Overlay {
  readonly isOn: Ref<boolean>;
  readonly rows: Readonly<ShallowRef<readonly Place[]>>;
  /** Whether the row at `a.kpi:120` is one of them. */
  readonly isUnreached: (at: string | undefined) => boolean;
}

const known = new WeakMap<Page, Overlay>();

/** The overlay, the same for all parts of the page. */
export function overlayOf(page: Page): Overlay {
  const overlay = known.get(page) ?? made(page);
  known.set(page, overlay);
  return overlay;
}

function made(page: Page): Overlay {
  const isOn = ref(false);
  const rows = shallowRef<readonly Place[]>([]);
  // It outlives the part of the page that asked for it first.
  effectScope(true).run(() =>
    watch([isOn, page.snapshot], async () => {
      const found = isOn.value ? await page.ask('unreached', undefined) : [];
      if (found !== undefined) rows.value = isOn.value ? found : [];
    }),
  );
  return {
    isOn,
    rows,
    isUnreached: (at) => at !== undefined && rows.value.some(({ file, start }) => `${file}:${start}` === at),
  };
}
