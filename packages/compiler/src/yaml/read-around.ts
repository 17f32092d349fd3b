/** Parses YAML around its mistakes: what cannot be read is blanked out, line by line, so that the rest of the file lives on. */
import { type Diagnostic, diagnose, type SourceFile, span } from '@kaohe/diagnostics';
import { type Document, type ParsedNode, parseDocument, type YAMLParseError } from 'yaml';

/** Mistakes that are read around at most, and the length of texts beyond which none is. */
const mostMistakes = 10;
const longestMended = 200_000;

export interface ReadAround {
  /** Undefined where even the rest cannot be read. */
  readonly parsed: Document.Parsed<ParsedNode> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Places in what was read are places in the file: blanks are as long as what they cover. */
export function readAround(source: SourceFile): ReadAround {
  const diagnostics: Diagnostic[] = [];
  const blocks = new Set<number>();
  let text = source.text;
  while (diagnostics.length <= mostMistakes) {
    // The failsafe schema keeps every scalar as the text that was written.
    const parsed = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: true,
      merge: false,
    });
    const [error] = parsed.errors;
    if (error === undefined) return { parsed, diagnostics };
    const [start, end] = placeOf(text, error);
    const block = blockAt(text, start);
    const known = blocks.has(block.start);
    if (!known) diagnostics.push(diagnose('yaml/broken', span(source.name, start, end), { detail: error.message }));
    blocks.add(block.start);
    const line = lineAt(text, start);
    const mended = blanked(text, known || line.start === block.start ? block : line);
    if (mended === text || text.length > longestMended) break;
    text = mended;
  }
  return { parsed: undefined, diagnostics };
}

/** A list that stays open is an error where the next declaration begins; the mistake is in the one before. */
function placeOf(text: string, { pos, message }: YAMLParseError): readonly [number, number] {
  const [start, end] = pos;
  if (!message.startsWith('Flow ') || lineAt(text, start).start !== start || !opensBlock(text, start)) return pos;
  const before = text.slice(0, start).trimEnd().length;
  return before === 0 ? [start, end] : [before - 1, before];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function lineAt(text: string, offset: number): Range {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** From the line without indentation at or above the place to the next such line: one declaration. */
function blockAt(text: string, offset: number): Range {
  let { start } = lineAt(text, offset);
  while (start > 0 && !opensBlock(text, start)) start = lineAt(text, start - 1).start;
  let end = lineAt(text, start).end;
  while (end < text.length && !opensBlock(text, end + 1)) end = lineAt(text, end + 1).end;
  return { start, end };
}

function opensBlock(text: string, start: number): boolean {
  return start < text.length && !/[\s#}\]]/.test(text[start] ?? '');
}

function blanked(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
