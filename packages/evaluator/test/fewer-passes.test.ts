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

it.each(readers)('products that are rounded, the last otherwise read by %s', (reader) => {
  fc.assert(
    fc.property(
      fc.array(numbers(90), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      (all, divisor) => {
        const room = new Room(rows, 'proven', new Memory(), { blockSize: 4 });
        const [first, ...others] = all.map((own) => wholes(room, Float64Array.from(own), 90));
        if (!first) throw new Error('there are two or more');
        const product = others.reduce((before, one) => times(room, before, one, []), first).lane;
        const out = room.column(new Float64Array(rows));
        const step: Step = (start, count) =>
          roundedInto(out.data, start, 'half-up', product.data, offsetOf(product, start), 3, divisor, true, count);
        const of = { lane: product, multiplier: 3 };
        room.step(step, {
          kind: 'rounding',
          out,
          mode: 'half-up',
          of,
          under: undefined,
          divisor,
          isNeverNegative: true,
        });
        expect(isWritten(room, product, reader, () => undefined)).toBe(reader !== 'nobody');
        const products = Array.from({ length: rows }, (_, row) =>
          all.reduce((found, own) => found * (own[row] ?? 0), 1),
        );
        expect([...out.data]).toEqual(products.map((one) => Math.floor((6 * one + divisor) / (2 * divisor))));
      },
    ),
    { numRuns: 30 },
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
