/** Bands over ratios, without dividing: n / d has passed an edge where n × multiplier >= d × edge + beyond. Specialised by how many edges there are. */

/** Edges from the lowest to the highest. */
export interface RatioEdges {
  readonly multiplier: number;
  readonly edges: Float64Array;
  /** 1 where the ratio must be larger than the edge, else 0. */
  readonly beyond: Float64Array;
}

/** Gives numbers. */
export function numbersOfRatioBands(
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
  const [a = 0, b = 0, c = 0, e = 0] = edges;
  const [ab = 0, bb = 0, cb = 0, eb = 0] = beyond;
  switch (edges.length) {
    case 1:
      for (let i = 0; i < count; i += 1) {
        const x = (n[nAt + i] as number) * multiplier;
        const y = d[dAt + i] as number;
        out[at + i] = results[Number(x >= y * a + ab)] as number;
      }
      return;
    case 2:
      for (let i = 0; i < count; i += 1) {
        const x = (n[nAt + i] as number) * multiplier;
        const y = d[dAt + i] as number;
        out[at + i] = results[Number(x >= y * a + ab) + Number(x >= y * b + bb)] as number;
      }
      return;
    case 3:
      for (let i = 0; i < count; i += 1) {
        const x = (n[nAt + i] as number) * multiplier;
        const y = d[dAt + i] as number;
        out[at + i] = results[Number(x >= y * a + ab) + Number(x >= y * b + bb) + Number(x >= y * c + cb)] as number;
      }
      return;
    case 4:
      for (let i = 0; i < count; i += 1) {
        const x = (n[nAt + i] as number) * multiplier;
        const y = d[dAt + i] as number;
        out[at + i] = results[
          Number(x >= y * a + ab) + Number(x >= y * b + bb) + Number(x >= y * c + cb) + Number(x >= y * e + eb)
        ] as number;
      }
      return;
    default:
      for (let i = 0; i < count; i += 1) {
        const x = (n[nAt + i] as number) * multiplier;
        out[at + i] = results[passed(edges, beyond, x, d[dAt + i] as number)] as number;
      }
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
    out[at + i] = results[passed(edges, beyond, x, d[dAt + i] as number)] as number;
  }
}

/** How many edges x / d has passed; they stand from the lowest to the highest. */
function passed(edges: Float64Array, beyond: Float64Array, x: number, d: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x >= d * (edges[middle] as number) + (beyond[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
