/** What an edit changed of a ranking. */
import type { Cell, Ranking } from '../protocol/snapshot.js';

/** The columns, by their ids, in which each person's text changed; people without a change are not there. */
export function changedCells(before: Ranking, now: Ranking): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map(before.rows.map((row) => [row.person, row]));
  const places = new Map(before.columns.map(({ id }, place) => [id, place]));
  const columns = now.columns.map(({ id }, at) => ({ id, at, was: places.get(id) ?? -1 }));
  const changes = new Map<string, ReadonlySet<string>>();
  for (const row of now.rows) {
    const old = rows.get(row.person);
    if (old === row) continue;
    const changed = columns.filter(({ at, was }) => !isAsShown(row.cells[at], old?.cells[was]));
    if (changed.length > 0) changes.set(row.person, new Set(changed.map(({ id }) => id)));
  }
  return changes;
}

function isAsShown(cell: Cell | undefined, old: Cell | undefined): boolean {
  return cell === old || (cell?.text === old?.text && cell?.state === old?.state);
}
