/** Scalars of a YAML file as tokens of the language, at the offsets at which they are written. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { quotedText } from '../syntax/to-text-expression.js';
import { rawTokens } from '../tokens/from-source.js';
import type { CommentToken } from '../tokens/stream.js';
import { endOf, isKind, isLead, type Token, type TokenKind, tokenAt } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import type { Scalar } from './document.js';

/** Where mistakes and comments inside scalars are collected. */
export interface Collector {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  readonly comments: CommentToken[];
}

/** The tokens of the scalar's text from `start` to `end`, places being those in the file. */
export function tokensAt(
  into: Collector,
  scalar: Scalar,
  start: number = 0,
  end: number = scalar.text.length,
): readonly Token[] {
  const at = (offset: number): number => scalar.offsets[start + offset] ?? scalar.span.end;
  const { tokens, comments, diagnostics } = rawTokens(into.file, scalar.text.slice(start, end), 0);
  for (const diagnostic of diagnostics) {
    into.diagnostics.push({ ...diagnostic, span: span(into.file, at(diagnostic.span.start), at(diagnostic.span.end)) });
  }
  for (const comment of comments) into.comments.push({ ...comment, offset: at(comment.offset), ownLine: false });
  return tokens.map((token) => tokenAt(token.tokenType, token.image, at(token.startOffset), at(endOf(token) - 1) + 1));
}

/**
 * The tokens of an expression, a cell or an assignment. A scalar holds exactly one of them: line ends are blanks, declaration words are
 * names, and a clause cannot be smuggled in behind.
 */
export function expressionTokens(
  into: Collector,
  scalar: Scalar,
  allowed: readonly TokenKind[] = [],
): readonly Token[] {
  warnOfForeignNumbers(into, scalar);
  const tokens = tokensAt(into, scalar).filter((token) => !(isKind(token, V.NewLine) && /[\n\r]/.test(token.image)));
  const inside = tokensInBrackets(tokens);
  const end = tokens.findIndex(
    (token) =>
      !allowed.includes(token.tokenType) &&
      (isKind(token, V.NewLine) || token.tokenType.name.startsWith('clause.')) &&
      !(inside.has(token) && ofStatistics.some((kind) => isKind(token, kind))),
  );
  const stray = tokens[end];
  if (stray !== undefined) {
    const place = span(into.file, stray.startOffset, endOf(stray));
    into.diagnostics.push(diagnose('syntax/unexpected-token', place, { found: stray.image, expected: 'end-of-line' }));
  }
  return (end < 0 ? tokens : tokens.slice(0, end)).map((token) =>
    isKind(token, V.DeclarationWord) || isLead(token)
      ? tokenAt(V.Name, token.image, token.startOffset, endOf(token))
      : token,
  );
}

/** In brackets these belong to a statistic: `平均(总分 每 团队 当 级 = A)`. */
const ofStatistics: readonly TokenKind[] = [
  V.clauseTokens.per,
  V.clauseTokens.when,
  V.clauseTokens.ties,
  V.clauseTokens.cap,
];

/** Of an interval, `[50%, 55%)`, the ends are not alike: any closes any. */
function tokensInBrackets(tokens: readonly Token[]): ReadonlySet<Token> {
  const inside = new Set<Token>();
  let depth = 0;
  for (const token of tokens) {
    if (isKind(token, V.Close) || isKind(token, V.CloseSquare)) depth -= 1;
    if (depth > 0) inside.add(token);
    if (isKind(token, V.Open) || isKind(token, V.OpenSquare)) depth += 1;
  }
  return inside;
}

/** A string token with the whole text of a scalar. */
export function textToken(scalar: Scalar, text: string = scalar.text): Token {
  return tokenAt(V.Text, quotedText(text), scalar.span.start, scalar.span.end);
}

/** A token that takes the place of a whole scalar, such as the word of a clause written as a key. */
export function tokenFor(kind: TokenKind, scalar: Scalar): Token {
  return tokenAt(kind, scalar.text, scalar.span.start, scalar.span.end);
}

/** A token that is not written in YAML, such as the arrow of a row. */
export function impliedToken(kind: TokenKind, image: string, offset: number): Token {
  return tokenAt(kind, image, offset, offset);
}

/** `0x1F`, `0o17` and `1e3` are numbers to other YAML readers and not to this one. */
function warnOfForeignNumbers(into: Collector, scalar: Scalar): void {
  if (!scalar.isPlain || !/^[-+]?(?:0x[0-9a-f]+|0o[0-7]+|[0-9]+(?:\.[0-9]*)?e[-+]?[0-9]+)$/i.test(scalar.text)) return;
  into.diagnostics.push(diagnose('yaml/retyped', scalar.span, { key: scalar.text, text: scalar.text }));
}
