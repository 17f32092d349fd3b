/** The file of mappings is read as it is written, and what is not one is told. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mappingsFromText, mappingText } from '../src/index.js';

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const shares = fc.constantFrom('fraction' as const, 'percent' as const, undefined);
const column = fc.record({ column: name, input: fc.option(name, { nil: undefined }), shares });
const saved = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  columns: fc.uniqueArray(column, { maxLength: 4, selector: (one) => one.column }),
});

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(saved, { maxLength: 4 }), (all) => {
      const read = mappingsFromText({ name: 'a.columns.yaml', text: mappingText(all) });
      expect(read.diagnostics).toEqual([]);
      expect(read.value).toEqual(all);
    }),
    { seed: 30, numRuns: 300 },
  );
});

it('tells lines that are no mapping, and reads what people write by hand', () => {
  const text = 'kaohe-columns: 1\nexports:\n  - fingerprint: 0f\n    columns:\n      神秘指标: 质检得分\n      ???\n';
  const { value, diagnostics } = mappingsFromText({ name: 'a.columns.yaml', text });
  expect(value).toEqual([
    { fingerprint: '0f', columns: [{ column: '神秘指标', input: '质检得分', shares: undefined }] },
  ]);
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
    ['data/mapping-unreadable', '      ???'],
  ]);
  expect(mappingsFromText({ name: 'a', text: '' }).diagnostics).toHaveLength(1);
});
