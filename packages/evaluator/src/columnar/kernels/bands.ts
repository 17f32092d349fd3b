/** Bands over numbers of one scale: `results` at as many edges as a number has passed, specialised by how many edges there are. */

/** Gives numbers. An edge is passed by what is at least as large. */
export function numbersOfBands(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  edges: Float64Array,
  results: Float64Array,
  count: number,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = edges;
  switch (edges.length) {
    case 1:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a)] as number;
      }
      return;
    case 2:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a) + Number(x >= b)] as number;
      }
      return;
    case 3:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a) + Number(x >= b) + Number(x >= c)] as number;
      }
      return;
    case 4:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a) + Number(x >= b) + Number(x >= c) + Number(x >= d)] as number;
      }
      return;
    default:
      for (let i = 0; i < count; i += 1) out[at + i] = results[passed(edges, n[nAt + i] as number)] as number;
  }
}

/** Gives codes. */
export function codesOfBands(
  out: Int32Array,
  at: number,
  n: Float64Array,
  nAt: number,
  edges: Float64Array,
  results: Int32Array,
  count: number,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = edges;
  switch (edges.length) {
    case 1:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a)] as number;
      }
      return;
    case 4:
      for (let i = 0; i < count; i += 1) {
        const x = n[nAt + i] as number;
        out[at + i] = results[Number(x >= a) + Number(x >= b) + Number(x >= c) + Number(x >= d)] as number;
      }
      return;
    default:
      for (let i = 0; i < count; i += 1) out[at + i] = results[passed(edges, n[nAt + i] as number)] as number;
  }
}

/** How many edges the number has passed; they stand from the lowest to the highest. */
function passed(edges: Float64Array, number: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
