/** Code emitted for the machine gives what kernels give, operation by operation, and is what runs where a caller allows it. */
import type { ComparisonOperator } from '@kaohe/ir';
import type { RoundingMode } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Arena } from '../src/columnar/emitted/arena.js';
import { fused } from '../src/columnar/emitted/fuse.js';
import { addNumbersOfBands, codesOfBands } from '../src/columnar/kernels/bands.js';
import { codesByPlace, numbersByCondition, numbersByPlace } from '../src/columnar/kernels/choices.js';
import { addNumbersOfCodes, codesOfCodes, joinInto, pairsOfCodes } from '../src/columnar/kernels/codes.js';
import { comparisonInto } from '../src/columnar/kernels/comparisons.js';
import { productInto } from '../src/columnar/kernels/products.js';
import { addNumbersOfRatioBands } from '../src/columnar/kernels/ratio-bands.js';
import { roundedInto, roundedRatiosInto } from '../src/columnar/kernels/rounding.js';
import { sumInto } from '../src/columnar/kernels/sums.js';
import {
  conditionOperation,
  type Operation,
  pairOperation,
  placeOperation,
  tableOperation,
} from '../src/columnar/operations.js';
import type { Lane } from '../src/columnar/registers.js';

const rows = 11;
const columns = fc.record({
  a: numbers(-1_000, 1_000),
  b: numbers(-1_000, 1_000),
  positive: numbers(1, 40),
  codes: numbers(0, 3),
  conditions: numbers(0, 2),
});

function numbers(min: number, max: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min, max }), { minLength: rows, maxLength: rows });
}

const arena = new Arena(WebAssembly, 0);
let serial = 0;

function lane<A extends Float64Array | Int32Array>(data: A): Lane<A> {
  serial += 1;
  return { data, isColumn: true, stage: 0, serial };
}

const floats = (values: readonly number[]): Lane<Float64Array> => lane(Float64Array.from(values));
const integers = (values: readonly number[]): Lane<Int32Array> => lane(Int32Array.from(values));

/** Runs the operations together in blocks of four rows; nothing else may do their work. */
function emitted(...operations: readonly (Operation | undefined)[]): void {
  arena.during(rows, (taken) => {
    const step = (): never => {
      throw new Error('the kernel must not run');
    };
    const steps = operations.flatMap((operation) => (operation ? [{ step, operation }] : []));
    if (!taken || steps.length < operations.length) throw new Error('there is nothing to emit');
    const [only, ...others] = fused(steps, taken, 4);
    expect(others).toEqual([]);
    for (let start = 0; start < rows; start += 4) only?.(start, Math.min(4, rows - start));
  });
}

const roundingModes: readonly RoundingMode[] = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'];
const comparisons: readonly ComparisonOperator[] = ['>=', '<=', '>', '<', '=', '!='];

it('every operation', () => {
  fc.assert(
    fc.property(columns, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 }), (given, multiplier, step) => {
      const [a, b, d] = [floats(given.a), floats(given.b), floats(given.positive)];
      const [codes, conditions] = [integers(given.codes), integers(given.conditions)];
      const check = <A extends Float64Array | Int32Array>(
        make: (values: readonly number[]) => Lane<A>,
        operation: (out: Lane<A>) => Operation | undefined,
        kernel: (out: A) => void,
      ): void => {
        const [meant, found] = [make(Array(rows).fill(0)), make(Array(rows).fill(7))];
        kernel(meant.data);
        emitted(operation(found));
        expect([...found.data].map((one) => one + 0)).toEqual([...meant.data].map((one) => one + 0));
      };
      const edges = Float64Array.of(-step * 50, 0, 0, step * 20, Number.POSITIVE_INFINITY);
      const [results, labels] = [
        Float64Array.of(1 / 3, -7, 100, 2 ** 53 - 1, 100, 5, 9),
        Int32Array.of(2, 2, 0, 1, 3, 1),
      ];
      const parts = [
        { lane: a, multiplier },
        { lane: b, multiplier: 1 },
        { lane: d, multiplier: step },
      ];
      check(
        floats,
        (out) => ({ kind: 'sum', out, parts, constant: step }),
        (out) =>
          sumInto(
            out,
            0,
            parts.map((one) => ({ data: one.lane.data, at: 0, multiplier: one.multiplier })),
            step,
            rows,
          ),
      );
      check(
        floats,
        (out) => ({ kind: 'product', out, left: a, right: b }),
        (out) => productInto(out, 0, a.data, 0, b.data, 0, rows),
      );
      check(
        floats,
        (out) => ({ kind: 'bands', out, of: a, edges, results }),
        (out) => addNumbersOfBands(out, 0, a.data, 0, edges, results, rows),
      );
      check(
        integers,
        (out) => ({ kind: 'bands', out, of: a, edges, results: labels }),
        (out) => codesOfBands(out, 0, a.data, 0, edges, labels, rows),
      );
      const ratios = { multiplier: step, edges: Float64Array.of(-90, 1, 2, 50), beyond: Float64Array.of(0, 0, 1, 0) };
      const some = results.subarray(0, 5);
      check(
        floats,
        (out) => ({ kind: 'ratio-bands', out, of: a, under: d, edges: ratios, results: some }),
        (out) => addNumbersOfRatioBands(out, 0, a.data, 0, d.data, 0, ratios, some, rows),
      );
      for (const mode of roundingModes) {
        const of = { lane: a, multiplier: step };
        const more = { mode, of, divisor: 6, isNeverNegative: false };
        check(
          floats,
          (out) => ({ kind: 'rounding', out, under: undefined, ...more }),
          (out) => roundedInto(out, 0, mode, a.data, 0, step, 6, false, rows),
        );
        check(
          floats,
          (out) => ({ kind: 'rounding', out, under: d, ...more }),
          (out) => roundedRatiosInto(out, 0, mode, a.data, 0, step, d.data, 0, 6, rows),
        );
        const own = { mode, of: { lane: d, multiplier: 3 }, divisor: step, isNeverNegative: true };
        check(
          floats,
          (out) => ({ kind: 'rounding', out, under: undefined, ...own }),
          (out) => roundedInto(out, 0, mode, d.data, 0, 3, step, true, rows),
        );
      }
      for (const operator of comparisons) {
        const [left, right] = [
          { lane: a, multiplier: step },
          { lane: b, multiplier: 2 },
        ];
        check(
          integers,
          (out) => ({ kind: 'comparison', out, operator, left, right }),
          (out) =>
            comparisonInto(
              out,
              0,
              operator,
              { data: a.data, at: 0, multiplier: step },
              { data: b.data, at: 0, multiplier: 2 },
              rows,
            ),
        );
      }
      for (const isOr of [true, false]) {
        check(
          integers,
          (out) => ({ kind: 'join', out, left: conditions, right: codes, isOr }),
          (out) => joinInto(out, 0, conditions.data, 0, codes.data, 0, isOr, rows),
        );
      }
      check(
        floats,
        (out) => conditionOperation(out, conditions, a, b),
        (out) => numbersByCondition(out, 0, conditions.data, 0, a.data, 0, b.data, 0, rows),
      );
      check(
        floats,
        (out) => placeOperation(out, codes, [a, b, b, d]),
        (out) => numbersByPlace(out, 0, codes.data, 0, [a.data, b.data, b.data, d.data], new Int32Array(4), rows),
      );
      check(
        integers,
        (out) => placeOperation(out, codes, [codes, conditions, codes, conditions]),
        (out) =>
          codesByPlace(
            out,
            0,
            codes.data,
            0,
            [codes.data, conditions.data, codes.data, conditions.data],
            new Int32Array(4),
            rows,
          ),
      );
      check(
        floats,
        (out) => tableOperation(out, codes, results),
        (out) => addNumbersOfCodes(out, 0, codes.data, 0, results, rows),
      );
      check(
        integers,
        (out) => tableOperation(out, codes, labels),
        (out) => codesOfCodes(out, 0, codes.data, 0, labels, rows),
      );
      check(
        integers,
        (out) => pairOperation(out, codes, 3, conditions),
        (out) => pairsOfCodes(out, 0, codes.data, 0, 3, conditions.data, 0, rows),
      );
    }),
    { numRuns: 15 },
  );
});

