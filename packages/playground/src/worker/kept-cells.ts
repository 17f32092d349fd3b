/** Cells kept from one ranking to the next: an edit changes few of many, and printing exactly is what costs. */
import type { Value } from '@kaohe/evaluator';
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
      const isSame = before !== undefined && sameValue(before.value, made.value) && sameValue(before.below, made.below);
      if (isSame && before.level === made.level) return before.cell;
      const cell = isSame ? { ...before.cell, level: made.level } : make();
      kept.cells.set(person, { ...made, cell });
      return cell;
    };
  };
}

/** Faults are never the same: each tells where it comes from. */
function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  switch (one.kind) {
    case 'number':
      return (
        other.kind === 'number' &&
        one.value.numerator === other.value.numerator &&
        one.value.denominator === other.value.denominator
      );
    case 'choice':
      return other.kind === 'choice' && one.label === other.label;
    case 'text':
      return other.kind === 'text' && one.text === other.text;
    case 'yes-no':
      return other.kind === 'yes-no' && one.value === other.value;
    case 'none':
      return other.kind === 'none';
    case 'fault':
      return false;
  }
}
