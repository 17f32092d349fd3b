/** A subject of a table as one of a few places: the stretches of numbers between the edges of its cells, or its codes. */
import { add, compare, divide, type Interval, one, type Rational, subtract, zero } from '@kaohe/quantity';
import { none, numberValue, type Value } from '../../data/value.js';
import { codesOfBands } from '../kernels/bands.js';
import { codesOfRatioBands, type RatioEdges } from '../kernels/ratio-bands.js';
import { noneInto } from '../kernels/states.js';
import type { Numbers, Operation, ValueLane } from '../operations.js';
import { type CodeRegister, type Lane, type NumberRegister, offsetOf, type States, type Wholes } from '../registers.js';
import type { Room } from '../room.js';
import { alignmentOf, smallWhole } from '../scales.js';
import { isProven, timesConstant, type Unsafe } from '../wholes.js';

/** The place of each row among a few, and a value that stands for each place. */
export interface Places {
  readonly lane: Lane<Int32Array>;
  readonly samples: readonly Value[];
  /** Whether rows can be at a place; all where undefined. */
  readonly isReached?: (place: number) => boolean;
  readonly states: States | undefined;
}

/** Where a stretch of numbers ends and the next begins: at the value, or right behind it. */
export interface Cut {
  readonly value: Rational;
  readonly beyond: boolean;
}

/** A number between each two cuts, from the lowest; none at the end. */
export interface Segments {
  readonly cuts: readonly Cut[];
  readonly samples: readonly Value[];
}

/** The stretches between the ends of the intervals. */
export function segmentsOf(intervals: readonly Interval[]): Segments {
  const cuts: Cut[] = [];
  for (const { low, high } of intervals) {
    if (low) cuts.push({ value: low.value, beyond: !low.closed });
    if (high) cuts.push({ value: high.value, beyond: high.closed });
  }
  cuts.sort((a, b) => compare(a.value, b.value) || Number(a.beyond) - Number(b.beyond));
  const distinct = cuts.filter((cut, place) => {
    const before = cuts[place - 1];
    return !before || before.beyond !== cut.beyond || compare(before.value, cut.value) !== 0;
  });
  const samples = [undefined, ...distinct].map((low, place) => numberValue(sampleBetween(low, distinct[place])));
  return { cuts: distinct, samples: [...samples, none] };
}

function sampleBetween(low: Cut | undefined, high: Cut | undefined): Rational {
  if (!low) return high ? subtract(high.value, one) : zero;
  if (!low.beyond) return low.value;
  return high ? divide(add(low.value, high.value), { numerator: 2n, denominator: 1n }) : add(low.value, one);
}

/** Cuts in the terms of a register, ready for kernels. */
export type Bands =
  | { readonly kind: 'scaled'; readonly numbers: Wholes; readonly edges: Float64Array }
  | { readonly kind: 'ratio'; readonly numbers: Wholes; readonly denominators: Wholes; readonly edges: RatioEdges };

/** The cuts as edges of whole numbers; undefined where these are too large. */
export function bandsOf(
  room: Room,
  { factor, numerators, denominators }: NumberRegister,
  cuts: readonly Cut[],
  unsafe: Unsafe,
): Bands | undefined {
  const values = cuts.map(({ value }) => divide(value, factor));
  if (!denominators) {
    const edges = Float64Array.from(cuts, ({ beyond }, place) => firstPassing(values[place] ?? zero, beyond));
    return { kind: 'scaled', numbers: numerators, edges };
  }
  // n / d >= edge is n × multiplier >= d × edge in whole numbers, with one multiplier for all edges
  const alignment = alignmentOf([one, ...values]);
  if (!alignment) return undefined;
  const [multiplier = 1, ...whole] = alignment.multipliers;
  const edges = Float64Array.from(whole);
  const size = Math.max(...edges.map(Math.abs)) + 1;
  const ends = [numerators.least * multiplier, numerators.greatest * multiplier, denominators.greatest * size];
  const beyond = Float64Array.from(cuts, (cut) => Number(cut.beyond));
  if (isProven(room, ends)) {
    return { kind: 'ratio', numbers: numerators, denominators, edges: { multiplier, edges, beyond } };
  }
  timesConstant(room, denominators, size, unsafe);
  const numbers = timesConstant(room, numerators, multiplier, unsafe);
  return { kind: 'ratio', numbers, denominators, edges: { multiplier: 1, edges, beyond } };
}

/** The first whole number that is at least the value, or beyond it. */
function firstPassing({ numerator, denominator }: Rational, beyond: boolean): number {
  const towardZero = numerator / denominator;
  const isExact = towardZero * denominator === numerator;
  const below = isExact || numerator > 0n ? towardZero : towardZero - 1n;
  const first = isExact && !beyond ? below : below + 1n;
  return smallWhole(first) ?? (first > 0n ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}

/** The segment of each row; what is none has the last place. */
export function placesOfNumbers(room: Room, register: NumberRegister, { cuts, samples }: Segments): Places | undefined {
  const unsafe: Unsafe = [];
  const bands = bandsOf(room, register, cuts, unsafe);
  if (!bands) return undefined;
  const lane = codesOfBandsInto(room, bands, Int32Array.from(samples.keys()));
  const states = withNone(room, lane, room.worst([register.states, ...unsafe]), samples.length - 1);
  // nobody is at the place of what is none where every row is there
  const isReached = (place: number): boolean => place < samples.length - 1 || states !== undefined;
  return { lane, samples, isReached, states };
}

/** The code that stands at the segment of each row. */
export function codesOfBandsInto(room: Room, bands: Bands, results: Int32Array): Lane<Int32Array> {
  const lane = room.codes();
  room.step(
    (start, count) => {
      const [at, from] = [offsetOf(lane, start), offsetOf(bands.numbers.lane, start)];
      if (bands.kind === 'scaled') {
        codesOfBands(lane.data, at, bands.numbers.lane.data, from, bands.edges, results, count);
        return;
      }
      const { numbers, denominators, edges } = bands;
      const under = offsetOf(denominators.lane, start);
      codesOfRatioBands(lane.data, at, numbers.lane.data, from, denominators.lane.data, under, edges, results, count);
    },
    bandsOperation(lane, bands, results),
  );
  return lane;
}

/** What stands at the segment of each row, as it is told. */
export function bandsOperation(out: ValueLane, bands: Bands, results: Numbers): Operation {
  const { numbers } = bands;
  if (bands.kind === 'scaled') return { kind: 'bands', out, of: numbers.lane, edges: bands.edges, results };
  return { kind: 'ratio-bands', out, of: numbers.lane, under: bands.denominators.lane, edges: bands.edges, results };
}

/** Rows that are none stand at a place of their own and are there. */
function withNone(room: Room, lane: Lane<Int32Array>, states: States | undefined, place: number): States | undefined {
  if (!states) return undefined;
  const left = room.states();
  room.step((start, count) => {
    left.dirty = false;
    if (!states.dirty) return;
    const [at, leftAt, from] = [offsetOf(lane, start), offsetOf(left, start), offsetOf(states, start)];
    left.dirty = noneInto(lane.data, at, left.data, leftAt, states.data, from, place, count);
  });
  return left;
}

/** The code of each row. */
export function placesOfCodes({ codes, values, isNeverNone, states }: CodeRegister): Places {
  const isReached = (place: number): boolean => place > 0 || isNeverNone !== true;
  return { lane: codes, samples: values, isReached, states };
}
