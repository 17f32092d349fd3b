/** Source text in either face -> syntax tree. The ending of the name decides. */
import type { Outcome, SourceFile } from '@kaohe/diagnostics';
import { fileFromTokens } from './syntax/from-tokens.js';
import type * as Syntax from './syntax/tree.js';
import { tokensFromSource } from './tokens/from-source.js';

export function syntaxFromSource(source: SourceFile): Outcome<Syntax.File> {
  const stream = tokensFromSource(source);
  const file = fileFromTokens(source.name, source.text, stream.value);
  return { value: file.value, diagnostics: [...stream.diagnostics, ...file.diagnostics] };
}
