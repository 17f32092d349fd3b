/** Findings name the people of the data they hit: exactly those for whom a row is missing, or more than one is met. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import type { Diagnostic } from '../../packages/diagnostics/src/index.js';
import { readDataset, withHits } from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables } from '../../packages/intake/src/index.js';

interface Band {
  readonly low: number;
  readonly high: number;
  readonly isLowIn: boolean;
  readonly isHighIn: boolean;
}

const edge = fc.integer({ min: 0, max: 12 });
const band: fc.Arbitrary<Band> = fc
  .record({ low: edge, width: fc.integer({ min: 1, max: 6 }), isLowIn: fc.boolean(), isHighIn: fc.boolean() })
  .map(({ low, width, ...ends }) => ({ low, high: low + width, ...ends }));

/** Every edge, every middle, and beyond both ends. */
const values = Array.from({ length: 42 }, (_, place) => (place - 2) / 2);

function rulesOf(bands: readonly Band[]): string {
  const rows = bands.map(({ low, high, isLowIn, isHighIn }, place) => {
    return `  ${low} ${isLowIn ? '<=' : '<'} x ${isHighIn ? '<=' : '<'} ${high} -> ${place}`;
  });
  return `标准 甲\n  周期 月\n  对象 姓名\n\n输入 数值 : 数\n\n指标 分数 = 数值\n  权重 100%\n${rows.join('\n')}\n\n总分\n`;
}

function isMet({ low, high, isLowIn, isHighIn }: Band, value: number): boolean {
  return (isLowIn ? value >= low : value > low) && (isHighIn ? value <= high : value < high);
}

/** The findings about the rules, run with one person for each value, who is called by it. */
function findings(bands: readonly Band[]): readonly Diagnostic[] {
  const { ruleSet, diagnostics } = compile([{ name: 'a.kpi', text: rulesOf(bands) }], 'a.kpi');
  const text = `姓名,月份,数值\n${values.map((value) => `人${value},2025-01,${value}\n`).join('')}`;
  const { value: tables } = readTables([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  const dataset = readDataset(ruleSet, recordsFromTables(tables, ruleSet).value).value;
  expect(dataset.rows).toHaveLength(values.length);
  return withHits(diagnostics, ruleSet, dataset, 'zh');
}

const uncovered = new Set(['scoring/band-gap', 'scoring/band-open']);

/** Values of the people hit; an edge that two rows leave out is hit like a gap. */
function hitBy(found: readonly Diagnostic[], isAbout: (one: Diagnostic) => boolean): readonly number[] {
  const people = found.filter(isAbout).flatMap(({ hits }) => hits ?? []);
  return [...new Set(people.map(({ person }) => Number(person.slice(1))))].toSorted((left, right) => left - right);
}

it('whoever meets no row is named by a gap, and nobody else', () => {
  let named = 0;
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 4 }), (bands) => {
      const left = hitBy(findings(bands), (one) => uncovered.has(one.code) || one.args.claimed === 'neither');
      expect(left).toEqual(values.filter((value) => !bands.some((one) => isMet(one, value))));
      named += left.length;
    }),
    { numRuns: 60 },
  );
  expect(named).toBeGreaterThan(0);
});

it('whoever an overlap names meets two rows, and whoever meets two is named', () => {
  let named = 0;
  fc.assert(
    fc.property(band, band, (first, second) => {
      const twice = hitBy(
        findings([first, second]),
        (one) => one.code === 'scoring/band-overlap' || one.args.claimed === 'both',
      );
      expect(twice).toEqual(values.filter((value) => isMet(first, value) && isMet(second, value)));
      named += twice.length;
    }),
    { numRuns: 60 },
  );
  expect(named).toBeGreaterThan(0);
});
