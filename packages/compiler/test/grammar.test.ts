/** What is taken as proven at every start: no pattern hides another, and no line reads in two ways. */
import { Lexer } from 'chevrotain';
import { expect, it } from 'vitest';
import { Grammar } from '../src/syntax/grammar.js';
import { messages } from '../src/syntax/grammar-errors.js';
import { lexerOptions } from '../src/tokens/from-source.js';
import { vocabulary } from '../src/tokens/vocabulary.js';

it('the patterns of the lexer are sound', () => {
  const lexer = new Lexer([...vocabulary], {
    ...lexerOptions,
    skipValidations: false,
    deferDefinitionErrorsHandling: true,
  });
  expect(lexer.lexerDefinitionErrors).toEqual([]);
});

it('the grammar is sound', () => {
  expect(() => new Grammar(messages, { recovers: true, isProven: false })).not.toThrow();
});
