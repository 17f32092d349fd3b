/** All states that parts of a scorecard can come to, layer by layer; one way to each, and how many ways, are told when asked. */
import { safeDivisor } from '@kaohe/quantity';
import { once } from '../../memory/once.js';

/** Sums that are formed at most; beyond, the analysis says nothing, so that an editor never waits for it. */
export const mostSums = 2_000_000;

/** A part as whole numbers: what each option adds to `present` and to `sum`. */
export interface Steps {
  readonly options: readonly { readonly present: number; readonly sum: number; readonly rows: bigint }[];
}

/** All ways that leave the same parts' weight present and come to the same sum. */
export interface State {
  /** In whole parts of the common denominators; see `Scale`. Whole numbers below 2^53, so that nothing is rounded. */
  readonly present: number;
  readonly sum: number;
  readonly way: Way;
}

/** How states came about: the parts, and what those before each of them come to. */
interface Way {
  readonly parts: readonly Steps[];
  readonly before: readonly Layer[];
}

/** By what is present the sums, in rising order. */
type Layer = ReadonlyMap<number, Float64Array>;

/** All states of the parts, each part one layer on top of those before it; ways that meet are one from there on. */
export function statesOf(parts: readonly Steps[], most: number = mostSums): readonly State[] | undefined {
  const grid = gridOf(parts);
  const before: Layer[] = [];
  let layer: Layer = new Map([[0, Float64Array.of(0)]]);
  let formed = 0;
  for (const { options } of parts) {
    for (const sums of layer.values()) formed += sums.length * options.length;
    if (formed > most) return undefined;
    before.push(layer);
    layer = withPart(layer, options, grid);
  }
  const way: Way = { parts, before };
  return [...layer].flatMap(([present, sums]) => Array.from(sums, (sum): State => ({ present, sum, way })));
}

/** The largest number that all sums are multiples of. */
function gridOf(parts: readonly Steps[]): number {
  let grid = 0;
  for (const { options } of parts) for (const { sum } of options) grid = safeDivisor(grid, Math.abs(sum));
  return grid === 0 ? 1 : grid;
}

function withPart(layer: Layer, options: Steps['options'], grid: number): Layer {
  const moved = new Map<number, Moved[]>();
  for (const [present, sums] of layer) {
    for (const option of options) {
      const key = present + option.present;
      const known = moved.get(key);
      if (known === undefined) moved.set(key, [{ sums, by: option.sum }]);
      else known.push({ sums, by: option.sum });
    }
  }
  return new Map([...moved].map(([present, all]) => [present, together(all, grid)]));
}

interface Moved {
  readonly sums: Float64Array;
  readonly by: number;
}

/** All of the sums where they have moved to, in rising order, each once. */
function together(all: readonly Moved[], grid: number): Float64Array {
  let [lowest, highest, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { sums, by } of all) {
    lowest = Math.min(lowest, (sums[0] ?? 0) + by);
    highest = Math.max(highest, (sums.at(-1) ?? 0) + by);
    count += sums.length;
  }
  const places = (highest - lowest) / grid + 1;
  return places <= count * mostPlaces ? ticked(all, lowest, grid, places) : sorted(all, count);
}

/** Places of the grid for each sum, up to which they are ticked off there instead of being sorted. */
const mostPlaces = 8;

function ticked(all: readonly Moved[], lowest: number, grid: number, places: number): Float64Array {
  const ticks = new Uint8Array(places);
  for (const { sums, by } of all) for (const sum of sums) ticks[(sum + by - lowest) / grid] = 1;
  const found = new Float64Array(ticks.reduce((count, tick) => count + tick, 0));
  let kept = 0;
  for (const [place, tick] of ticks.entries())
    if (tick === 1) {
      found[kept] = lowest + place * grid;
      kept += 1;
    }
  return found;
}

function sorted(all: readonly Moved[], count: number): Float64Array {
  const found = new Float64Array(count);
  let place = 0;
  for (const { sums, by } of all)
    for (const sum of sums) {
      found[place] = sum + by;
      place += 1;
    }
  found.sort();
  return found.filter((sum, at) => at === 0 || sum !== found[at - 1]);
}

/** The options of one way to a state, first part first. */
export function optionsTo({ present, sum, way: { parts, before } }: State): readonly number[] {
  const chosen: number[] = [];
  let [there, total] = [present, sum];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const options = parts[at]?.options ?? [];
    const place = lastOption(before[at] ?? new Map(), options, there, total);
    chosen.push(place);
    there -= options[place]?.present ?? 0;
    total -= options[place]?.sum ?? 0;
  }
  return chosen.reverse();
}

/** The first option that leads from a state of the layer to this one. */
function lastOption(layer: Layer, options: Steps['options'], present: number, sum: number): number {
  for (const [there, sums] of layer) {
    const place = options.findIndex((one) => there + one.present === present && has(sums, sum - one.sum));
    if (place >= 0) return place;
  }
  throw new RangeError('a state is reached by an option of the last part');
}

function has(rising: Float64Array, wanted: number): boolean {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted;
}

/** In how many combinations of rows a state comes about. */
export function combinationsOf({ present, sum, way }: State): bigint {
  return countsOf(way).get(present)?.get(sum) ?? 0n;
}

/** Few ask, and numbers of combinations are beyond what floats can count: they are counted when the first does. */
const countsOf: (way: Way) => ReadonlyMap<number, ReadonlyMap<number, bigint>> = once(({ parts }) => {
  let counts = new Map([[0, new Map([[0, 1n]])]]);
  for (const { options } of parts) {
    const next: typeof counts = new Map();
    for (const [present, row] of counts) {
      for (const option of options) {
        const key = present + option.present;
        const target = next.get(key) ?? new Map<number, bigint>();
        next.set(key, target);
        for (const [sum, count] of row) {
          const moved = sum + option.sum;
          target.set(moved, (target.get(moved) ?? 0n) + count * option.rows);
        }
      }
    }
    counts = next;
  }
  return counts;
});
