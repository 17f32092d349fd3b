/** What was made of columns of the data, kept for as long as somebody holds the data: an edit of the rules leaves most columns as they are. */
import { type Column, type Dataset, sameColumn } from '@kaohe/evaluator';
import { isAlike } from '../protocol/alike.js';

interface Kept {
  readonly columns: readonly (Column | undefined)[];
  readonly way: unknown;
  readonly made: unknown;
}

const keptOf = new WeakMap<Dataset, Map<string, Kept>>();

/** What is made of these columns under a name that one maker alone uses: the same as last time where they hold the same values and the `way`, which is
 * all else that decides, is alike. */
export function keptByColumns<Made>(
  dataset: Dataset,
  name: string,
  columns: readonly (Column | undefined)[],
  way: unknown,
  make: () => Made,
): Made {
  const all = keptOf.get(dataset) ?? new Map<string, Kept>();
  keptOf.set(dataset, all);
  const last = all.get(name);
  const isKept = last !== undefined && sameColumns(columns, last.columns) && isAlike(way, last.way);
  // The same maker made it.
  if (isKept) return last.made as Made;
  const made = make();
  all.set(name, { columns, way, made });
  return made;
}

/** A column that is not there is never the same. */
export function sameColumns(some: readonly (Column | undefined)[], others: readonly (Column | undefined)[]): boolean {
  return (
    some.length === others.length &&
    some.every((column, at) => {
      const other = others[at];
      return column !== undefined && other !== undefined && sameColumn(column, other);
    })
  );
}
