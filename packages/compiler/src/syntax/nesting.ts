/** A limit on brackets in brackets, checked before the recursive parser sees a line. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import { type IToken, tokenMatcher } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';

const deepest = 60;
/** Prefix operators and `如果` nest without brackets. */
const longestPrefixRun = 40;
/** `a + b + c` is a tree as deep as it has operators. */
const mostOperators = 1000;
const longestLine = 10_000;

const operators = [V.Plus, V.Minus, V.Times, V.Divide, V.particleTokens.and, V.particleTokens.or];

export function nestsTooDeep(line: readonly IToken[]): boolean {
  let depth = 0;
  let prefixes = 0;
  let conditions = 0;
  let operands = 0;
  if (line.length > longestLine) return true;
  for (const token of line) {
    if (tokenMatcher(token, V.Open) || tokenMatcher(token, V.OpenSquare)) depth += 1;
    if (tokenMatcher(token, V.Close) || tokenMatcher(token, V.CloseSquare)) depth -= 1;
    if (tokenMatcher(token, V.particleTokens.if)) conditions += 1;
    prefixes = tokenMatcher(token, V.Minus) || tokenMatcher(token, V.particleTokens.not) ? prefixes + 1 : 0;
    if (operators.some((kind) => tokenMatcher(token, kind))) operands += 1;
    if (depth > deepest || prefixes > longestPrefixRun || conditions > deepest || operands > mostOperators) return true;
  }
  return false;
}

export function nestingLimit(at: Span): Diagnostic {
  return diagnose('syntax/nesting-too-deep', at, { limit: String(deepest) });
}
