/** Tokens as the folders above see them: made by hand and asked for their kind, without knowing the lexer's library. */
import { createTokenInstance, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { leadTokens } from './vocabulary.js';

/** A token with its kind, its text and its offsets; `endOffset` is that of its last character. */
export type Token = IToken;

/** What a token is. */
export type TokenKind = TokenType;

/** A token that stands from `start` to `end`, which may be the same place. */
export function tokenAt(kind: TokenKind, image: string, start: number, end: number): Token {
  return createTokenInstance(kind, image, start, end - 1, 0, 0, 0, 0);
}

/** True when the token is of the kind or of a kind in that category. */
export function isKind(token: Token, kind: TokenKind): boolean {
  return tokenMatcher(token, kind);
}

const leads: ReadonlySet<TokenKind> = new Set(Object.values(leadTokens));

/** True for 增, 改 and 删, which stand before the word of a declaration. */
export function isLead(token: Token): boolean {
  return leads.has(token.tokenType);
}

/** The offset behind the last character of a token. */
export function endOf(token: Token): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
