/** Whether some combination is in no row, and one that is: a search column by column that stops at the first. Knows numbers of parts only. */
import { type Box, eachPart } from './boxes.js';

/** One part for each column; `none` where every combination is in a row; undefined where it would take too long to tell. */
export type Found = readonly number[] | 'none' | undefined;

export function uncoveredCombination(whole: Box, rows: readonly Box[], most: number): Found {
  let looks = 0;
  const masks = rows.map((row) => row.map((parts) => new Set(eachPart(parts))));
  const counts = whole.map((parts) => eachPart(parts).length);
  const search = (left: readonly number[], column: number): Found => {
    looks += left.length + 1;
    if (looks > most) return undefined;
    if (left.length === 0) return whole.slice(column).map((parts) => parts[0] ?? 0);
    // a row that takes all of what is still open takes every combination from here
    if (left.some((row) => takesAll(masks[row] ?? [], counts, column))) return 'none';
    const tried = new Set<string>();
    for (const part of eachPart(whole[column] ?? [])) {
      const fitting = left.filter((row) => masks[row]?.[column]?.has(part));
      const key = fitting.join(',');
      if (tried.has(key)) continue;
      tried.add(key);
      const found = search(fitting, column + 1);
      if (found === undefined) return undefined;
      if (found !== 'none') return [part, ...found];
    }
    return 'none';
  };
  return search([...rows.keys()], 0);
}

function takesAll(masks: readonly ReadonlySet<number>[], counts: readonly number[], from: number): boolean {
  return masks.slice(from).every((mask, place) => mask.size === counts[from + place]);
}
