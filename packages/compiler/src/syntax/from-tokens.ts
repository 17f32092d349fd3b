/** Tokens -> syntax tree: lines are parsed one by one and put together to statements, so that a mistake stays in its line. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, type Span, span } from '@kaohe/diagnostics';
import { type CstNode, createTokenInstance, type IToken, tokenMatcher } from 'chevrotain';
import type { TokenStream } from '../tokens/from-source.js';
import { isLead } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import { withComments } from './comments.js';
import { placeMissing, tokenSpan } from './cst.js';
import { clausesFrom, type Head, headFrom } from './from-cst.js';
import { diagnosticFromError } from './grammar-errors.js';
import { LineParser } from './grammar-parser.js';
import { LineReader } from './grammar-reader.js';
import type { LineMemory, LineRule, ReadLine } from './line-memory.js';
import { nestingLimit, nestsTooDeep } from './nesting.js';
import { withoutReservedNames } from './reserved-names.js';
import type * as Syntax from './tree.js';

/** Lines with mistakes that are reported at most. */
const messageLimit = 50;

/** Reads lines without mistakes; the other one what this one refuses, and so is made for few texts. */
let reader: LineReader | undefined;
let parser: LineParser | undefined;

/** The syntax tree of one file. `text` is the file's text: it tells blank lines, nothing else. Lines that `memory` knows are not parsed again. */
export function fileFromTokens(
  name: string,
  text: string,
  stream: TokenStream,
  memory?: LineMemory,
): Outcome<Syntax.File> {
  const unreserved = withoutReservedNames(name, stream.tokens);
  const diagnostics: Diagnostic[] = [];
  const statements: Open[] = [];
  const asWords = new Set<IToken>();
  const source = { name, text };
  const lines = linesOf(unreserved.tokens);
  const written = unreserved.words === unreserved.tokens ? lines : linesOf(unreserved.words);
  for (const [at, line] of lines.entries()) {
    const first = line[0];
    if (first === undefined) continue;
    const opens = tokenMatcher(first, V.DeclarationWord) || isLead(first) || statements.length === 0;
    const rule = opens ? 'headLine' : 'clauseLine';
    const readAs = (tokens: readonly IToken[]): ReadLine =>
      memory === undefined
        ? readLine(source, rule, tokens)
        : memory.recall(rule, tokens, () => readLine(source, rule, tokens));
    // what is a name elsewhere is still the word where the line can be read so
    const words = written[at] ?? line;
    const isSame = words === line || words.every((token, place) => token === line[place]);
    const asWord = isSame ? undefined : readAs(words);
    const isWord = asWord !== undefined && asWord.diagnostic === undefined;
    if (isWord) for (const token of words) asWords.add(token);
    const { head, clauses, diagnostic } = isWord ? asWord : readAs(line);
    const place = spanOfLine(name, line);
    if (diagnostic !== undefined && diagnostics.length === messageLimit) {
      diagnostics.push(diagnose('syntax/too-many-errors', place, { count: String(messageLimit) }));
      break;
    }
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
    if (head !== undefined) statements.push(opened(head, place, blankBefore(text, place.start)));
    else statements.at(-1)?.add(clauses, place);
  }
  const file = {
    name,
    statements: statements.map((statement) => statement.close()),
    endComments: [],
    span: span(name, 0, text.length),
  };
  return {
    value: withComments(file, stream.comments, text),
    diagnostics: [...unreserved.told(asWords), ...diagnostics],
  };
}

/** What one line says. */
function readLine(source: SourceFile, rule: LineRule, line: readonly IToken[]): ReadLine {
  const file = source.name;
  const { node, diagnostic } = parseLine(source, rule, line);
  return rule === 'headLine'
    ? { head: headOf(file, node, line), clauses: [], diagnostic }
    : { head: undefined, clauses: node === undefined ? [] : clausesFrom(file, node), diagnostic };
}

function linesOf(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  let line: IToken[] = [];
  const lines = [line];
  for (const token of tokens) {
    if (token.tokenType === V.NewLine) {
      line = [];
      lines.push(line);
    } else line.push(token);
  }
  return lines;
}

interface Parsed {
  readonly node: CstNode | undefined;
  readonly diagnostic: Diagnostic | undefined;
}

function parseLine(file: SourceFile, rule: LineRule, line: readonly IToken[]): Parsed {
  const last = line.at(-1);
  const end = last === undefined ? 0 : (last.endOffset ?? last.startOffset) + 1;
  if (nestsTooDeep(line)) return { node: undefined, diagnostic: nestingLimit(spanOfLine(file.name, line)) };
  const tokens = [...line, createTokenInstance(V.NewLine, '', end, end - 1, 0, 0, 0, 0)];
  reader ??= new LineReader();
  const whole = reader.read(rule, tokens);
  if (whole !== undefined) return { node: whole, diagnostic: undefined };
  parser ??= new LineParser();
  parser.input = tokens;
  const node = parser[rule]();
  const [error] = parser.errors;
  if (error !== undefined && node !== undefined) placeMissing(node, end);
  return { node, diagnostic: error && diagnosticFromError(file.name, error, line, file.text) };
}

/** A header whose line is broken keeps its word and name, so that other lines still find it. */
function headOf(file: string, node: CstNode | undefined, line: readonly IToken[]): Head {
  if (node !== undefined && node.children.name !== undefined) return headFrom(file, node);
  const made = node === undefined ? undefined : headFrom(file, node);
  const word = line.findIndex((token) => tokenMatcher(token, V.DeclarationWord));
  const name = line[word + 1];
  return {
    lead: made?.lead,
    keyword: made?.keyword,
    name:
      made?.keyword !== undefined && name !== undefined && tokenMatcher(name, V.Name)
        ? { text: name.image, span: tokenSpan(file, name) }
        : undefined,
    title: made?.title,
    clauses: made?.clauses ?? [],
  };
}

interface Open {
  readonly add: (clauses: readonly Syntax.Clause[], place: Span) => void;
  readonly close: () => Syntax.Statement;
}

function opened(head: Head, place: Span, blank: boolean): Open {
  const clauses = [...head.clauses];
  let end = place.end;
  return {
    add: (more, at) => {
      for (const clause of more) clauses.push(clause);
      end = at.end;
    },
    close: () => ({
      kind: 'statement',
      lead: head.lead,
      keyword: head.keyword,
      name: head.name,
      title: head.title,
      clauses,
      comments: { above: [], behind: undefined },
      blankBefore: blank,
      head: place,
      span: { ...place, end },
    }),
  };
}

function spanOfLine(file: string, line: readonly IToken[]): Span {
  const first = line[0];
  const last = line.at(-1);
  return first === undefined || last === undefined
    ? span(file, 0, 0)
    : span(file, first.startOffset, tokenSpan(file, last).end);
}

/** True when an empty line stands somewhere between this line and the text before it, comments not counted. */
function blankBefore(text: string, offset: number): boolean {
  let lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  while (lineStart > 0) {
    const previousStart = text.lastIndexOf('\n', lineStart - 2) + 1;
    const previous = text.slice(previousStart, lineStart).trim();
    if (previous === '') return true;
    if (!/^[#＃]/.test(previous)) return false;
    lineStart = previousStart;
  }
  return false;
}
