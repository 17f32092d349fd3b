/** The past of the document on this page; what keeps it is fetched when something changes or somebody looks. */
import { type Ref, ref } from 'vue';
import type { DataEdits } from '../document/data-edits.js';
import type { History, KeptFor } from '../document/history.js';
import type { Keeping } from '../document/keeping.js';
import type { Objections } from '../document/objections.js';
import type { Storage } from '../document/storage.js';
import type { StoreEvent, TextStore } from '../document/text-store.js';

/** What the rules of now are compared with: the standard they extend, or a state of the past by its id. */
export type Against = 'standard' | number;

/** The history, and how it hears of changes. */
export interface Past {
  readonly history: () => Promise<History>;
  readonly heard: (event: StoreEvent) => void;
  /** Keeps how things stand now. */
  readonly keep: (why: KeptFor, label: string) => Promise<void>;
  readonly objections: () => Promise<Objections>;
  /** What somebody chose to compare with. */
  readonly against: Ref<Against | undefined>;
}

/** `isKept` says whether this window is the one that saves. */
export function createPast(store: TextStore, edits: DataEdits, storage: Storage, isKept: () => boolean): Past {
  let made:
    | Promise<{ readonly history: History; readonly keeping: Keeping; readonly objections: Objections }>
    | undefined;
  const state = () => ({ files: store.files, edits: edits.all });
  const make = () => {
    made ??= import('../document/kept.js').then(({ History, Objections, keeping }) => {
      const keeper = { storage, now: Date.now, isKept };
      const history = new History(keeper);
      const objections = new Objections(keeper);
      return { history, keeping: keeping(history, state), objections };
    });
    return made;
  };
  return {
    history: async () => (await make()).history,
    objections: async () => (await make()).objections,
    heard: (event) => void make().then(({ keeping }) => keeping.heard(event)),
    async keep(why, label) {
      const now = state();
      await (await make()).history.keep(why, label, now);
    },
    against: ref(),
  };
}
