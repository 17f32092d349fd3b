/** The nearest known name, for "did you mean". Bounded: long names are not looked at. */

const longestName = 80;

/** The known name that differs least from `name`, if it differs little enough to be a slip; the first of equals. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = folded(name);
  if (wanted === undefined) return undefined;
  let best: string | undefined;
  let bestDistance = allowedDistance(wanted.length) + 1;
  for (const candidate of known) {
    if (candidate === name) continue;
    const other = folded(candidate);
    if (other === undefined) continue;
    const distance = distanceWithin(wanted, other, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Code points without case and width: `ＫＰＩ` and `kpi` are no distance apart. */
function folded(name: string): readonly string[] | undefined {
  if (name === '' || name.length > longestName) return undefined;
  return [...name.normalize('NFKC').toLowerCase()].slice(0, longestName);
}

/** A third of the name, at least one letter: Chinese names are short and one wrong character in three is a slip. */
function allowedDistance(length: number): number {
  return length <= 1 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Letters to insert, delete, replace or swap with the next one; more than `limit` counts as `limit + 1`. */
function distanceWithin(left: readonly string[], right: readonly string[], limit: number): number {
  if (limit < 0 || Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, right.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
