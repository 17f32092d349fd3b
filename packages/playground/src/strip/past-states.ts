/** The states of the past as a part of the page watches them, and how they are called. */
import { computed, onUnmounted, type Ref, ref, type ShallowRef, shallowRef } from 'vue';
import type { History, PastState } from '../document/history.js';
import { type Page, usePage } from '../page/page.js';
import { pastWords } from '../words/past.js';

/** What a component shows of the past. */
export interface PastStates {
  readonly states: Readonly<ShallowRef<readonly PastState[]>>;
  readonly isThere: Readonly<Ref<boolean>>;
  readonly history: () => Promise<History>;
  readonly nameOf: (state: PastState) => string;
  readonly timeOf: (state: PastState) => string;
}

/** Follows the history for as long as the component lives. */
export function usePastStates(): PastStates {
  const page: Page = usePage();
  const states = shallowRef<readonly PastState[]>([]);
  const isThere = ref(false);
  let leave: (() => void) | undefined;
  let isGone = false;
  void page.past.history().then(async (history) => {
    await history.ready();
    states.value = history.all;
    isThere.value = true;
    if (isGone) return;
    leave = history.follow(() => {
      states.value = history.all;
    });
  });
  onUnmounted(() => {
    isGone = true;
    leave?.();
  });
  const format = computed(
    () =>
      new Intl.DateTimeFormat(page.language.value === 'zh' ? 'zh-CN' : 'en-GB', {
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
  );
  return {
    states,
    isThere,
    history: page.past.history,
    nameOf: ({ why, label }) => pastWords[page.language.value].why(why, label),
    timeOf: ({ at }) => format.value.format(at),
  };
}
