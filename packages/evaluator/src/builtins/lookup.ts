/** Which row of a table its subjects meet. */
import type { Cell, Edge, Expression, Lookup, LookupRow } from '@kaohe/ir';
import { compare, contains, type Rational } from '@kaohe/quantity';
import { type Fault, none, type Value } from '../data/value.js';
import { isYes } from './operators.js';

/** What an edge or a condition of a row comes to. */
export type ValueOf = (expression: Expression) => Value;

/** The first row all of whose cells match and whose condition holds; undefined if none does; the fault of what was asked on the way. */
export function rowMet(lookup: Lookup, subjects: readonly Value[], worked: ValueOf): number | undefined | Fault {
  for (const [place, row] of lookup.rows.entries()) {
    const met = cellsMet(row.cells, subjects, worked);
    if (met === false) continue;
    if (met !== true) return met;
    if (row.when === undefined) return place;
    const condition = worked(row.when);
    if (condition.kind === 'fault') return condition;
    if (isYes(condition)) return place;
  }
  return undefined;
}

/** Whether the row's cells match and its condition holds, whatever the rows above it say; false where it cannot be told. */
export function meetsRow(row: LookupRow, subjects: readonly Value[], worked: ValueOf): boolean {
  if (cellsMet(row.cells, subjects, worked) !== true) return false;
  return row.when === undefined || isYes(worked(row.when));
}

function cellsMet(cells: readonly Cell[], subjects: readonly Value[], worked: ValueOf): boolean | Fault {
  for (const [place, cell] of cells.entries()) {
    const met = matches(cell, subjects[place] ?? none, worked);
    if (met !== true) return met;
  }
  return true;
}

function matches(cell: Cell, subject: Value, worked: ValueOf): boolean | Fault {
  switch (cell.kind) {
    case 'interval':
      return subject.kind === 'number' && contains(cell.interval, subject.value);
    case 'edges': {
      if (subject.kind !== 'number') return false;
      const above = cell.low ? isInside(subject.value, cell.low, 1, worked) : true;
      return above !== true || cell.high === undefined ? above : isInside(subject.value, cell.high, -1, worked);
    }
    case 'labels':
      if (subject.kind === 'yes-no') return cell.labels.includes(subject.value ? 'yes' : 'no');
      return subject.kind === 'choice' && cell.labels.includes(subject.label);
    case 'any':
      return true;
  }
}

/** Whether the number stands on the inner side of the edge: above it (1) or below it (-1). */
function isInside(number: Rational, { value, closed }: Edge, side: 1 | -1, worked: ValueOf): boolean | Fault {
  const edge = worked(value);
  if (edge.kind === 'fault') return edge;
  if (edge.kind !== 'number') return false;
  const order = compare(number, edge.value);
  return order === 0 ? closed : order === side;
}

/**
 * What stands for subjects that met no row. `else` of bands is for values that lie elsewhere: who has none earns no points. A grade or
 * a table says with `else` what none means, too.
 */
export function resultBeyond({ role, otherwise }: Lookup, subjects: readonly Value[]): Expression | undefined {
  return role === 'bands' && subjects.some((subject) => subject.kind === 'none') ? undefined : otherwise;
}

/** The edges and conditions of a table that are worked out, in reading order. */
export function askedOf(lookup: Lookup): readonly Expression[] {
  return lookup.rows.flatMap(({ cells, when }) => [
    ...cells.flatMap((cell) =>
      cell.kind === 'edges' ? [cell.low, cell.high].flatMap((edge) => edge?.value ?? []) : [],
    ),
    ...(when ? [when] : []),
  ]);
}
