/** Saves what changed a moment after it changed, one save at a time, and tells how it stands. */

/** Saved, on the way, or only in this window. */
export type SaveState = 'saved' | 'saving' | 'memory';

/** Saves in the background. */
export interface Autosave {
  /** Something changed. */
  readonly changed: () => void;
}

/** Calls `save` some milliseconds after the last change of a burst; while it runs, a later change waits its turn. */
export function autosave(save: () => Promise<boolean>, onState: (state: SaveState) => void, pause = 250): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDirty = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    isDirty = false;
    const isKept = await save();
    isRunning = false;
    if (isDirty) return run();
    onState(isKept ? 'saved' : 'memory');
  }

  return {
    changed() {
      isDirty = true;
      onState('saving');
      clearTimeout(timer);
      timer = setTimeout(() => void run(), pause);
    },
  };
}
