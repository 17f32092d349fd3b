/** Words of a text for tools that show it: kind, text and place, without the lexer's library. */
import { rawTokens } from './from-source.js';
import { endOf, type Token } from './token.js';

/** One word or mark. Kinds of keywords are `declaration.kpi`, `clause.weight`, `particle.and`; others are `Name`, `Quantity`, `Text`, … */
export interface Lexeme {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a piece of `.kpi` text that stands at `base`, declaration words still as such wherever they stand. */
export function lexemesOf(text: string, base: number = 0): readonly Lexeme[] {
  return lexemesFrom(rawTokens('', text, base).tokens);
}

/** The same of tokens. */
export function lexemesFrom(tokens: readonly Token[]): readonly Lexeme[] {
  return tokens.map((token) => ({
    kind: token.tokenType.name,
    text: token.image,
    start: token.startOffset,
    end: endOf(token),
  }));
}
