/** The published periods of this browser: kept between visits, and told to the worker. */
import { type ShallowRef, shallowRef } from 'vue';
import type { Storage } from '../document/storage.js';
import type { ClosedText } from '../protocol/closed.js';

/** All of them, of all rules. */
export interface Closed {
  readonly texts: Readonly<ShallowRef<readonly ClosedText[]>>;
  /** What was kept before; undefined where there is nothing. */
  readonly kept: () => Promise<readonly ClosedText[] | undefined>;
  readonly add: (texts: readonly ClosedText[]) => Promise<void>;
}

const shelf = 'closed';

/** `isKept` says whether this window is the one that saves; `told` hears of all there are. */
export function createClosed(
  storage: Storage,
  isKept: () => boolean,
  told: (texts: readonly ClosedText[]) => void,
): Closed {
  const texts = shallowRef<readonly ClosedText[]>([]);
  const before = storage.get<readonly ClosedText[]>(shelf);
  return {
    texts,
    async kept() {
      texts.value = (await before) ?? [];
      return texts.value.length === 0 ? undefined : texts.value;
    },
    async add(more) {
      const known = new Set(texts.value.map(({ text }) => text));
      texts.value = [...texts.value, ...more.filter(({ text }) => !known.has(text))];
      told(texts.value);
      if (isKept()) await storage.put(shelf, texts.value);
    },
  };
}
