/** Bands over numbers of one scale: `results` at as many edges as a number has passed; these stand from the lowest to the highest. Rows go by fours: decision 0061. */

/** Adds numbers to those in `out`. An edge is passed by what is at least as large. */
export function addNumbersOfBands(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  edges: Float64Array,
  results: Float64Array,
  count: number,
): void {
  if (edges.length < 4) addOfThree(out, at, n, nAt, edges, results, count);
  else if (edges.length === 4) addOfFour(out, at, n, nAt, edges, results, count);
  else {
    for (let i = 0; i < count; i += 1) {
      const result = results[passedOfMany(n[nAt + i] as number, edges)] as number;
      out[at + i] = (out[at + i] as number) + result;
    }
  }
}

function addOfThree(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  edges: Float64Array,
  results: Float64Array,
  count: number,
): void {
  // no number passes what stands behind the last edge
  const a = edges.length > 0 ? (edges[0] as number) : Number.NaN;
  const b = edges.length > 1 ? (edges[1] as number) : Number.NaN;
  const c = edges.length > 2 ? (edges[2] as number) : Number.NaN;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (out[at + i] as number) + resultOfThree(results, n[nAt + i] as number, a, b, c);
    out[at + i + 1] = (out[at + i + 1] as number) + resultOfThree(results, n[nAt + i + 1] as number, a, b, c);
    out[at + i + 2] = (out[at + i + 2] as number) + resultOfThree(results, n[nAt + i + 2] as number, a, b, c);
    out[at + i + 3] = (out[at + i + 3] as number) + resultOfThree(results, n[nAt + i + 3] as number, a, b, c);
  }
  for (; i < count; i += 1) {
    out[at + i] = (out[at + i] as number) + resultOfThree(results, n[nAt + i] as number, a, b, c);
  }
}

function addOfFour(
  out: Float64Array,
  at: number,
  n: Float64Array,
  nAt: number,
  edges: Float64Array,
  results: Float64Array,
  count: number,
): void {
  const a = edges[0] as number;
  const b = edges[1] as number;
  const c = edges[2] as number;
  const d = edges[3] as number;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = (out[at + i] as number) + resultOfFour(results, n[nAt + i] as number, a, b, c, d);
    out[at + i + 1] = (out[at + i + 1] as number) + resultOfFour(results, n[nAt + i + 1] as number, a, b, c, d);
    out[at + i + 2] = (out[at + i + 2] as number) + resultOfFour(results, n[nAt + i + 2] as number, a, b, c, d);
    out[at + i + 3] = (out[at + i + 3] as number) + resultOfFour(results, n[nAt + i + 3] as number, a, b, c, d);
  }
  for (; i < count; i += 1) {
    out[at + i] = (out[at + i] as number) + resultOfFour(results, n[nAt + i] as number, a, b, c, d);
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
  if (edges.length > 4) {
    for (let i = 0; i < count; i += 1) out[at + i] = results[passedOfMany(n[nAt + i] as number, edges)] as number;
    return;
  }
  // no number passes what stands behind the last edge
  const a = edges.length > 0 ? (edges[0] as number) : Number.NaN;
  const b = edges.length > 1 ? (edges[1] as number) : Number.NaN;
  const c = edges.length > 2 ? (edges[2] as number) : Number.NaN;
  const d = edges.length > 3 ? (edges[3] as number) : Number.NaN;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = results[passedOfFour(n[nAt + i] as number, a, b, c, d)] as number;
    out[at + i + 1] = results[passedOfFour(n[nAt + i + 1] as number, a, b, c, d)] as number;
    out[at + i + 2] = results[passedOfFour(n[nAt + i + 2] as number, a, b, c, d)] as number;
    out[at + i + 3] = results[passedOfFour(n[nAt + i + 3] as number, a, b, c, d)] as number;
  }
  for (; i < count; i += 1) out[at + i] = results[passedOfFour(n[nAt + i] as number, a, b, c, d)] as number;
}

function resultOfThree(results: Float64Array, number: number, a: number, b: number, c: number): number {
  return results[Number(number >= a) + Number(number >= b) + Number(number >= c)] as number;
}

function resultOfFour(results: Float64Array, number: number, a: number, b: number, c: number, d: number): number {
  return results[passedOfFour(number, a, b, c, d)] as number;
}

function passedOfFour(number: number, a: number, b: number, c: number, d: number): number {
  return Number(number >= a) + Number(number >= b) + Number(number >= c) + Number(number >= d);
}

function passedOfMany(number: number, edges: Float64Array): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
