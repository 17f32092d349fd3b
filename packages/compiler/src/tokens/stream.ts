/** Tokens as the grammar wants them: only meaningful line ends, and declaration words turned back into names inside lines. */
import { createTokenInstance, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { isLead } from './token.js';
import * as V from './vocabulary.js';

/** A comment without its mark. `ownLine` is false behind other text. */
export interface CommentToken {
  readonly text: string;
  readonly offset: number;
  readonly ownLine: boolean;
}

/** After these a line goes on. */
const continuing: ReadonlySet<TokenType> = new Set([
  V.Comma,
  V.Arrow,
  V.Plus,
  V.Minus,
  V.Times,
  V.Divide,
  V.Open,
  V.OpenSquare,
  V.Equals,
  V.NotEquals,
  V.AtLeast,
  V.AtMost,
  V.Above,
  V.Below,
  V.Range,
  V.particleTokens.and,
  V.particleTokens.or,
  V.particleTokens.not,
  V.particleTokens.if,
  V.particleTokens.then,
]);

/** A declaration word at the very start of a line opens a declaration even inside an open bracket: the bracket was forgotten. */
function opensDeclaration(lineEnd: IToken, next: IToken | undefined): boolean {
  if (next === undefined || !(is(next, V.DeclarationWord) || isLead(next))) return false;
  return /[\n\r]/.test(lineEnd.image) && next.startOffset === lineEnd.startOffset + lineEnd.image.length;
}

/** Drops line ends inside brackets, after a trailing operator, at the start, and all but one of several in a row. */
export function meaningfulLines(tokens: readonly IToken[]): readonly IToken[] {
  const kept: IToken[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const kind = token.tokenType;
    if (kind === V.Open || kind === V.OpenSquare) depth += 1;
    if (kind === V.Close || kind === V.CloseSquare) depth = Math.max(0, depth - 1);
    if (kind !== V.NewLine) {
      kept.push(token);
      continue;
    }
    const last = kept.at(-1);
    if (last === undefined || last.tokenType === V.NewLine) continue;
    if (opensDeclaration(token, tokens[index + 1])) {
      depth = 0;
      kept.push(token);
      continue;
    }
    if (depth > 0) continue;
    if (continuing.has(last.tokenType)) continue;
    kept.push(token);
  }
  return kept;
}

/**
 * A declaration word opens a declaration only at the start of a line, or behind 增 改 删 and before a name. Everywhere else it is a name,
 * so that a grade may be called 等级 and be spoken of in formulas.
 */
export function namesInsideLines(tokens: readonly IToken[]): readonly IToken[] {
  return tokens.map((token, index) => {
    if (!is(token, V.DeclarationWord)) return token;
    const previous = tokens[index - 1];
    const atLineStart = previous === undefined || is(previous, V.NewLine);
    const next = tokens[index + 1];
    const afterLead =
      previous !== undefined &&
      isLead(previous) &&
      next !== undefined &&
      (isNameLike(next) || (is(token, V.declarationTokens.case) && is(next, V.Text)));
    return atLineStart || afterLead ? token : asName(token);
  });
}

function isNameLike(token: IToken): boolean {
  return is(token, V.Name) || is(token, V.QuotedName) || is(token, V.DeclarationWord);
}

function asName(token: IToken): IToken {
  return createTokenInstance(V.Name, token.image, token.startOffset, token.endOffset ?? token.startOffset, 0, 0, 0, 0);
}

function is(token: IToken, kind: TokenType): boolean {
  return tokenMatcher(token, kind);
}
