/** Keys that work everywhere on the page. */
import type { Page } from '../page/page.js';

/** Undo and redo belong to the rules as a whole, wherever the focus is; a field with an unfinished entry keeps its own. */
export function followKeys(page: Page, find: () => void): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === '?' && !takesText(event.target)) {
        event.preventDefault();
        help(page);
        return;
      }
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'k' && !event.shiftKey) {
        event.preventDefault();
        event.stopPropagation();
        find();
        return;
      }
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if ((key !== 'z' && !isRedo) || hasDraft(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (isRedo) page.redo();
      else page.undo();
    },
    { capture: true },
  );
}

/** Help about what has the focus. */
export function help({ puzzling, opened, panes }: Page): void {
  // A guest in another page has no room for it.
  if (panes !== undefined) return;
  puzzling.value = document.activeElement ?? undefined;
  opened.value = 'help';
}

/** A question mark that is typed is text. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], .monaco-host, [role="grid"]') !== null
  );
}

/** A field marks itself while it holds what is not yet in the rules. */
function hasDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.draft !== undefined;
}
