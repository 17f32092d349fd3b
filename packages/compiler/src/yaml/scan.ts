/** A first pass over the words of a YAML text, before anything recursive sees it: comments, limits, and what is not allowed. */
import { type Diagnostic, diagnose, type SourceFile, type Span, span } from '@kaohe/diagnostics';
import { CST, Lexer } from 'yaml';
import type { CommentToken } from '../tokens/stream.js';

/** What the pass found. Where `isBounded` is false the text must not be read further. */
export interface Scan {
  readonly comments: readonly CommentToken[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isBounded: boolean;
}

/** Mappings and lists inside each other, at most. */
export const deepestNesting = 8;
const widestIndent = 200;
const messageLimit = 50;

/** Looks at every word of the text once. */
export function scanned(source: SourceFile): Scan {
  const comments: CommentToken[] = [];
  const diagnostics: Diagnostic[] = [];
  let depth = 0;
  let indicators = 0;
  let offset = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(source.text)) {
    const isScalar = previous === CST.SCALAR;
    previous = lexeme;
    if (!isScalar && (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END)) continue;
    const start = offset;
    offset += lexeme.length;
    if (isScalar) continue;
    const place = span(source.name, start, offset);
    const kind = CST.tokenType(lexeme);
    if (kind === 'comment')
      comments.push({ text: lexeme.slice(1).trim(), offset: start, ownLine: isOwnLine(source.text, start) });
    if (kind === 'newline') indicators = 0;
    if (kind === 'seq-item-ind' || kind === 'explicit-key-ind' || kind === 'map-value-ind') indicators += 1;
    if (kind === 'flow-map-start' || kind === 'flow-seq-start') depth += 1;
    if (kind === 'flow-map-end' || kind === 'flow-seq-end') depth -= 1;
    if (
      depth > deepestNesting ||
      (depth === 0 && indicators > deepestNesting) ||
      (kind === 'space' && lexeme.length > widestIndent)
    ) {
      return { comments, diagnostics: [...diagnostics, nestingLimit(place)], isBounded: false };
    }
    const refused = refusal(kind, lexeme, place);
    if (refused !== undefined && diagnostics.length < messageLimit) diagnostics.push(refused);
  }
  return { comments, diagnostics, isBounded: true };
}

/** Nesting deeper than any rule needs. */
export function nestingLimit(place: Span): Diagnostic {
  return diagnose('syntax/nesting-too-deep', place, { limit: String(deepestNesting) });
}

function refusal(kind: CST.TokenType | null, lexeme: string, place: Span): Diagnostic | undefined {
  if (kind === 'anchor' || kind === 'alias') return diagnose('yaml/anchor', place, {});
  if (kind === 'tag' || kind === 'directive-line') return diagnose('yaml/tag', place, { tag: lexeme.trim() });
  return undefined;
}

function isOwnLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
