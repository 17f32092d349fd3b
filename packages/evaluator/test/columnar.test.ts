/** Columns mean what the interpreter means, at the edges of what floats hold, on every path, by kernels and by emitted code, and every kernel takes part. */
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import {
  Arena,
  fromDataset,
  interpret,
  Memory,
  type Results,
  runOnColumns,
  runOnDataset,
  sameValue,
} from '../src/index.js';
import { dataOf, input, inputOf, math, metric, metricOf, num, ruleSet } from './build.js';
import { anyEdgeRows, manyEdgeRows } from './edge-rows.js';
import { anyScorecard } from './edge-rules.js';
import { anyRows, anyRuleSet } from './generate.js';

/** How often each kernel ran, by path. */
const { counts, counted, state } = vi.hoisted(() => {
  const counts = new Map<string, { proven: number; tested: number }>();
  const state: { path: 'proven' | 'tested' } = { path: 'proven' };
  const counted = (kernels: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(kernels).map(([name, kernel]) => {
        if (typeof kernel !== 'function') return [name, kernel];
        const own = { proven: 0, tested: 0 };
        counts.set(name, own);
        const run = (...given: unknown[]): unknown => {
          own[state.path] += 1;
          return kernel(...given);
        };
        return [name, run];
      }),
    );
  return { counts, counted, state };
});

vi.mock('../src/columnar/kernels/bands.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/choices.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/codes.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/comparisons.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/products.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/ratio-bands.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/rounding.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/states.js', async (original) => counted(await original()));
vi.mock('../src/columnar/kernels/sums.js', async (original) => counted(await original()));

// `AGREEMENT_RUNS=2500` tries a million pairs of rules and rows
const runs = Number(process.env.AGREEMENT_RUNS ?? 200);
const someRows = fc.oneof({ weight: 3, arbitrary: anyEdgeRows() }, { weight: 1, arbitrary: anyRows() });
const manyRows = fc.nat().map((seed) => manyEdgeRows(seed, 400));
let pairs = 0;
let turns = 0;
const memory = new Memory();
const arenaOfTests = new Arena(WebAssembly, 0);

function differing(meant: Results, other: Results, rows: number): readonly string[] {
  return meant.metricIds.flatMap((id) =>
    Array.from({ length: rows }, (_, row) => row)
      .filter((row) => !sameValue(meant.value(id, row), other.value(id, row)) || hidesFault(meant, other, id, row))
      .map((row) => `${id} in row ${row}`),
  );
}

/** A metric of which it is known that no row holds a fault has none. */
function hidesFault(meant: Results, other: Results, id: string, row: number): boolean {
  return meant.value(id, row).kind === 'fault' && other.isFaultless(id);
}

it('interpreter and columns agree at the edges, on each path', () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 2, arbitrary: anyScorecard() }, { weight: 1, arbitrary: anyRuleSet() }),
      process.env.AGREEMENT_RUNS === undefined ? someRows : manyRows,
      fc.constantFrom(undefined, 1, 3, 7),
      fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat() }),
      (rules, rows, blockSize, place) => {
        const data = dataOf(rules, rows);
        const all = interpret(rules, data);
        // what nobody wants need not stand anywhere
        const wanted =
          place === undefined ? all.metricIds : all.metricIds.slice(place % all.metricIds.length).slice(0, 1);
        const meant = { ...all, metricIds: wanted };
        for (const path of ['proven', 'tested'] as const) {
          state.path = path;
          // code takes longer to emit than such few rows to compute
          for (const arena of turns % 3 === 0 ? [undefined, arenaOfTests] : [undefined]) {
            const found = runOnColumns(rules, fromDataset(rules, data), { path, memory, blockSize, arena, wanted });
            expect([path, ...differing(meant, found, rows.length)]).toEqual([path]);
          }
        }
        turns += 1;
        pairs += rows.length;
      },
    ),
    {
      numRuns: runs,
      ...(process.env.AGREEMENT_SEED === undefined ? {} : { seed: Number(process.env.AGREEMENT_SEED) }),
    },
  );
}, 10_000_000);

it('only what is wanted is there', () => {
  const anyRules = fc.oneof(anyRuleSet(), anyScorecard());
  fc.assert(
    fc.property(
      anyRules,
      anyEdgeRows(),
      fc.constantFrom(1, 2, 7),
      fc.boolean(),
      (rules, rows, blockSize, isEmitted) => {
        const data = dataOf(rules, rows);
        const meant = interpret(rules, data);
        const everySecond = meant.metricIds.filter((_, place) => place % 2 === 1);
        for (const wanted of [everySecond, ...meant.metricIds.map((id) => [id])]) {
          const arena = isEmitted ? arenaOfTests : undefined;
          const found = runOnDataset(rules, data, { wanted, blockSize, arena });
          expect(found.metricIds).toEqual(wanted);
          expect(differing({ ...meant, metricIds: wanted }, found, rows.length)).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('what is missing stays so in every block where nobody wants what it is missing for', () => {
  const total = metricOf('total', math(metric('rate'), '+', num('1')));
  const rules = ruleSet({
    inputs: [inputOf('a'), inputOf('b')],
    metrics: [metricOf('rate', math(input('a'), '/', input('b'))), total],
  });
  const rows = ['甲', '乙', '丙'].map((person) => ({ person, team: 'x', period: '2025-01', a: '1', b: '0' }));
  const data = dataOf(rules, rows);
  const meant = { ...interpret(rules, data), metricIds: ['total'] };
  const found = runOnDataset(rules, data, { wanted: ['total'], blockSize: 1 });
  expect(differing(meant, found, rows.length)).toEqual([]);
});

afterAll(() => {
  const idle = [...counts].flatMap(([name, { proven, tested }]) => [
    ...(proven === 0 ? [`${name} never ran on proven numbers`] : []),
    ...(tested === 0 ? [`${name} never ran on tested numbers`] : []),
  ]);
  if (process.env.AGREEMENT_RUNS !== undefined) process.stdout.write(`${pairs} pairs of rules and rows\n`);
  // nothing is marked where all is proven, and products are only rounded right away where nobody looks at them
  const meant = ['markUnsafe never ran on proven numbers'];
  for (const name of ['roundedProductsInto', 'roundedTripleProductsInto'])
    meant.push(`${name} never ran on tested numbers`);
  expect(idle.filter((name) => !meant.includes(name))).toEqual([]);
});
