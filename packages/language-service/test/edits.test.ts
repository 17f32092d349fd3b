/** Edits in any order: what the service says of a text it was typed into is what a fresh one says of it. Both faces. */
import { readFileSync } from 'node:fs';
import { compile, convertSource } from '@kaohe/compiler';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Finding, findingsIn, outlineOf, Workspace } from '../src/index.js';

const text = readFileSync(
  new URL('../../../rules/customer-service/taobao-presales/rules.kpi', import.meta.url),
  'utf8',
);
const yaml = convertSource({ name: 'r.kpi', text }).value;

/** What people type, and slips: some break a line, some a declaration, some how the rest is read. */
const pieces = [
  '0',
  ' ',
  '\n',
  '# 注\n',
  '\n\n',
  '(',
  '"',
  '指标 甲\n',
  '  权重 5%\n',
  '金额',
  '%',
  '-',
  ':',
  '忽略 ',
  ']',
  '|',
];

const edit = fc.record({
  at: fc.nat(1_000_000),
  removed: fc.nat({ max: 12 }),
  piece: fc.constantFrom('', ...pieces),
  isUndone: fc.boolean(),
});

it.each([
  ['r.kpi', text],
  ['r.kpi.yaml', yaml],
])(
  'typing into %s says what reading it anew says',
  (name, start) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const typed = new Workspace();
        let now = start;
        typed.open(name, now, 0);
        for (const [index, { at, removed, piece, isUndone }] of edits.entries()) {
          const place = at % (now.length + 1);
          const before = now;
          now = now.slice(0, place) + piece + now.slice(place + removed);
          typed.open(name, now, 2 * index + 1);
          findingsIn(typed, name, 'zh');
          if (isUndone) {
            now = before;
            typed.open(name, now, 2 * index + 2);
          }
        }
        const fresh = new Workspace();
        fresh.open(name, now, 1);
        const found = findingsIn(typed, name, 'zh');
        expect(found).toEqual(findingsIn(fresh, name, 'zh'));
        // of YAML that breaks, the service reads more than the compiler
        if (typed.document(name)?.isRepaired === false)
          expect(found.map(placeOf)).toEqual(compile([{ name, text: now }], name).diagnostics.map(placeOf));
        expect(outlineOf(typed, name, 'zh')).toEqual(outlineOf(fresh, name, 'zh'));
      }),
      { numRuns: 12 },
    );
  },
  120_000,
);

function placeOf({ code, span, related }: Pick<Finding, 'code' | 'span' | 'related'>): string {
  return [code, span, ...related].map((one) => JSON.stringify(one)).join(' ');
}
