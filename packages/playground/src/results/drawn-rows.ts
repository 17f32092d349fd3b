/** Which rows of a table's body are to be drawn: it follows scrolling, sizes and printing. */
import { computed, onBeforeUnmount, onMounted, onUpdated, type Ref, shallowRef } from 'vue';
import { nearRange, type Range, shortList } from './near-rows.js';

/** About the height of a row until one has been drawn. */
const usualHeight = 36;

export interface DrawnRows {
  readonly range: Readonly<Ref<Range>>;
  /** The mean height of the rows that are drawn, in pixels. */
  readonly rowHeight: Readonly<Ref<number>>;
}

/** Follows `body`, which has `count()` rows; drawn ones match `drawn`. */
export function drawnRows(body: Readonly<Ref<HTMLElement | null>>, count: () => number, drawn: string): DrawnRows {
  const near = shallowRef<Range>({ from: 0, to: shortList / 2 });
  const isPrinting = shallowRef(false);
  const rowHeight = shallowRef(usualHeight);
  const range = computed(() =>
    isPrinting.value || count() <= shortList
      ? { from: 0, to: count() }
      : { ...near.value, to: Math.min(near.value.to, count()) },
  );
  let frame: number | undefined;

  function look(): void {
    frame = undefined;
    const all = body.value;
    if (all === null || count() <= shortList) return;
    const heights = [...all.querySelectorAll(drawn)].map((row) => row.getBoundingClientRect().height);
    const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    if (mean > 0 && Math.abs(mean - rowHeight.value) > 0.5) rowHeight.value = mean;
    const { top } = all.getBoundingClientRect();
    const now = nearRange(count(), rowHeight.value, -top, innerHeight - top);
    if (now.from !== near.value.from || now.to !== near.value.to) near.value = now;
  }

  function lookSoon(): void {
    frame ??= requestAnimationFrame(look);
  }

  function print(): void {
    isPrinting.value = true;
  }

  function printed(): void {
    isPrinting.value = false;
  }

  onMounted(() => {
    // Whatever scrolls: the sheet on a wide page, the page itself on a phone.
    addEventListener('scroll', lookSoon, { capture: true, passive: true });
    addEventListener('resize', lookSoon);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', printed);
    lookSoon();
  });
  onUpdated(lookSoon);
  onBeforeUnmount(() => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    removeEventListener('scroll', lookSoon, { capture: true });
    removeEventListener('resize', lookSoon);
    removeEventListener('beforeprint', print);
    removeEventListener('afterprint', printed);
  });
  return { range, rowHeight };
}
