/** Whether this window is the one that saves: a second window on the same page must not overwrite what the first one keeps. */
import { embedding } from './embedding.js';

/** Resolves with true where no other window holds the document; holds it from then on. Without locks nobody can tell. */
export function holdDocument(name: string): Promise<boolean> {
  if (navigator.locks === undefined || embedding !== undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held until the window is gone.
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });
}
