/** Turns typing into steps of undo: what is typed in one go is one step, a new line, another place or a pause begins the next. */
import type { TextStore } from '../document/text-store.js';
import type { FileEdit } from '../protocol/edits.js';

/** Takes what was typed into a file. */
export interface Typing {
  readonly typed: (edits: readonly FileEdit[], line: number, isComposing: boolean) => void;
}

/** Longer than between two keys. */
const longPause = 1200;

/** `labelOf` names a step after the line it is in. */
export function typingInto(store: TextStore, labelOf: (line: number) => string, now: () => number): Typing {
  let file = '';
  let end = -1;
  let time = Number.NEGATIVE_INFINITY;
  return {
    typed(edits, line, isComposing) {
      const [edit] = edits;
      if (edit === undefined) return;
      const isFar = edit.file !== file || Math.abs(edit.start - end) > 1 || edits.length > 1;
      const isLate = now() - time > longPause;
      if (!isComposing && (isFar || isLate || edit.text.includes('\n'))) store.close();
      store.apply(edits, { origin: 'text', label: labelOf(line), group: 'typing' });
      file = edit.file;
      end = edit.start + edit.text.length;
      time = now();
    },
  };
}
