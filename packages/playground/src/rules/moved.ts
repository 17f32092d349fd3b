/** Places of a sheet after edits that were made since it was laid out. */
import type { FileEdit } from '../protocol/edits.js';
import type { TableChange, Target } from '../protocol/rules-table.js';

type Stretch = { readonly file: string; readonly start: number; readonly end: number };

/** The change where its places are now; undefined where somebody has changed the very place since. */
export function movedChange(change: TableChange, since: readonly (readonly FileEdit[])[]): TableChange | undefined {
  switch (change.kind) {
    case 'value': {
      const target = movedTarget(change.target, since);
      return target && { ...change, target };
    }
    case 'remove-row': {
      const place = movedThrough(change, since);
      return place && { ...change, ...place };
    }
    case 'balance':
    case 'add-row':
    case 'add-otherwise':
    case 'add-indicator':
    case 'copy-indicator':
    case 'note':
    case 'remove-indicator':
    case 'move-indicator':
      return change;
  }
}

function movedTarget(target: Target, since: readonly (readonly FileEdit[])[]): Target | undefined {
  switch (target.kind) {
    case 'text': {
      const place = movedThrough(target, since);
      return place && { ...target, ...place };
    }
    case 'row': {
      const place = movedThrough(target, since);
      const row = movedThrough({ file: target.file, start: target.rowStart, end: target.rowEnd }, since);
      return place && row && { ...target, ...place, rowStart: row.start, rowEnd: row.end };
    }
    case 'weight':
    case 'parameter':
      return target;
  }
}

/** The stretch after lists of edits, one list after the other. */
function movedThrough(stretch: Stretch, since: readonly (readonly FileEdit[])[]): Stretch | undefined {
  let { file, start, end } = stretch;
  for (const edits of since) {
    let by = 0;
    for (const edit of edits) {
      if (edit.file !== file) continue;
      if (edit.end <= start) by += edit.text.length - (edit.end - edit.start);
      else if (edit.start < end) return undefined;
    }
    start += by;
    end += by;
  }
  return { file, start, end };
}
