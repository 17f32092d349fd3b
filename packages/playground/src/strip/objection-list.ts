/** The objections to the rules that are shown, as parts of the page watch them. */
import { computed, onUnmounted, type Ref, shallowRef } from 'vue';
import type { Objection, Objections } from '../document/objections.js';
import { usePage } from '../page/page.js';

/** Open ones first, then the newest. */
export function useObjections(): {
  readonly all: Readonly<Ref<readonly Objection[]>>;
  readonly objections: () => Promise<Objections>;
} {
  const page = usePage();
  const known = shallowRef<readonly Objection[]>([]);
  let leave: (() => void) | undefined;
  let isGone = false;
  void page.past.objections().then(async (objections) => {
    await objections.ready();
    known.value = objections.all;
    if (isGone) return;
    leave = objections.follow(() => {
      known.value = objections.all;
    });
  });
  onUnmounted(() => {
    isGone = true;
    leave?.();
  });
  const all = computed(() => {
    const own = known.value.filter(({ scheme }) => scheme === page.snapshot.value?.scheme.title);
    const isNew = ({ state }: Objection): boolean => state === 'new';
    return [...own.filter(isNew), ...own.filter((one) => !isNew(one))];
  });
  return { all, objections: page.past.objections };
}
