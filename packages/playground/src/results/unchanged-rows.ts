/** A new ranking in which whatever did not change is what it was: rows that stay the same are not drawn again. */
import type { Cell, RankedRow, Ranking } from '../protocol/snapshot.js';

/** The ranking of now with the columns and the rows of before that are still true. */
export function withUnchanged(before: Ranking | undefined, now: Ranking): Ranking {
  if (before === undefined || !sameColumns(before, now)) return now;
  const rows = new Map(before.rows.map((row) => [row.person, row]));
  const kept = now.rows.map((row) => {
    const old = rows.get(row.person);
    return old !== undefined && sameRow(old, row) ? old : row;
  });
  return { ...now, columns: before.columns, rows: kept };
}

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

function sameColumns({ columns: old }: Ranking, { columns }: Ranking): boolean {
  return columns.length === old.length && columns.every((column, at) => sameFields(column, old[at]));
}

function sameRow(old: RankedRow, row: RankedRow): boolean {
  const { cells, change, ...own } = row;
  return (
    sameFields<typeof own>(own, old) &&
    old.change?.text === change?.text &&
    old.change?.direction === change?.direction &&
    old.cells.length === cells.length &&
    cells.every((cell, at) => sameFields<Cell>(cell, old.cells[at]))
  );
}

/** Of records of plain fields. */
function sameFields<Fields extends object>(one: Fields, other: Fields | undefined): boolean {
  if (other === undefined) return false;
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
