/** How a ranking goes from the worker to the page: of rows that are as they were, only which they are; of others, the cells that are other. What did not
 * change stays the same object, so that it is not drawn again. */
import { type PackedRows, packedRows, unpackedRows } from './packed-rows.js';
import type { Cell, RankedRow, Ranking } from './snapshot.js';

/** Something that holds a ranking. */
interface Holding {
  readonly ranking: Ranking | undefined;
}

/** It under way. */
export type Sent<Whole extends Holding> = Omit<Whole, 'ranking'> & {
  /** `same` is the one that was sent before. */
  readonly ranking: SentRanking | 'same' | undefined;
};

/** A row, what is other in it, or the place it had in the ranking that was sent before. */
export interface SentRanking extends Omit<Ranking, 'rows'> {
  readonly rows: readonly (RankedRow | ChangedRow | number)[] | PackedRows;
}

/** A row that is not as it was: another rank, other values. */
interface ChangedRow extends Omit<RankedRow, 'cells'> {
  /** The place it had. */
  readonly was: number;
  /** Undefined where the cell is as it was. */
  readonly cells: readonly (Cell | undefined)[];
}

/** The worker's end of the line; it remembers the last ranking that went over it. */
export function rankingSender(): <Whole extends Holding>(whole: Whole) => Sent<Whole> {
  let last: Ranking | undefined;
  return (whole) => {
    const { ranking } = whole;
    if (ranking === undefined) return { ...whole, ranking };
    const under = ranking === last ? 'same' : sentAfter(last, ranking);
    last = ranking;
    return { ...whole, ranking: under };
  };
}

/** The page's end of it. */
export function rankingReceiver(): <Whole extends Holding>(sent: Sent<Whole>) => Whole {
  let last: Ranking | undefined;
  return <Whole extends Holding>(sent: Sent<Whole>) => {
    const { ranking } = sent;
    if (ranking !== undefined && ranking !== 'same') last = receivedAfter(last, ranking);
    // What is under way has everything else of the whole.
    return { ...sent, ranking: ranking && last } as unknown as Whole;
  };
}

/** What is sent of a ranking to somebody who has the one of before. */
export function sentAfter(before: Ranking | undefined, now: Ranking): SentRanking {
  if (before === undefined || !sameColumns(before.columns, now.columns)) return sentWhole(now);
  const places = new Map(before.rows.map(({ person }, place) => [person, place]));
  const old = now.rows.map(({ person }) => before.rows[places.get(person) ?? -1]);
  if (now.rows.length > longList && areOther(old, now.rows)) return sentWhole(now);
  return {
    ...now,
    rows: now.rows.map((row, at) => {
      const one = old[at];
      if (one === undefined) return row;
      const was = places.get(row.person) ?? -1;
      return sameRow(one, row) ? was : { ...row, was, cells: cellsSent(one, row) };
    }),
  };
}

/** Lists as long as this are packed where they are sent whole. */
const longList = 1_000;

function sentWhole(ranking: Ranking): SentRanking {
  return ranking.rows.length > longList ? { ...ranking, rows: packedRows(ranking.rows) } : ranking;
}

/** Whether most cells were made anew, as of other data. */
function areOther(old: readonly (RankedRow | undefined)[], rows: readonly RankedRow[]): boolean {
  let balance = 0;
  for (const [at, { cells }] of rows.entries()) {
    const before = old[at]?.cells;
    for (const [place, cell] of cells.entries()) balance += cell === before?.[place] ? -1 : 1;
  }
  return balance > 0;
}

function cellsSent(old: RankedRow, row: RankedRow): ChangedRow['cells'] {
  return row.cells.map((cell, at) => (sameCell(cell, old.cells[at]) ? undefined : cell));
}

/** The ranking that was sent. */
export function receivedAfter(before: Ranking | undefined, { rows, ...sent }: SentRanking): Ranking {
  return {
    ...sent,
    columns: before !== undefined && sameColumns(before.columns, sent.columns) ? before.columns : sent.columns,
    rows: 'columns' in rows ? unpackedRows(rows) : rows.flatMap((row) => rowsOf(before, row)),
  };
}

function rowsOf(before: Ranking | undefined, row: RankedRow | ChangedRow | number): RankedRow | readonly RankedRow[] {
  if (typeof row === 'number') return before?.rows[row] ?? [];
  return 'was' in row ? rowAfter(before?.rows[row.was], row) : row;
}

function rowAfter(old: RankedRow | undefined, { was: _, cells, ...row }: ChangedRow): RankedRow {
  return { ...row, cells: cells.flatMap((cell, at) => cell ?? old?.cells[at] ?? []) };
}

function sameColumns(old: Ranking['columns'], now: Ranking['columns']): boolean {
  return now.length === old.length && now.every((column, at) => sameFields(column, old[at]));
}

function sameRow(old: RankedRow, row: RankedRow): boolean {
  const { cells, change, ...own } = row;
  return (
    sameFields<typeof own>(own, old) &&
    old.change?.text === change?.text &&
    old.change?.direction === change?.direction &&
    old.cells.length === cells.length &&
    cells.every((cell, at) => sameCell(cell, old.cells[at]))
  );
}

function sameCell(cell: Cell, old: Cell | undefined): boolean {
  return cell === old || sameFields<Cell>(cell, old);
}

/** Of records of plain fields. */
function sameFields<Fields extends object>(one: Fields, other: Fields | undefined): boolean {
  if (other === undefined) return false;
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
