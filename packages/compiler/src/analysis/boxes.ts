/** Sets of cases as boxes over columns of numbered parts: cut out of each other, joined, counted. Knows numbers of parts only. */

/** Runs of parts as `from, to, from, to`, both ends in; rising, and apart by at least one part. */
export type Parts = readonly number[];

/** One set of parts for each column, none of them empty. */
export type Box = readonly Parts[];

/** What is left of a search that would take too long. */
export interface Limits {
  /** Boxes that may be left at one time. */
  readonly boxes: number;
  /** Boxes that may be looked at in all. */
  readonly looks: number;
}

/** What each row takes that those before it left, and what nobody took. */
export interface Shares {
  readonly taken: readonly (readonly Box[])[];
  readonly rest: readonly Box[];
}

/** One cut: what it takes, and whether what it takes is gone for those behind it. */
export interface Cut {
  readonly box: Box | undefined;
  readonly isSure: boolean;
}

/** Shares `whole` out among the cuts, the earlier first; undefined beyond the limits. A cut that is not sure takes nothing away. */
export function shareOut(whole: Box, cuts: readonly Cut[], limits: Limits): Shares | undefined {
  let rest: readonly Box[] = [whole];
  let looks = 0;
  const taken: (readonly Box[])[] = [];
  for (const { box, isSure } of cuts) {
    looks += rest.length;
    if (looks > limits.looks || rest.length > limits.boxes) return undefined;
    const own: Box[] = [];
    const left: Box[] = [];
    if (box !== undefined)
      for (const one of rest) {
        const shared = intersection(one, box);
        if (shared === undefined) left.push(one);
        else {
          own.push(shared);
          left.push(...without(one, box));
        }
      }
    taken.push(own);
    if (isSure && box !== undefined) rest = left;
  }
  return { taken, rest };
}

/** What both boxes contain; undefined where that is nothing. */
export function intersection(a: Box, b: Box): Box | undefined {
  // most boxes that are asked miss each other, so that is found out before anything is made
  for (let column = 0; column < a.length; column += 1) if (!meets(a[column] ?? [], b[column] ?? [])) return undefined;
  return a.map((parts, column) => sharedParts(parts, b[column] ?? []));
}

/** Whether the first box lies in the second. */
export function isInside(inner: Box, outer: Box): boolean {
  return inner.every((parts, column) => withoutParts(parts, outer[column] ?? []).length === 0);
}

/** The box without the other, as boxes that do not meet. */
function without(box: Box, other: Box): readonly Box[] {
  const pieces: Box[] = [];
  let inside = box;
  for (const [column, parts] of box.entries()) {
    const outside = withoutParts(parts, other[column] ?? []);
    if (outside.length > 0) pieces.push(replaced(inside, column, outside));
    inside = replaced(inside, column, sharedParts(parts, other[column] ?? []));
  }
  return pieces;
}

/** The same set in fewer boxes: those that differ in one column only become one. */
export function joinedBoxes(boxes: readonly Box[]): readonly Box[] {
  let found = boxes;
  for (;;) {
    const before = found.length;
    const columns = found[0]?.length ?? 0;
    for (let column = 0; column < columns; column += 1) found = joinedAlong(found, column);
    if (found.length === before) return found;
  }
}

function joinedAlong(boxes: readonly Box[], column: number): readonly Box[] {
  const groups = new Map<string, Box>();
  for (const box of boxes) {
    const key = box.map((parts, place) => (place === column ? '' : parts.join(','))).join('|');
    const other = groups.get(key);
    groups.set(key, other === undefined ? box : replaced(box, column, union(other[column] ?? [], box[column] ?? [])));
  }
  return [...groups.values()];
}

function replaced(box: Box, column: number, parts: Parts): Box {
  return box.map((own, place) => (place === column ? parts : own));
}

/** How many combinations of parts the box holds. */
export function sizeOf(box: Box): number {
  return box.reduce((product, parts) => product * countOf(parts), 1);
}

export function countOf(parts: Parts): number {
  let count = 0;
  for (let run = 0; run < parts.length; run += 2) count += (parts[run + 1] ?? 0) - (parts[run] ?? 0) + 1;
  return count;
}

/** The numbered parts of these, one by one. */
export function eachPart(parts: Parts): readonly number[] {
  const found: number[] = [];
  for (let run = 0; run < parts.length; run += 2)
    for (let part = parts[run] ?? 0; part <= (parts[run + 1] ?? -1); part += 1) found.push(part);
  return found;
}

/** Runs of the numbers, which must rise. */
export function partsFrom(numbers: readonly number[]): Parts {
  const runs: number[] = [];
  for (const number of numbers) {
    if (runs.at(-1) === number - 1) runs[runs.length - 1] = number;
    else runs.push(number, number);
  }
  return runs;
}

export function union(a: Parts, b: Parts): Parts {
  return partsFrom([...new Set([...eachPart(a), ...eachPart(b)])].sort((left, right) => left - right));
}

function meets(a: Parts, b: Parts): boolean {
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    if ((a[left + 1] ?? 0) < (b[right] ?? 0)) left += 2;
    else if ((b[right + 1] ?? 0) < (a[left] ?? 0)) right += 2;
    else return true;
  }
  return false;
}

function sharedParts(a: Parts, b: Parts): Parts {
  const runs: number[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [endA, endB] = [a[left + 1] ?? 0, b[right + 1] ?? 0];
    const [from, to] = [Math.max(a[left] ?? 0, b[right] ?? 0), Math.min(endA, endB)];
    if (from <= to) runs.push(from, to);
    if (endA < endB) left += 2;
    else right += 2;
  }
  return runs;
}

function withoutParts(a: Parts, b: Parts): Parts {
  const runs: number[] = [];
  let right = 0;
  for (let run = 0; run < a.length; run += 2) {
    let from = a[run] ?? 0;
    const to = a[run + 1] ?? 0;
    while (right < b.length && (b[right + 1] ?? 0) < from) right += 2;
    for (let next = right; next < b.length && (b[next] ?? 0) <= to; next += 2) {
      if ((b[next] ?? 0) > from) runs.push(from, (b[next] ?? 0) - 1);
      from = (b[next + 1] ?? 0) + 1;
    }
    if (from <= to) runs.push(from, to);
  }
  return runs;
}
