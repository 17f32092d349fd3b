/** Tables of one to three keys against brute force over every edge and every midpoint; witnesses run through the interpreter. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../diagnostics/src/index.js';
import { evaluated } from '../../../testkit/src/index.js';
import { compile } from '../../src/index.js';

const labels = ['初', '中', '高'] as const;
type Label = (typeof labels)[number];

/** A cell as it is written, and what it is about. */
interface Cell {
  readonly text: string;
  readonly takes: (value: number | Label) => boolean;
}

const any: Cell = { text: '任意', takes: () => true };

/** Edges in halves, so that quarters lie between them. */
const half = fc.integer({ min: 0, max: 6 }).map((twice) => twice / 2);
const numberCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(any),
  half.map((edge) => ({ text: `${edge}`, takes: (value: number | Label) => value === edge })),
  fc.tuple(half, fc.constantFrom('<', '<=', '>', '>=')).map(([edge, sign]) => ({
    text: `${sign} ${edge}`,
    takes: (value: number | Label) => isOn(Number(value), sign, edge),
  })),
  fc.tuple(half, half, fc.boolean(), fc.boolean()).map(([a, b, low, high]) => ({
    text: `${low ? '[' : '('}${Math.min(a, b)}, ${Math.max(a, b)}${high ? ']' : ')'}`,
    takes: (value: number | Label) =>
      isOn(Number(value), low ? '>=' : '>', Math.min(a, b)) && isOn(Number(value), high ? '<=' : '<', Math.max(a, b)),
  })),
);
const labelCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(any),
  fc.uniqueArray(fc.constantFrom(...labels), { minLength: 1, maxLength: 2 }).map((some) => ({
    text: some.join(' 或 '),
    takes: (value: number | Label) => some.some((label) => label === value),
  })),
);

function isOn(value: number, sign: string, edge: number): boolean {
  if (value === edge) return sign.endsWith('=');
  return sign.startsWith('<') ? value < edge : value > edge;
}

interface Table {
  readonly kinds: readonly ('number' | 'label')[];
  readonly rows: readonly (readonly Cell[])[];
}

const table: fc.Arbitrary<Table> = fc
  .array(fc.constantFrom('number' as const, 'label' as const), { minLength: 1, maxLength: 3 })
  .filter((kinds) => kinds.includes('number') || kinds.length > 1)
  .chain((kinds) =>
    fc
      .array(fc.tuple(...kinds.map((kind) => (kind === 'number' ? numberCell : labelCell))), {
        minLength: 1,
        maxLength: 7,
      })
      .map((rows) => ({ kinds, rows })),
  );

const quarters = Array.from({ length: 15 }, (_, index) => (index - 1) / 4);

/** One value of each region there can be. */
function probes({ kinds }: Table): readonly (readonly (number | Label)[])[] {
  return kinds.reduce<readonly (readonly (number | Label)[])[]>(
    (found, kind) =>
      found.flatMap((start) => (kind === 'number' ? quarters : labels).map((value) => [...start, value])),
    [[]],
  );
}

function winner({ rows }: Table, values: readonly (number | Label)[]): number {
  return rows.findIndex((cells) =>
    cells.every((cell, place) => values[place] !== undefined && cell.takes(values[place])),
  );
}

function textOf({ kinds, rows }: Table): string {
  const inputs = kinds.map(
    (kind, place) => `输入 键${place} : ${kind === 'number' ? '分' : `取值 ${labels.join(', ')}`}`,
  );
  const keys = kinds.map((_, place) => `键${place}`).join(', ');
  const lines = rows.map((cells, index) => `  ${cells.map((cell) => cell.text).join(', ')} -> ${index + 1}`);
  return ['标准 样例', '  对象 人员', ...inputs, `查表 丁 按 ${keys}`, ...lines, ''].join('\n');
}

/** Which row a finding stands at. */
function rowOf(one: Table, text: string, start: number): number {
  return text.slice(0, start).split('\n').length - one.kinds.length - 4;
}

const missing = ['scoring/table-incomplete', 'scoring/band-gap', 'scoring/band-open'];

function isMissing({ code, args }: Diagnostic): boolean {
  return missing.includes(code) || (code === 'scoring/band-edge' && args.claimed === 'neither');
}

it('what is missing, never reached or claimed twice is what brute force finds', () => {
  fc.assert(
    fc.property(table, (one) => {
      const text = textOf(one);
      const { diagnostics } = compile([{ name: 'rules.kpi', text }], 'rules.kpi');
      const all = probes(one);
      const winners = all.map((values) => winner(one, values));
      expect(diagnostics.some(isMissing), text).toBe(winners.includes(-1));
      for (const { witness } of diagnostics.filter(isMissing)) {
        const values = one.kinds.map((kind, place) => {
          const given = witness?.given.find(({ name }) => name === `键${place}`)?.value;
          if (kind === 'label') return labels.find((label) => label === given) ?? labels[0];
          return given === undefined ? 0 : Number(given);
        });
        expect(winner(one, values), `${text}${JSON.stringify(witness)}`).toBe(-1);
      }
      const rowsWith = (codes: readonly string[]): ReadonlySet<number> =>
        new Set(diagnostics.filter(({ code }) => codes.includes(code)).map(({ span }) => rowOf(one, text, span.start)));
      const shadowed = rowsWith(['scoring/band-shadowed']);
      const clashing = rowsWith(['scoring/band-overlap', 'scoring/band-edge']);
      for (const [index, cells] of one.rows.entries()) {
        const isSomething = all.some((values) => cells.every((cell, place) => cell.takes(values[place] ?? 0)));
        const isNever = isSomething && !winners.includes(index);
        if (shadowed.has(index)) expect(isNever, `${text}row ${index}`).toBe(true);
        if (isNever) expect(shadowed.has(index) || clashing.has(index), `${text}row ${index}`).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

it('a witness, run through the interpreter, has no result', () => {
  fc.assert(
    fc.property(table, (one) => {
      const { diagnostics, ruleSet } = compile([{ name: 'rules.kpi', text: textOf(one) }], 'rules.kpi');
      const given = diagnostics.find(isMissing)?.witness?.given ?? [];
      if (given.length < one.kinds.length) return;
      const file = {
        name: '2025-01.csv',
        text: `人员,${given.map(({ name }) => name).join(',')}\n甲,${given.map(({ value }) => value).join(',')}\n`,
      };
      const told = evaluated(ruleSet, [file]);
      expect(told.problems.map(({ code }) => code)).toEqual(['data/no-band']);
      expect(told.disagreements).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('a table with too many regions to list names one combination and says so', () => {
  let seed = 7;
  const edge = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 65_536) % 70;
  };
  const keys = [0, 1, 2, 3, 4].map((key) => `键${key}`);
  const cell = (low: number): string => `[${low}, ${low + 30})`;
  const rows = Array.from({ length: 150 }, (_, row) => `  ${keys.map(() => cell(edge())).join(', ')} -> ${row + 1}`);
  const inputs = keys.map((key) => `输入 ${key} : 分`);
  const text = ['标准 样例', ...inputs, `查表 丁 按 ${keys.join(', ')}`, ...rows, ''].join('\n');
  const { diagnostics } = compile([{ name: 'rules.kpi', text }], 'rules.kpi');
  expect(diagnostics.map(({ code }) => code)).toContain('scoring/table-capped');
  expect(diagnostics.find(({ code }) => code === 'scoring/table-incomplete')?.args.rest).toBe(0);
});
