/** Ladders: rows of a table that differ in one key only, and there go by number. A lookup by one number is one ladder. */
import type { Expression, Lookup } from '@kaohe/ir';
import { everything } from '@kaohe/quantity';
import { type Band, bandsOf, isLadder, unitOf } from './bands.js';
import { printBox, type Table, type TableOf, type TableRow } from './tables.js';

export interface Ladder {
  readonly bands: readonly Band[];
  /** What its numbers are of. */
  readonly subject: Expression;
  /** The other keys, as the author writes them; empty where there are none. */
  readonly beside: string;
}

/** The ladders of a lookup; rows that only data can tell stand in none. */
export function laddersOf(lookup: Lookup, tableOf: TableOf): readonly Ladder[] {
  const [subject] = lookup.subjects;
  const table = isLadder(lookup) ? undefined : tableOf(lookup);
  if (table === undefined || table.lookup.subjects.length < 2) {
    const bands = bandsOf(lookup);
    return bands === undefined || subject === undefined ? [] : [{ bands, subject, beside: '' }];
  }
  return table.lookup.subjects.flatMap((one, place) => laddersAlong(table, one, place));
}

function laddersAlong(table: Table, subject: Expression, place: number): readonly Ladder[] {
  if (!table.rows.some(({ row }) => row.cells[place]?.kind === 'interval')) return [];
  return table.groups(place).flatMap((rows): readonly Ladder[] => {
    const [first] = rows;
    if (rows.length < 2 || first?.box === undefined) return [];
    const { box } = first;
    const columns = table.columns.filter((_, at) => at !== place);
    const beside = printBox(
      { ...table, columns },
      box.filter((_, at) => at !== place),
    );
    return [{ bands: rows.map((one) => bandOf(table.lookup, one, place)), subject, beside }];
  });
}

function bandOf(lookup: Lookup, { row }: TableRow, place: number): Band {
  const cell = row.cells[place];
  if (cell?.kind === 'interval') return { row, interval: cell.interval, unit: cell.unit };
  return { row, interval: everything, unit: unitOf(lookup) };
}
