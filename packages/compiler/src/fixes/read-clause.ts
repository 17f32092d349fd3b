/** A row or a clause written in Chinese notation as a syntax tree, from which either face prints it in either language. */
import { hasErrors } from '@kaohe/diagnostics';
import { fileFromTokens } from '../syntax/from-tokens.js';
import type * as Syntax from '../syntax/tree.js';
import { tokensFromSource } from '../tokens/from-source.js';

/** The clause of the text; undefined where it is not exactly one. */
export function readClause(text: string): Syntax.Clause | undefined {
  const source = { name: '', text: `标准 补\n  ${text}\n` };
  const stream = tokensFromSource(source);
  const { value, diagnostics } = fileFromTokens(source.name, source.text, stream.value);
  const [statement, ...more] = value.statements;
  const [clause, ...others] = statement?.clauses ?? [];
  const isOne = !hasErrors([...stream.diagnostics, ...diagnostics]) && more.length + others.length === 0;
  return isOne ? clause : undefined;
}