it('operations put together give what each of them gives', () => {
  fc.assert(
    fc.property(columns, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 }), (given, weight, step) => {
      const [a, d] = [floats(given.a), floats(given.positive)];
      const edges = Float64Array.of(-step * 30, 0, step * 20);
      const ratio = { multiplier: 2, edges: Float64Array.of(-step, step), beyond: Float64Array.of(0, 1) };
      const [scores, places] = [Float64Array.of(5, 6, 8, 10), Int32Array.of(0, 1, 2, 3)];
      const coefficients = Float64Array.of(0, 5, 8, 12);
      const operations = (make: <A extends Float64Array | Int32Array>(one: Lane<A>) => Lane<A>) => {
        const [first, second, total] = [make(floats(Array(rows))), make(floats(Array(rows))), floats(Array(rows))];
        const [grade, coefficient] = [make(integers(Array(rows))), floats(Array(rows))];
        const parts = [
          { lane: first, multiplier: weight },
          { lane: second, multiplier: step },
          { lane: d, multiplier: step },
        ];
        const all: readonly (Operation | undefined)[] = [
          { kind: 'bands', out: first, of: a, edges, results: scores },
          { kind: 'ratio-bands', out: second, of: a, under: d, edges: ratio, results: scores },
          { kind: 'sum', out: total, parts, constant: step },
          { kind: 'bands', out: grade, of: total, edges, results: places },
          tableOperation(coefficient, grade, coefficients),
        ];
        return { all, columns: [total, coefficient] };
      };
      const alone = operations((one) => one);
      for (const operation of alone.all) emitted(operation);
      const together = operations((one) => ({ ...one, isColumn: false }));
      emitted(...together.all);
      expect(together.columns.map(({ data }) => [...data])).toEqual(alone.columns.map(({ data }) => [...data]));
    }),
    { numRuns: 30 },
  );
});

it('runs take turns, and what a host does not allow is left to kernels', () => {
  arena.during(rows, (outer) => {
    expect(outer).toBe(arena);
    arena.during(rows, (inner) => expect(inner).toBeUndefined());
  });
  expect(() =>
    arena.during(rows, () => {
      throw new RangeError('stopped');
    }),
  ).toThrow(RangeError);
  arena.during(rows, (again) => expect(again).toBe(arena));
  new Arena(WebAssembly).during(rows, (few) => expect(few).toBeUndefined());
  const poor = { Module: WebAssembly.Module, Instance: WebAssembly.Instance, Memory: NoMemory };
  new Arena(poor, 0).during(rows, (none) => expect(none).toBeUndefined());
  expect(arena.load(Uint8Array.of(0))).toBeUndefined();
  expect(arena.float64(2 ** 25)).toBeUndefined();
});

/** What a host gives that has no memory left. */
class NoMemory {
  readonly buffer: ArrayBuffer = new ArrayBuffer(0);

  constructor() {
    throw new RangeError('could not allocate memory');
  }
}
