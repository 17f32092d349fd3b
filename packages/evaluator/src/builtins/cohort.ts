/** Who stands with whom: rows of one period whose keys have the same values. */
import { printRational } from '@kaohe/quantity';
import { type Fault, faultAmong, type NoneValue, none, type Value } from '../data/value.js';

/** The rows of a period, sorted into cohorts. */
export interface Cohorts {
  readonly groups: readonly (readonly number[])[];
  /** Rows in no cohort, since a key does not apply or cannot be told, with what they get for it. */
  readonly outside: ReadonlyMap<number, NoneValue | Fault>;
}

/** Sorts rows of one period by their keys. */
export function cohortsOf(rows: readonly number[], keysOf: (row: number) => readonly Value[]): Cohorts {
  const groups = new Map<string, number[]>();
  const outside = new Map<number, NoneValue | Fault>();
  for (const row of rows) {
    const keys = keysOf(row);
    const fault = faultAmong(keys);
    if (fault || keys.some((key) => key.kind === 'none')) {
      outside.set(row, fault ?? none);
      continue;
    }
    const name = keys.map(textOf).join('\u0000');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return { groups: [...groups.values()], outside };
}

/** A text that two values share when they are the same. */
export function textOf(value: Value): string {
  switch (value.kind) {
    case 'number':
      return printRational(value.value);
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
    case 'fault':
      return '';
  }
}
