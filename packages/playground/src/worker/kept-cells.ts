/** Cells kept from one ranking to the next: an edit changes few of many, and printing exactly is what costs. */
import { sameValue, type Value } from '@kaohe/evaluator';
import type { Cell } from '../protocol/snapshot.js';

/** What a cell is made of. */
export interface Ingredients {
  readonly value: Value;
  /** The value of the KPI under points. */
  readonly below: Value | undefined;
  readonly level: number;
}

/** The cell of somebody in one column; the kept one where it would be the same. */
export type KeptColumn = (person: string, made: Ingredients, make: () => Cell) => Cell;

/** More people than this are not remembered. */
const most = 20_000;

/** A memory of cells by column and person; `way` tells apart what else decides: language, type, role. */
export function keptCells(): (column: string, way: string) => KeptColumn {
  const columns = new Map<
    string,
    { readonly way: string; readonly cells: Map<string, Ingredients & { cell: Cell }> }
  >();
  return (column, way) => {
    const known = columns.get(column);
    const kept = known?.way === way ? known : { way, cells: new Map() };
    if (kept.cells.size > most) kept.cells.clear();
    columns.set(column, kept);
    return (person, made, make) => {
      const before = kept.cells.get(person);
      const isKept = before !== undefined && isSame(before.value, made.value) && isSame(before.below, made.below);
      if (isKept && before.level === made.level) return before.cell;
      const cell = isKept ? { ...before.cell, level: made.level } : make();
      kept.cells.set(person, { ...made, cell });
      return cell;
    };
  };
}

/** A fault is never the same: its sentence tells more than its causes. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.kind !== 'fault' && sameValue(one, other);
}
