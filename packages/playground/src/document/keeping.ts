/** When the past is kept by itself: before other rules take the place of all there are, and after each ten minutes of edits. */
import type { History, State } from './history.js';
import type { StoreEvent } from './text-store.js';

/** How long somebody edits before what came of it is kept. */
const pause = 10 * 60_000;

/** Hears of every change of the rules. */
export interface Keeping {
  readonly heard: (event: StoreEvent) => void;
}

/** Keeps states in the history; `state` is how things stand now. */
export function keeping(history: Pick<History, 'keep'>, state: () => State, wait: number = pause): Keeping {
  let isWaiting = false;
  let isTouched = false;
  return {
    heard({ before, edits, origin, label }) {
      // Files that are opened take nobody's place.
      if (before.length === 0) return;
      const isReplaced = edits === undefined && origin !== 'history';
      if (isReplaced) void history.keep('before', label, { files: before, edits: state().edits });
      else if (!isTouched) void history.keep('opened', '', { files: before, edits: state().edits });
      isTouched = true;
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        void history.keep('edits', '', state());
      }, wait);
    },
  };
}
