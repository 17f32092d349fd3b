/** What is taken as proven at every start: no pattern hides another, and no line reads in two ways. */
import { Lexer } from 'chevrotain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineParser } from '../src/syntax/grammar-parser.js';
import { LineReader } from '../src/syntax/grammar-reader.js';
import { lexerOptions, tokensFromSource } from '../src/tokens/from-source.js';
import { tokenAt } from '../src/tokens/token.js';
import { NewLine, vocabulary } from '../src/tokens/vocabulary.js';
import { sample } from './sample.js';

it('the patterns of the lexer are sound', () => {
  const lexer = new Lexer([...vocabulary], {
    ...lexerOptions,
    skipValidations: false,
    deferDefinitionErrorsHandling: true,
  });
  expect(lexer.lexerDefinitionErrors).toEqual([]);
});

it('the grammar is sound', () => {
  expect(() => new LineParser(false)).not.toThrow();
});

const reader = new LineReader();
const parser = new LineParser();
const pieces = sample.split(/(?<=[\s,，])|(?=[()（）=>:：<])/).filter((piece) => !piece.includes('#'));
const changes = fc.array(fc.record({ at: fc.nat(), piece: fc.constantFrom('', ...pieces) }), { maxLength: 4 });

it.each(['headLine', 'clauseLine'] as const)(
  'each %s is read as the parser reads it, or refused where it finds a mistake',
  (rule) => {
    fc.assert(
      fc.property(fc.constantFrom(...sample.split('\n')), changes, (text, made) => {
        const words = text.split(/(?=[\s()（）=>:：<])/);
        for (const { at, piece } of made) words.splice(at % (words.length + 1), piece === '' ? 1 : 0, piece);
        const { tokens } = tokensFromSource({ name: 'a.kpi', text: words.join('') }).value;
        const line = [...tokens.filter(({ tokenType }) => tokenType !== NewLine), tokenAt(NewLine, '', 1000, 1000)];
        parser.input = line;
        const node = parser[rule]();
        expect(reader.read(rule, line)).toEqual(parser.errors.length === 0 ? node : undefined);
      }),
      { numRuns: 1000 },
    );
  },
);
