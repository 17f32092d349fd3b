/** Many rows of a ranking on their way, field by field: an object for each of some hundred thousand cells takes longer to send than to make. */
import type { Cell, RankedRow } from './snapshot.js';

/** Rows without their cells, and the cells of each column. */
export interface PackedRows {
  readonly rows: readonly Omit<RankedRow, 'cells'>[];
  readonly columns: readonly PackedCells[];
}

interface PackedCells {
  /** Places in `states`. */
  readonly states: Uint8Array;
  readonly texts: readonly string[];
  /** Few cells have one: by the place of the row. */
  readonly notes: ReadonlyMap<number, string>;
  readonly levels: readonly number[];
  readonly orders: readonly (number | undefined)[];
  readonly beneath: readonly string[];
}

const states: readonly Cell['state'][] = ['value', 'none', 'missing'];

/** The rows field by field; each has a cell for every column. */
export function packedRows(rows: readonly RankedRow[]): PackedRows {
  const columns = rows[0]?.cells.map((_, column) => packedCells(rows, column)) ?? [];
  return { rows: rows.map(({ cells: _, ...row }) => row), columns };
}

function packedCells(rows: readonly RankedRow[], column: number): PackedCells {
  const [texts, beneath, levels, orders]: [string[], string[], number[], (number | undefined)[]] = [[], [], [], []];
  const notes = new Map<number, string>();
  const codes = new Uint8Array(rows.length);
  for (const [at, { cells }] of rows.entries()) {
    const cell = cells[column];
    if (cell === undefined) continue;
    codes[at] = states.indexOf(cell.state);
    texts[at] = cell.text;
    beneath[at] = cell.beneath;
    levels[at] = cell.level;
    orders[at] = cell.order;
    if (cell.note !== '') notes.set(at, cell.note);
  }
  return { states: codes, texts, notes, levels, orders, beneath };
}

/** The rows that were packed. */
export function unpackedRows({ rows, columns }: PackedRows): readonly RankedRow[] {
  return rows.map((row, at) => ({
    ...row,
    cells: columns.map(
      (column): Cell => ({
        state: states[column.states[at] ?? 0] ?? 'value',
        text: column.texts[at] ?? '',
        note: column.notes.get(at) ?? '',
        level: column.levels[at] ?? 0,
        order: column.orders[at],
        beneath: column.beneath[at] ?? '',
      }),
    ),
  }));
}
