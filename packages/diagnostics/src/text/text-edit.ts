/** Changes to a source text as data: replace this span by that text. */
import type { Span } from './span.js';

/** Replaces what `span` covers by `text`; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text after the edits, whose spans all count in the text before them, in any order.
 * Of two edits that overlap the one that starts later is left out; insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of ordered) {
    if (edit.span.start < done) continue;
    pieces.push(text.slice(done, edit.span.start), edit.text);
    done = Math.max(edit.span.start, edit.span.end);
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
