/** Texts nobody would write: nothing throws, and whatever reads without mistakes survives the formatter and the other face. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertSource, formatSource } from '../src/faces.js';
import { sample } from './sample.js';

const yamlSample = convertSource({ name: 'a.kpi', text: sample }).value;

/** A text with some of its pieces left out, doubled or swapped. */
function damaged(text: string): fc.Arbitrary<string> {
  const pieces = text.split(/(?<=\s)|(?=[\s():"])/);
  const change = fc.record({
    at: fc.nat(pieces.length - 1),
    how: fc.constantFrom('drop', 'double', 'swap', 'comment'),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const made = [...pieces];
    for (const { at, how } of changes) {
      const piece = made[at] ?? '';
      if (how === 'drop') made[at] = '';
      if (how === 'double') made[at] = piece + piece;
      if (how === 'comment') made[at] = `${piece} # c\n`;
      if (how === 'swap') [made[at], made[at + 1]] = [made[at + 1] ?? '', piece];
    }
    return made.join('');
  });
}

it.each([
  ['text', 'a.kpi', 'a.yaml', sample],
  ['YAML', 'a.yaml', 'a.kpi', yamlSample],
])('damaged %s is refused or kept', (_, name, other, whole) => {
  fc.assert(
    fc.property(damaged(whole), (text) => {
      const formatted = formatSource({ name, text });
      const converted = convertSource({ name, text }, 'zh');
      if (formatted.diagnostics.some(({ severity }) => severity === 'error')) {
        expect([formatted.value, converted.value], JSON.stringify(formatted.diagnostics)).toEqual([text, '']);
        return;
      }
      expect(formatSource({ name, text: formatted.value }).value).toBe(formatted.value);
      expect(commentsIn(formatted.value)).toBe(commentsIn(text));
      if (converted.diagnostics.some(({ severity }) => severity === 'error')) {
        expect(converted.value).toBe('');
        return;
      }
      const back = convertSource({ name: other, text: converted.value }, 'zh');
      expect(back.diagnostics, converted.value).toEqual([]);
      expect(back.value).toBe(formatSource({ name, text }, 'zh').value);
    }),
    { numRuns: 200 },
  );
});

it('any characters give a result', () => {
  const characters = fc.constantFrom(
    '指标',
    ' 甲',
    '=',
    ':',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    '|',
    '>',
    '「',
    '」',
    '?',
    '1',
    '%',
    '&a',
    '*a',
    '!',
    ',',
    '\t',
    '否则',
    '->',
    '\r',
    '@',
    '~',
  );
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 30 }), fc.constantFrom('a.kpi', 'a.yaml'), (parts, name) => {
      const text = parts.join('');
      const formatted = formatSource({ name, text });
      expect(formatSource({ name, text: formatted.value }).value).toBe(formatted.value);
    }),
    { numRuns: 1000 },
  );
});

/** The characters of all comments; none of the samples has a # in a string. Comments inside one expression are joined. */
function commentsIn(text: string): string {
  const comments = text.split('\n').map((line) => line.slice(line.indexOf('#') + 1 || line.length));
  return [...comments.join('').replace(/[\s#]/g, '')].sort().join('');
}
