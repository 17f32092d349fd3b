/** Cells kept from one ranking to the next over the same data: an edit changes few of many, and printing exactly is what costs. */
import { type Column, type Dataset, sameValue, type Value } from '@kaohe/evaluator';
import type { Cell, Difference } from '../protocol/snapshot.js';
import { sameColumns } from './kept-by-columns.js';

/** A column of the ranking: a cell for each row of the data that is shown, and what stands below. */
export interface MadeColumn {
  readonly cells: readonly (Cell | undefined)[];
  readonly total: Cell | undefined;
  readonly totalsChange: Difference | undefined;
}

/** What a cell is made of. */
export interface Ingredients {
  readonly value: Value;
  /** The value of the KPI under points. */
  readonly below: Value | undefined;
  readonly level: number;
}

interface MadeCell {
  readonly of: Ingredients;
  readonly cell: Cell;
}

interface KeptColumn {
  /** All that decides beside the values. */
  readonly way: string;
  readonly values: readonly (Column | undefined)[];
  readonly made: MadeColumn;
  readonly cells: MadeCell[];
}

/** What is known of the columns of a ranking, by their ids, for as long as somebody holds the data. */
const keptOf = new WeakMap<Dataset, Map<string, KeptColumn>>();

/** Of more rows than this no cell is remembered. */
const most = 20_000;

/** The cell of a row; the kept one where it would be the same. */
export type CellFor = (row: number, of: Ingredients, make: () => Cell) => Cell;

/** The column of the same values as before, or the one that is made; `values` are those that are shown in it. */
export function keptColumn(
  dataset: Dataset,
  id: string,
  way: string,
  values: readonly (Column | undefined)[],
  make: (cellFor: CellFor) => MadeColumn,
): MadeColumn {
  const kept = keptOf.get(dataset) ?? new Map<string, KeptColumn>();
  keptOf.set(dataset, kept);
  const last = kept.get(id);
  const before = last?.way === way ? last : undefined;
  if (before !== undefined && sameColumns(values, before.values)) return before.made;
  const cells = before?.cells ?? [];
  const isLong = dataset.rows.length > most;
  const made = make((row, of, print) => (isLong ? print() : cellAfter(cells, row, of, print)));
  kept.set(id, { way, values, made, cells });
  return made;
}

function cellAfter(cells: MadeCell[], row: number, of: Ingredients, make: () => Cell): Cell {
  const before = cells[row];
  const isKept = before !== undefined && isSame(before.of.value, of.value) && isSame(before.of.below, of.below);
  if (isKept && before.of.level === of.level) return before.cell;
  const cell = isKept ? { ...before.cell, level: of.level } : make();
  cells[row] = { of, cell };
  return cell;
}

/** A fault is never the same: its sentence tells more than its causes. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.kind !== 'fault' && sameValue(one, other);
}
