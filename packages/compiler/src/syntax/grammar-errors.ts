/** Parser errors in the reader's words: what was found, and the few things that could have stood there. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import { tokenSpan } from './cst.js';

/** The parser's message is only the list of token kinds that could follow; sentences are made from it elsewhere. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => 'NewLine',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => kinds(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => kinds(expectedIterationPaths),
};

function kinds(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.flatMap((path) => path.slice(0, 1)).map((kind) => kind.name))].join(' ');
}

/** `text` is the file's: what is missing at the end of a line is missing there, even where the next line is read as its rest. */
export function diagnosticFromError(
  file: string,
  error: IRecognitionException,
  line: readonly IToken[],
  text: string,
): Diagnostic {
  const before = line[line.indexOf(error.token) - 1];
  const isBehindBreak =
    before !== undefined && /[\n\r]/.test(text.slice(tokenSpan(file, before).end, error.token.startOffset));
  const last = isBehindBreak ? before : line.at(-1);
  const atEnd = isBehindBreak || error.token.image === '' || error.token.tokenType.name === 'EOF';
  const place = atEnd ? endOf(file, last) : tokenSpan(file, error.token);
  const expected = expectedIn(error.message.split(' '));
  return diagnose('syntax/unexpected-token', place, {
    found: atEnd ? 'end-of-line' : error.token.image.slice(0, 40),
    expected,
  });
}

/** What could stand here, shortly: wherever a number and a name can, any value can. */
function expectedIn(kinds: readonly string[]): string {
  if (kinds.includes('Number') && kinds.includes('Name')) return 'value';
  return [...new Set(kinds.map(described))].slice(0, 4).join(', ');
}

function endOf(file: string, last: IToken | undefined): ReturnType<typeof span> {
  if (last === undefined) return span(file, 0, 0);
  const { start, end } = tokenSpan(file, last);
  return span(file, Math.max(start, end - 1), end);
}

const descriptions: Readonly<Record<string, string>> = {
  NewLine: 'end-of-line',
  Arrow: '->',
  Equals: '=',
  Colon: ':',
  Comma: ',',
  Close: ')',
  CloseSquare: ']',
  Open: '(',
  OpenSquare: '[',
  Quantity: 'number',
  Number: 'number',
  Date: 'date',
  DatedFrom: 'date',
  Name: 'name',
  QuotedName: 'name',
  Text: 'text',
  Minus: '-',
  Dot: '.',
  Range: '..',
  At: '@',
};

/** How a token kind is shown: its mark, or the word of a keyword. */
function described(kind: string): string {
  const known = descriptions[kind];
  if (known !== undefined) return known;
  const [, word] = kind.split('.');
  return word ?? kind;
}
