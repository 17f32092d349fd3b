/** Rows of choices to try: one at a time, in pairs, then by a fixed chance; and few rows that hold every pair. */

/** Places of choices, so many for each. Never more than `most` rows, the same each time. */
export function tries(sizes: readonly number[], most: number): readonly (readonly number[])[] {
  const first = sizes.map(() => 0);
  const rows: (readonly number[])[] = [first];
  for (const [place, size] of sizes.entries())
    for (let choice = 1; choice < size; choice += 1) rows.push(first.with(place, choice));
  const next = chance();
  const isAll = sizes.reduce((product, size) => Math.min(product * size, most + 1), 1) <= most;
  if (isAll) return everyRow(sizes);
  while (rows.length < most) rows.push(sizes.map((size) => next(size)));
  return rows.slice(0, most);
}

function everyRow(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, choice) => [...row, choice])),
    [[]],
  );
}

/** Rows in which every two choices of every two places stand together at least once, as far as `most` allows. */
export function pairsOf(sizes: readonly number[], most: number): readonly (readonly number[])[] {
  const open = new Set<string>();
  for (const [a, many] of sizes.entries())
    for (const [b, more] of sizes.entries())
      if (a < b) for (let x = 0; x < many; x += 1) for (let y = 0; y < more; y += 1) open.add(`${a} ${x} ${b} ${y}`);
  const rows: (readonly number[])[] = [];
  const next = chance();
  while (open.size > 0 && rows.length < most) {
    const candidates = Array.from({ length: 60 }, () => sizes.map((size) => next(size)));
    const best = candidates.toSorted((a, b) => closed(b, open).length - closed(a, open).length)[0] ?? [];
    const row = closed(best, open).length > 0 ? best : rowFor(sizes, open);
    for (const pair of closed(row, open)) open.delete(pair);
    rows.push(row);
  }
  return rows;
}

function closed(row: readonly number[], open: ReadonlySet<string>): readonly string[] {
  return row.flatMap((x, a) =>
    row.flatMap((y, b) => (a < b && open.has(`${a} ${x} ${b} ${y}`) ? [`${a} ${x} ${b} ${y}`] : [])),
  );
}

function rowFor(sizes: readonly number[], open: ReadonlySet<string>): readonly number[] {
  const [a = 0, x = 0, b = 0, y = 0] = ([...open][0] ?? '').split(' ').map(Number);
  return sizes.map((_, place) => (place === a ? x : place === b ? y : 0));
}

/** Whole numbers below a bound that look random and are the same each time. */
function chance(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
