/** The canonical form of a file as edits: only lines that change are touched. */
import { formatSource } from '@kaohe/compiler';
import { span, type TextEdit } from '@kaohe/diagnostics';
import type { Workspace } from '../workspace/workspace.js';

/** The edits that format a file; none where it cannot be read. */
export function formattingOf(workspace: Workspace, file: string): readonly TextEdit[] {
  const document = workspace.document(file);
  if (document === undefined) return [];
  const { text } = document.source;
  const formatted = formatSource(document.source).value;
  return formatted === text ? [] : editsBetween(file, text, formatted);
}

/** Edits by lines. Lines keep their order, so each is looked for a little way ahead. */
function editsBetween(file: string, text: string, formatted: string): readonly TextEdit[] {
  const [old, made] = [linesOf(text), linesOf(formatted)];
  const edits: TextEdit[] = [];
  let [at, offset, next] = [0, 0, 0];
  while (at < old.length || next < made.length) {
    const [skip, take] = step(old, made, at, next);
    const gone = old.slice(at, at + skip).join('');
    const come = made.slice(next, next + take).join('');
    if (gone !== come) edits.push({ span: span(file, offset, offset + gone.length), text: come });
    offset += gone.length;
    at += skip;
    next += take;
    while (at < old.length && old[at] === made[next]) {
      offset += (old[at] ?? '').length;
      at += 1;
      next += 1;
    }
  }
  return edits;
}

const farthest = 60;

/** How many lines of each side lie before the next two that are equal. */
function step(old: readonly string[], made: readonly string[], at: number, next: number): readonly [number, number] {
  for (let sum = 0; sum <= farthest; sum += 1) {
    for (let skip = 0; skip <= sum; skip += 1) {
      const [left, right] = [old[at + skip], made[next + sum - skip]];
      if (left !== undefined && left === right) return [skip, sum - skip];
    }
  }
  return [old.length - at, made.length - next];
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
