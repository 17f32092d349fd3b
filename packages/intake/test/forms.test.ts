/** Names, labels and cells that are what they are at first sight are what a closer look finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparable } from '../src/heading.js';
import { personKey } from '../src/who.js';
import { csvFromRows } from '../src/write-csv.js';

const letters = [
  ...'azAZ09 _-=+@\'",;.%[]()→',
  '王',
  '小',
  '一',
  '龥',
  '鿿',
  '㐀',
  '豈',
  '：',
  'Ａ',
  '　',
  '\u200B',
  '\uFEFF',
  '\t',
  '\n',
  'é',
  '😀',
];
const texts = fc.oneof(fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }), fc.string({ maxLength: 6 }));

it('knows a person in every width', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(personKey(text)).toBe(text.normalize('NFKC').replace(/[\u200B-\u200F\u2060\uFEFF]/g, ''));
    }),
    { seed: 20251126, numRuns: 2_000 },
  );
});

it('compares headings and labels without what does not count', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = text
        .normalize('NFKC')
        .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
        .replace(/[[【〔{〖]/g, '(')
        .replace(/[\]】〕}〗]/g, ')')
        .replace(/[-=–—]+>|[→⇒➔➜⟶]/g, '>');
      expect(comparable(text)).toBe(plain.toLowerCase());
    }),
    { seed: 20251126, numRuns: 2_000 },
  );
});

it('quotes and guards what is not a cell by itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isSafe = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/.test(text) || /^-{1,3}$/.test(text);
      const isGuarded = !isSafe && /^'*[=+\-@\t\r\n＝＋－＠]/.test(text);
      const guarded = isGuarded ? `'${text}` : text;
      const cell = /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
      expect(csvFromRows([[text]])).toBe(`${cell}\r\n`);
    }),
    { seed: 20251126, numRuns: 2_000 },
  );
});
