/** What an edit changed of a ranking. */
import type { Ranking } from '../protocol/snapshot.js';

/** The columns, by their ids, in which each person's text changed; people without a change are not there. */
export function changedCells(before: Ranking, now: Ranking): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map(before.rows.map((row) => [row.person, row]));
  const changes = new Map<string, ReadonlySet<string>>();
  for (const row of now.rows) {
    const old = rows.get(row.person);
    if (old === row) continue;
    const texts = new Map(old?.cells.map((cell, at) => [before.columns[at]?.id, cell.state + cell.text]));
    const ids = row.cells.flatMap(({ state, text }, at) => {
      const id = now.columns[at]?.id;
      return id === undefined || texts.get(id) === state + text ? [] : [id];
    });
    if (ids.length > 0) changes.set(row.person, new Set(ids));
  }
  return changes;
}
