/** Where the declarations of a text begin, each with the comments and blank lines above it: pieces that are read alone. */
import * as V from '../tokens/vocabulary.js';

/** Offsets at which pieces begin; the first is 0. A piece may hold several declarations, but no declaration stands in two. */
export function textStarts(text: string): readonly number[] {
  return startsOf(text, (line) => /^\s*[#＃]/.test(line), opensDeclaration);
}

/** The same for YAML: a key without indentation opens a declaration, and only comments without indentation are surely comments. */
export function yamlStarts(text: string): readonly number[] {
  return startsOf(
    text,
    (line) => line.startsWith('#'),
    (line) => /^[^\s#}\]-]/.test(line),
  );
}

/** YAML whose lines mean other things than keys and values where they stand alone: several documents, directives, blanks that are kept. */
export function isYamlOfOnePiece(text: string): boolean {
  return /^(?:---|\.\.\.|%|\?)|[|>][0-9-]*\+|\r(?!\n)/m.test(text);
}

type Is = (line: string) => boolean;

function startsOf(text: string, isComment: Is, opens: Is): readonly number[] {
  const starts = [0];
  let gap: number | undefined = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end + 1;
    const line = text.slice(start, next);
    if (line.trim() === '' || isComment(line)) gap ??= start;
    else {
      if (opens(line) && (gap ?? start) > 0) starts.push(gap ?? start);
      gap = undefined;
    }
    start = next;
  }
  return starts;
}

/** As the lexer sees a line: a declaration word, or 增 改 删, without indentation ends what stood before, open brackets included. */
function opensDeclaration(line: string): boolean {
  const word = /^[\p{L}_][\p{L}\p{N}_·]*/u.exec(line)?.[0];
  const kind = word === undefined ? undefined : V.keywordFor(word);
  return kind !== undefined && isOpening(kind);
}

function isOpening(kind: NonNullable<ReturnType<typeof V.keywordFor>>): boolean {
  return kind.CATEGORIES?.includes(V.DeclarationWord) === true || Object.values(V.leadTokens).includes(kind);
}
