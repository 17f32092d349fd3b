/** What only one other step reads is worked out by that one: the same numbers, and nothing in the lane between. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addNumbersOfBands } from '../src/columnar/kernels/bands.js';
import { addNumbersOfCodes } from '../src/columnar/kernels/codes.js';
import { roundedInto } from '../src/columnar/kernels/rounding.js';
import { Memory } from '../src/columnar/memory.js';
import { tableOperation } from '../src/columnar/operations.js';
import { type Lane, offsetOf, type Step, type Wholes } from '../src/columnar/registers.js';
import { Room } from '../src/columnar/room.js';
import { sumOf, times } from '../src/columnar/wholes.js';

const rows = 11;
const numbers = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: rows, maxLength: rows });
const edges = Float64Array.of(10, 20, 30);
const results = Float64Array.of(5, 6, 8, 10);

/** How the lane between is also read: by nobody, by a step that does not tell, by another step, or after the run. */
const readers = ['nobody', 'untold', 'told', 'results'] as const;

it.each(readers)('scores of a weighted sum, otherwise read by %s', (reader) => {
  fc.assert(
    fc.property(numbers(40), numbers(3), fc.integer({ min: -3, max: 9 }), (given, codes, weight) => {
      const room = new Room(rows, 'proven', new Memory(), { blockSize: 4 });
      const number = wholes(room, Float64Array.from(given), 40);
      const places = room.column(Int32Array.from(codes));
      const [banded, coded] = [room.numbers(), room.numbers()];
      room.scores(
        banded,
        results,
        { kind: 'bands', out: banded, of: number.lane, edges, results },
        (out, at, scores, start, count) =>
          addNumbersOfBands(out, at, number.lane.data, offsetOf(number.lane, start), edges, scores, count),
      );
      room.scores(coded, results, tableOperation(coded, places, results), (out, at, scores, start, count) =>
        addNumbersOfCodes(out, at, places.data, offsetOf(places, start), scores, count),
      );
      const parts = [
        { wholes: { lane: banded, least: 5, greatest: 10 }, multiplier: weight },
        { wholes: number, multiplier: 2 },
        { wholes: { lane: coded, least: 5, greatest: 10 }, multiplier: 3 },
      ];
      const { lane } = sumOf(room, parts, 7, []);
      expect(isWritten(room, banded, reader, () => room.widen(lane))).toBe(reader !== 'nobody');
      const score = (one: number) => results[edges.filter((edge) => one >= edge).length] ?? 0;
      expect([...lane.data]).toEqual(
        given.map((one, row) => score(one) * weight + one * 2 + (results[codes[row] ?? 0] ?? 0) * 3 + 7),
      );
    }),
    { numRuns: 20 },
  );
});

it.each(readers)('a product that is rounded, otherwise read by %s', (reader) => {
  fc.assert(
    fc.property(numbers(90), numbers(90), fc.integer({ min: 1, max: 9 }), (left, right, divisor) => {
      const room = new Room(rows, 'proven', new Memory(), { blockSize: 4 });
      const [a, b] = [wholes(room, Float64Array.from(left), 90), wholes(room, Float64Array.from(right), 90)];
      const product = times(room, a, b, []).lane;
      const out = room.column(new Float64Array(rows));
      const step: Step = (start, count) =>
        roundedInto(out.data, start, 'half-up', product.data, offsetOf(product, start), 3, divisor, true, count);
      const of = { lane: product, multiplier: 3 };
      room.step(step, { kind: 'rounding', out, mode: 'half-up', of, under: undefined, divisor, isNeverNegative: true });
      expect(isWritten(room, product, reader, () => undefined)).toBe(reader !== 'nobody');
      const rounded = (one: number) => Math.floor((6 * one + divisor) / (2 * divisor));
      expect([...out.data]).toEqual(left.map((one, row) => rounded(one * (right[row] ?? 0))));
    }),
    { numRuns: 20 },
  );
});

function wholes(room: Room, data: Float64Array, greatest: number): Wholes {
  return { lane: room.column(data), least: 0, greatest };
}

/** Runs, and says whether the lane was written to. */
function isWritten(
  room: Room,
  lane: Lane<Float64Array>,
  reader: (typeof readers)[number],
  prepare: () => void,
): boolean {
  if (reader === 'untold') room.step(() => undefined);
  if (reader === 'told') sumOf(room, [{ wholes: { lane, least: 0, greatest: 1 }, multiplier: 1 }], 1, []);
  if (reader === 'results') room.widen(lane);
  prepare();
  lane.data.fill(-1);
  room.run();
  return lane.data.some((one) => one !== -1);
}
