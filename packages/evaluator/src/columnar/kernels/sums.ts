/** Sums: Σ multiplier × whole number + constant, specialised by how many there are. Nothing here checks sizes. Rows go by fours: decision 0061. */

/** One addend: numbers from a place on, and what each is multiplied by. */
export interface Addend {
  readonly data: Float64Array;
  readonly at: number;
  readonly multiplier: number;
}

/** The sum of the addends of each row. */
export function sumInto(
  out: Float64Array,
  at: number,
  addends: readonly Addend[],
  constant: number,
  count: number,
): void {
  const [a, b, c, d, e] = addends;
  if (a === undefined) {
    out.fill(constant, at, at + count);
    return;
  }
  if (b === undefined) {
    sumOfOne(out, at, a.data, a.at, a.multiplier, constant, count);
    return;
  }
  if (c === undefined || d === undefined || e === undefined) {
    sumOfTwo(out, at, a.data, a.at, a.multiplier, b.data, b.at, b.multiplier, constant, count);
    for (const more of addends.slice(2)) addTo(out, at, more.data, more.at, more.multiplier, count);
    return;
  }
  sumOfFive(out, at, a, b, c, d, e, constant, count);
  for (const more of addends.slice(5)) addTo(out, at, more.data, more.at, more.multiplier, count);
}

function sumOfOne(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  am: number,
  constant: number,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (a[aAt + i] as number) * am + constant;
    out[at + i + 1] = (a[aAt + i + 1] as number) * am + constant;
    out[at + i + 2] = (a[aAt + i + 2] as number) * am + constant;
    out[at + i + 3] = (a[aAt + i + 3] as number) * am + constant;
  }
  for (; i < count; i += 1) out[at + i] = (a[aAt + i] as number) * am + constant;
}

function sumOfTwo(
  out: Float64Array,
  at: number,
  a: Float64Array,
  aAt: number,
  am: number,
  b: Float64Array,
  bAt: number,
  bm: number,
  constant: number,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (a[aAt + i] as number) * am + (b[bAt + i] as number) * bm + constant;
    out[at + i + 1] = (a[aAt + i + 1] as number) * am + (b[bAt + i + 1] as number) * bm + constant;
    out[at + i + 2] = (a[aAt + i + 2] as number) * am + (b[bAt + i + 2] as number) * bm + constant;
    out[at + i + 3] = (a[aAt + i + 3] as number) * am + (b[bAt + i + 3] as number) * bm + constant;
  }
  for (; i < count; i += 1) out[at + i] = (a[aAt + i] as number) * am + (b[bAt + i] as number) * bm + constant;
}

function sumOfFive(
  out: Float64Array,
  at: number,
  { data: a, at: aAt, multiplier: am }: Addend,
  { data: b, at: bAt, multiplier: bm }: Addend,
  { data: c, at: cAt, multiplier: cm }: Addend,
  { data: d, at: dAt, multiplier: dm }: Addend,
  { data: e, at: eAt, multiplier: em }: Addend,
  constant: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] =
      (a[aAt + i] as number) * am +
      (b[bAt + i] as number) * bm +
      (c[cAt + i] as number) * cm +
      (d[dAt + i] as number) * dm +
      (e[eAt + i] as number) * em +
      constant;
  }
}

function addTo(out: Float64Array, at: number, a: Float64Array, aAt: number, am: number, count: number): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (out[at + i] as number) + (a[aAt + i] as number) * am;
    out[at + i + 1] = (out[at + i + 1] as number) + (a[aAt + i + 1] as number) * am;
    out[at + i + 2] = (out[at + i + 2] as number) + (a[aAt + i + 2] as number) * am;
    out[at + i + 3] = (out[at + i + 3] as number) + (a[aAt + i + 3] as number) * am;
  }
  for (; i < count; i += 1) out[at + i] = (out[at + i] as number) + (a[aAt + i] as number) * am;
}
