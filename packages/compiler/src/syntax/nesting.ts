/** A limit on brackets in brackets, checked before the recursive parser sees a line. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import type { IToken } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';

const deepest = 60;
/** Prefix operators and `如果` nest without brackets. */
const longestPrefixRun = 40;
/** `a + b + c` is a tree as deep as it has operators. */
const mostOperators = 1000;
const longestLine = 10_000;

const operators = new Set([V.Plus, V.Minus, V.Times, V.Divide, V.particleTokens.and, V.particleTokens.or]);

export function nestsTooDeep(line: readonly IToken[]): boolean {
  let depth = 0;
  let prefixes = 0;
  let conditions = 0;
  let operands = 0;
  if (line.length > longestLine) return true;
  for (const token of line) {
    const kind = token.tokenType;
    if (kind === V.Open || kind === V.OpenSquare) depth += 1;
    if (kind === V.Close || kind === V.CloseSquare) depth -= 1;
    if (kind === V.particleTokens.if) conditions += 1;
    prefixes = kind === V.Minus || kind === V.particleTokens.not ? prefixes + 1 : 0;
    if (operators.has(kind)) operands += 1;
    if (depth > deepest || prefixes > longestPrefixRun || conditions > deepest || operands > mostOperators) return true;
  }
  return false;
}

export function nestingLimit(at: Span): Diagnostic {
  return diagnose('syntax/nesting-too-deep', at, { limit: String(deepest) });
}
