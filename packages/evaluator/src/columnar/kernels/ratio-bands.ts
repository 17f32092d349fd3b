/** Bands over ratios, without dividing: n / d has passed an edge where n × multiplier >= d × edge + beyond. Rows go by eights: decision 0061. */

/** Edges from the lowest to the highest. */
export interface RatioEdges {
  readonly multiplier: number;
  readonly edges: Float64Array;
  /** 1 where the ratio must be larger than the edge, else 0. */
  readonly beyond: Float64Array;
}

/** Adds numbers to those in `out`. */
export function addNumbersOfRatioBands(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  d: Float64Array,
  dAt: number,
  ratio: RatioEdges,
  results: Float64Array,
  count: number,
): void {
  const { multiplier, edges, beyond } = ratio;
  const isAlike = areAlike(beyond);
  if (isAlike && edges.length < 4) addOfThree(out, at, n, nAt, d, dAt, ratio, results, count);
  else if (isAlike && edges.length === 4) addOfFour(out, at, n, nAt, d, dAt, ratio, results, count);
  else {
    for (let i = 0; i < count; i += 1) {
      const x = (n[nAt + i] as number) * multiplier;
      const result = results[passedOfMany(x, d[dAt + i] as number, edges, beyond)] as number;
      out[at + i] = (out[at + i] as number) + result;
    }
  }
}

function addOfThree(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  d: Float64Array,
  dAt: number,
  { multiplier, edges, beyond }: RatioEdges,
  results: Float64Array,
  count: number,
): void {
  // no number passes what stands behind the last edge
  const a = edges.length > 0 ? (edges[0] as number) : Number.NaN;
  const b = edges.length > 1 ? (edges[1] as number) : Number.NaN;
  const c = edges.length > 2 ? (edges[2] as number) : Number.NaN;
  const less = Number(beyond[0] === 1);
  let i = 0;
  for (; i + 7 < count; i += 8) {
    const s = (n[nAt + i] as number) * multiplier - less;
    const t = (n[nAt + i + 1] as number) * multiplier - less;
    const u = (n[nAt + i + 2] as number) * multiplier - less;
    const v = (n[nAt + i + 3] as number) * multiplier - less;
    const w = (n[nAt + i + 4] as number) * multiplier - less;
    const x = (n[nAt + i + 5] as number) * multiplier - less;
    const y = (n[nAt + i + 6] as number) * multiplier - less;
    const z = (n[nAt + i + 7] as number) * multiplier - less;
    out[at + i] = (out[at + i] as number) + resultOfThree(results, s, d[dAt + i] as number, a, b, c);
    out[at + i + 1] = (out[at + i + 1] as number) + resultOfThree(results, t, d[dAt + i + 1] as number, a, b, c);
    out[at + i + 2] = (out[at + i + 2] as number) + resultOfThree(results, u, d[dAt + i + 2] as number, a, b, c);
    out[at + i + 3] = (out[at + i + 3] as number) + resultOfThree(results, v, d[dAt + i + 3] as number, a, b, c);
    out[at + i + 4] = (out[at + i + 4] as number) + resultOfThree(results, w, d[dAt + i + 4] as number, a, b, c);
    out[at + i + 5] = (out[at + i + 5] as number) + resultOfThree(results, x, d[dAt + i + 5] as number, a, b, c);
    out[at + i + 6] = (out[at + i + 6] as number) + resultOfThree(results, y, d[dAt + i + 6] as number, a, b, c);
    out[at + i + 7] = (out[at + i + 7] as number) + resultOfThree(results, z, d[dAt + i + 7] as number, a, b, c);
  }
  for (; i < count; i += 1) {
    const v = (n[nAt + i] as number) * multiplier - less;
    out[at + i] = (out[at + i] as number) + resultOfThree(results, v, d[dAt + i] as number, a, b, c);
  }
}

function addOfFour(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  d: Float64Array,
  dAt: number,
  { multiplier, edges, beyond }: RatioEdges,
  results: Float64Array,
  count: number,
): void {
  const a = edges[0] as number;
  const b = edges[1] as number;
  const c = edges[2] as number;
  const e = edges[3] as number;
  const less = Number(beyond[0] === 1);
  let i = 0;
  for (; i + 7 < count; i += 8) {
    const s = (n[nAt + i] as number) * multiplier - less;
    const t = (n[nAt + i + 1] as number) * multiplier - less;
    const u = (n[nAt + i + 2] as number) * multiplier - less;
    const v = (n[nAt + i + 3] as number) * multiplier - less;
    const w = (n[nAt + i + 4] as number) * multiplier - less;
    const x = (n[nAt + i + 5] as number) * multiplier - less;
    const y = (n[nAt + i + 6] as number) * multiplier - less;
    const z = (n[nAt + i + 7] as number) * multiplier - less;
    out[at + i] = (out[at + i] as number) + resultOfFour(results, s, d[dAt + i] as number, a, b, c, e);
    out[at + i + 1] = (out[at + i + 1] as number) + resultOfFour(results, t, d[dAt + i + 1] as number, a, b, c, e);
    out[at + i + 2] = (out[at + i + 2] as number) + resultOfFour(results, u, d[dAt + i + 2] as number, a, b, c, e);
    out[at + i + 3] = (out[at + i + 3] as number) + resultOfFour(results, v, d[dAt + i + 3] as number, a, b, c, e);
    out[at + i + 4] = (out[at + i + 4] as number) + resultOfFour(results, w, d[dAt + i + 4] as number, a, b, c, e);
    out[at + i + 5] = (out[at + i + 5] as number) + resultOfFour(results, x, d[dAt + i + 5] as number, a, b, c, e);
    out[at + i + 6] = (out[at + i + 6] as number) + resultOfFour(results, y, d[dAt + i + 6] as number, a, b, c, e);
    out[at + i + 7] = (out[at + i + 7] as number) + resultOfFour(results, z, d[dAt + i + 7] as number, a, b, c, e);
  }
  for (; i < count; i += 1) {
    const v = (n[nAt + i] as number) * multiplier - less;
    out[at + i] = (out[at + i] as number) + resultOfFour(results, v, d[dAt + i] as number, a, b, c, e);
  }
}

/** Gives codes. */
export function codesOfRatioBands(
  out: Int32Array,
  at: number,
  n: Float64Array,
  nAt: number,
  d: Float64Array,
  dAt: number,
  { multiplier, edges, beyond }: RatioEdges,
  results: Int32Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const x = (n[nAt + i] as number) * multiplier;
    out[at + i] = results[passedOfMany(x, d[dAt + i] as number, edges, beyond)] as number;
  }
}

function areAlike(numbers: Float64Array): boolean {
  for (const number of numbers) if (number !== numbers[0]) return false;
  return true;
}

function resultOfThree(results: Float64Array, x: number, d: number, a: number, b: number, c: number): number {
  return results[Number(x >= d * a) + Number(x >= d * b) + Number(x >= d * c)] as number;
}

function resultOfFour(results: Float64Array, x: number, d: number, a: number, b: number, c: number, e: number): number {
  return results[Number(x >= d * a) + Number(x >= d * b) + Number(x >= d * c) + Number(x >= d * e)] as number;
}

function passedOfMany(x: number, d: number, edges: Float64Array, beyond: Float64Array): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x >= d * (edges[middle] as number) + (beyond[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
