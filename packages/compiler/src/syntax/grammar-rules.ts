/** What the rules of the grammar are written with: the words of chevrotain's parser, which may be followed by others. */
import type { CstNode, DSLMethodOpts, IOrAlt, IToken, ManySepMethodOpts, ParserMethod, TokenType } from 'chevrotain';

export type Rule = ParserMethod<[], CstNode>;
export type Alternatives = IOrAlt<unknown>[];
export type Part = (() => unknown) | DSLMethodOpts<unknown>;
export type List = ManySepMethodOpts<unknown>;

/** Each of them under as many numbers as one rule has places for it. */
export interface RuleWriter {
  RULE(name: string, body: () => void): Rule;
  /** The token so far ahead; `LA(1)` is the next one. */
  LA(ahead: number): IToken;
  CONSUME(kind: TokenType): unknown;
  CONSUME1(kind: TokenType): unknown;
  CONSUME2(kind: TokenType): unknown;
  CONSUME3(kind: TokenType): unknown;
  CONSUME4(kind: TokenType): unknown;
  SUBRULE(rule: Rule): unknown;
  SUBRULE1(rule: Rule): unknown;
  SUBRULE2(rule: Rule): unknown;
  OR(ways: Alternatives): unknown;
  OR1(ways: Alternatives): unknown;
  OR2(ways: Alternatives): unknown;
  OPTION(part: Part): unknown;
  OPTION1(part: Part): unknown;
  OPTION2(part: Part): unknown;
  OPTION3(part: Part): unknown;
  OPTION4(part: Part): unknown;
  OPTION5(part: Part): unknown;
  MANY(part: Part): unknown;
  MANY_SEP(list: List): unknown;
  AT_LEAST_ONE(part: Part): unknown;
  AT_LEAST_ONE_SEP(list: List): unknown;
}
