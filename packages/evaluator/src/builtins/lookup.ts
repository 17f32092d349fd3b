/** Which row of a table its subjects meet. */
import type { Cell, Lookup } from '@kaohe/ir';
import { contains } from '@kaohe/quantity';
import type { Value } from '../data/value.js';

/** The first row all of whose cells match; undefined if none does. */
export function rowMet(lookup: Lookup, subjects: readonly Value[]): number | undefined {
  const hit = lookup.rows.findIndex((row) => row.cells.every((cell, place) => matches(cell, subjects[place])));
  return hit < 0 ? undefined : hit;
}

function matches(cell: Cell, subject: Value | undefined): boolean {
  switch (cell.kind) {
    case 'interval':
      return subject?.kind === 'number' && contains(cell.interval, subject.value);
    case 'labels':
      if (subject?.kind === 'yes-no') return cell.labels.includes(subject.value ? 'yes' : 'no');
      return subject?.kind === 'choice' && cell.labels.includes(subject.label);
    case 'any':
      return true;
  }
}
