/** Source text to tokens, with comments kept aside and characters that do not belong reported. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { type ILexerConfig, type IToken, Lexer, type TokenType } from 'chevrotain';
import { plainMark } from './plain-marks.js';
import { type CommentToken, meaningfulLines, namesInsideLines } from './stream.js';
import { Code, clauseTokens, Dot, keywordFor, leadTokens, Name, particleTokens, vocabulary } from './vocabulary.js';

/** What the grammar reads. Offsets are those of the file the tokens stand in. */
export interface TokenStream {
  readonly tokens: readonly IToken[];
  readonly comments: readonly CommentToken[];
}

/** Characters of source text that are read at most; longer files are refused. */
export const sourceLimit: number = 2_000_000;
const messageLimit = 50;

/** How the lexer is made: it knows by the first character which patterns to try. That these are sound is proven by a test, not at every start. */
export const lexerOptions: ILexerConfig = {
  positionTracking: 'onlyOffset',
  ensureOptimizations: true,
  recoveryEnabled: true,
  skipValidations: true,
};

const lexer = new Lexer([...vocabulary], lexerOptions);

/** The tokens of a `.kpi` text. */
export function tokensFromSource(source: SourceFile): Outcome<TokenStream> {
  if (source.text.length > sourceLimit) {
    return {
      value: { tokens: [], comments: [] },
      diagnostics: [
        diagnose('syntax/file-too-large', span(source.name, 0, 0), { limit: `${sourceLimit / 1_000_000} MB` }),
      ],
    };
  }
  const { tokens, comments, diagnostics } = rawTokens(source.name, source.text, 0);
  return {
    value: { tokens: namesInsideLines(meaningfulLines(tokens)), comments },
    diagnostics: [...diagnostics, ...hiddenCharacters(source)],
  };
}

/** The tokens of a piece of text that stands at `base` in the file: line ends are kept, words are not yet sorted out. */
export function rawTokens(
  file: string,
  text: string,
  base: number,
): {
  readonly tokens: readonly IToken[];
  readonly comments: readonly CommentToken[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const result = lexer.tokenize(text);
  const diagnostics = result.errors.slice(0, messageLimit).map((error) => {
    const at = span(file, base + error.offset, base + error.offset + error.length);
    const first = text.slice(error.offset, error.offset + 1);
    return '"“＂'.includes(first)
      ? diagnose('syntax/unterminated-string', at, {})
      : diagnose('syntax/unexpected-character', at, {
          character: printable(text.slice(error.offset, error.offset + error.length)),
        });
  });
  for (const token of result.tokens) {
    const { image, startOffset, tokenType } = token;
    // the lexer does not track it
    token.endOffset = startOffset + image.length - 1;
    if (tokenType === Name) {
      become(token, keywordFor(image) ?? Name);
      continue;
    }
    const plain = plainMark(image);
    if (plain === undefined || diagnostics.length >= messageLimit) continue;
    const at = span(file, base + startOffset, base + startOffset + image.length);
    diagnostics.push(diagnose('syntax/odd-mark', at, { mark: image, plain }));
  }
  const comments = (result.groups.comments ?? []).map((token) => ({
    text: token.image.slice(1).trim(),
    offset: base + token.startOffset,
    ownLine: text.slice(text.lastIndexOf('\n', token.startOffset - 1) + 1, token.startOffset).trim() === '',
  }));
  membersAsNames(result.tokens);
  if (base !== 0) for (const token of result.tokens) shift(token, base);
  return { tokens: result.tokens, comments, diagnostics };
}

/** Behind a dot every word is a name, and so is `period` before one: `period.last` is no clause. */
function membersAsNames(tokens: readonly IToken[]): void {
  let previous: TokenType | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const kind = token.tokenType;
    const next = tokens[index + 1]?.tokenType;
    // `缺失 忽略` is a word that is not known, and no clause of its own
    const isMissing = kind === clauseTokens.allow && next !== Code;
    const isMember = previous === Dot || (kind === clauseTokens.period && next === Dot);
    if (isMissing || (isMember && members.has(kind) && !token.image.includes(' '))) become(token, Name);
    previous = kind;
  }
}

/** Words that are names where they stand behind a dot. */
const members: ReadonlySet<TokenType> = new Set(
  [clauseTokens, particleTokens, leadTokens].flatMap((words) => Object.values(words)),
);

function become(token: IToken, kind: TokenType): void {
  token.tokenType = kind;
  token.tokenTypeIdx = kind.tokenTypeIdx ?? 0;
}

function shift(token: IToken, base: number): void {
  token.startOffset += base;
  if (token.endOffset !== undefined) token.endOffset += base;
}

const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** Characters nobody sees can make a rule read otherwise than it runs, so they are refused, in comments and strings too. */
export function hiddenCharacters(source: SourceFile): readonly Diagnostic[] {
  return [...source.text.matchAll(hidden)].slice(0, messageLimit).map((match) =>
    diagnose('syntax/invisible-character', span(source.name, match.index, match.index + 1), {
      name: printable(match[0]),
    }),
  );
}

/** A character as people can read it in a message: itself if visible, else its code point. */
function printable(text: string): string {
  const first = text.codePointAt(0) ?? 0;
  return first < 0x20 || /[\u007f-\u00ad\u200b-\u200f\u202a-\u2069]/.test(text)
    ? `U+${first.toString(16).toUpperCase().padStart(4, '0')}`
    : text.slice(0, 20);
}
