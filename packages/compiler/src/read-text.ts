/** A file of the text face as a syntax tree, for who never reads the other face. */
import type { Outcome, SourceFile } from '@kaohe/diagnostics';
import { fileFromTokens } from './syntax/from-tokens.js';
import type { LineMemory } from './syntax/line-memory.js';
import type * as Syntax from './syntax/tree.js';
import { tokensFromSource } from './tokens/from-source.js';
import type { Token } from './tokens/token.js';

/** The syntax tree of a text, and the tokens it was made of. */
export interface TextReading {
  readonly file: Syntax.File;
  readonly tokens: readonly Token[];
}

/** Reads `.kpi` text, whatever its name. */
export function fileFromText(source: SourceFile, memory?: LineMemory): Outcome<TextReading> {
  const stream = tokensFromSource(source);
  const made = fileFromTokens(source.name, source.text, stream.value, memory);
  return {
    value: { file: made.value, tokens: stream.value.tokens },
    diagnostics: [...stream.diagnostics, ...made.diagnostics],
  };
}
