/** The sheet as a view holds it: asked anew with each snapshot, its places moved along with edits made since, changes one after the other. */
import { computed, onBeforeUnmount, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue';
import type { Page } from '../page/page.js';
import type { FileEdit } from '../protocol/edits.js';
import type { RulesTable, TableChange } from '../protocol/rules-table.js';
import { movedChange } from './moved.js';

/** The sheet and what can be done with it. */
export interface Sheet {
  readonly table: Readonly<ShallowRef<RulesTable | undefined>>;
  /** True while the rules cannot be read: the sheet is old and stays as it is; and where there is only to be looked. */
  readonly isLocked: Readonly<Ref<boolean>>;
  /** Why the last change was refused. */
  readonly refusal: Readonly<Ref<string>>;
  readonly change: (change: TableChange) => Promise<void>;
}

export function createSheet(page: Page): Sheet {
  const table = shallowRef<RulesTable>();
  const isOld = ref(false);
  const isLocked = computed(() => isOld.value || page.isReadOnly);
  const refusal = ref('');
  /** What happened to the texts since the sheet was made. */
  let since: (readonly FileEdit[])[] = [];
  let queue: Promise<void> = Promise.resolve();

  onBeforeUnmount(
    page.store.follow(({ edits }) => {
      since.push(edits ?? []);
    }),
  );

  async function renew(): Promise<void> {
    const { docVersion, stale } = page.snapshot.value ?? {};
    const made = await page.ask('rules-table', { person: page.person.value });
    const isNow = docVersion === page.store.version;
    if (made === undefined) {
      if (isNow) isOld.value = stale !== undefined;
      return;
    }
    table.value = made;
    isOld.value = false;
    since = [];
  }

  watch([page.snapshot, page.person], () => void renew(), { immediate: true });

  async function make(change: TableChange): Promise<void> {
    const moved = movedChange(change, since);
    const answer = moved && (await page.ask('table-edits', { change: moved }));
    if (answer === undefined) return;
    refusal.value = answer.ok ? '' : answer.reason;
    if (!answer.ok) return;
    page.store.close();
    page.store.apply(answer.edits, { origin: 'table', label: answer.label });
  }

  return {
    table,
    isLocked,
    refusal,
    change(change) {
      queue = queue.then(() => make(change));
      return queue;
    },
  };
}
