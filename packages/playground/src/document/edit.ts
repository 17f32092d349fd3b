/** Edits of texts: how several are made together, what undoes them, and the smallest edit between two texts. */
import type { FileEdit } from '../protocol/edits.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** Files after some edits, and the edits that take them back. */
export interface Made {
  readonly files: RuleFiles;
  readonly inverse: readonly FileEdit[];
}

/** The files with the edits made, all at once: each edit's place counts in the text before any of them. */
export function withEdits(files: RuleFiles, edits: readonly FileEdit[]): Made {
  const inverse: FileEdit[] = [];
  const made = files.map((file) => {
    const own = inOrder(edits.filter((edit) => edit.file === file.name));
    if (own.length === 0) return file;
    let text = '';
    let from = 0;
    for (const edit of own) {
      text += file.text.slice(from, edit.start);
      inverse.push({
        file: file.name,
        start: text.length,
        end: text.length + edit.text.length,
        text: file.text.slice(edit.start, edit.end),
      });
      text += edit.text;
      from = edit.end;
    }
    return { name: file.name, text: text + file.text.slice(from) };
  });
  return { files: made, inverse };
}

/** From the first place to the last; one that overlaps the one before is left out. */
function inOrder(edits: readonly FileEdit[]): readonly FileEdit[] {
  const sorted = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return sorted.filter((edit, index) => edit.start >= (sorted[index - 1]?.end ?? 0));
}

/** The one stretch in which two texts differ; undefined where they are equal. */
export function editBetween(file: string, before: string, after: string): FileEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { file, start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
