/** YAML text -> the same syntax tree as `.kpi` text: keys and scalars become the tokens that the text face would have. */
import { type Diagnostic, diagnose, hasErrors, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { partOf } from '../syntax/declarations.js';
import { fileFromTokens } from '../syntax/from-tokens.js';
import type { LineMemory } from '../syntax/line-memory.js';
import type * as Syntax from '../syntax/tree.js';
import { namesInsideLines } from '../tokens/stream.js';
import { endOf, isKind, type Token, tokenAt } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import { checkedDocument } from './check.js';
import { clauseLines } from './clause-lines.js';
import { documentFromSource, type Entry, type Scalar } from './document.js';
import { headerFromKey } from './header.js';
import { type Collector, textToken, tokensAt } from './pieces.js';
import { type KeyId, keyFromText, keyOfPart } from './shape.js';

/** A tree and the tokens it was made of. */
export interface Reading {
  readonly file: Syntax.File;
  readonly tokens: readonly Token[];
}

/** A YAML text with what is only told where nothing else is wrong, and the keys that may stand once in a file. */
export interface YamlPart {
  readonly reading: Outcome<Reading>;
  readonly stray: readonly Diagnostic[];
  readonly keys: readonly string[];
}

/** The syntax tree of a YAML file; every place in it is a place in that file. */
export function readingFromYaml(source: SourceFile, memory?: LineMemory): Outcome<Reading> {
  const { reading, stray } = partFromYaml(source, memory);
  // A mistake explains itself; only what reads well is searched for clauses under the wrong key.
  return hasErrors(reading.diagnostics) ? reading : { ...reading, diagnostics: [...reading.diagnostics, ...stray] };
}

/** The same for a text that may be a piece of a file. */
export function partFromYaml(source: SourceFile, memory?: LineMemory): YamlPart {
  const document = documentFromSource(source);
  const { root, comments } = document.value;
  const into: Collector = { file: source.name, diagnostics: [], comments: [...comments] };
  const declarations = (root?.entries ?? []).flatMap((entry) => declarationFrom(into, entry));
  const tokens = joined(
    declarations.flatMap(({ header, clauses }) => [header, ...clauses.map((clause) => clause.tokens)]),
  );
  const ordered = into.comments.sort((left, right) => left.offset - right.offset);
  const made = fileFromTokens(source.name, source.text, { tokens, comments: ordered }, memory);
  const found = [
    ...document.diagnostics,
    ...(root === undefined ? [] : checkedDocument(root)),
    ...into.diagnostics,
    ...made.diagnostics,
  ];
  const titles = declarations.map(({ title }) => title);
  return {
    reading: { value: { file: withTitles(made.value, titles), tokens }, diagnostics: found },
    stray: hasErrors(found) ? [] : strayClauses(made.value, declarations),
    keys: (root?.entries ?? []).map(({ key }) => key.text),
  };
}

/**
 * Clauses that their key does not announce: behind another one in its scalar, as in `公式: a 否则 -> 50`, or a share among rows. Text may
 * say so, a key must not.
 */
function strayClauses(file: Syntax.File, declarations: readonly Declaration[]): readonly Diagnostic[] {
  const announced = new Map<number, KeyId>();
  for (const { id, tokens } of declarations.flatMap(({ clauses }) => clauses)) {
    const [first] = tokens;
    if (first !== undefined) announced.set(first.startOffset, id);
  }
  return file.statements.flatMap(({ clauses }) =>
    clauses
      .filter((clause) => announced.get(clause.span.start) !== keyOfPart(partOf(clause)))
      .map((clause) => diagnose('syntax/unexpected-token', clause.span, { found: 'clause', expected: 'end-of-line' })),
  );
}

interface Declaration {
  readonly header: readonly Token[];
  readonly title: Scalar | undefined;
  readonly clauses: readonly { readonly id: KeyId; readonly tokens: readonly Token[] }[];
}

function declarationFrom(into: Collector, { key, value }: Entry): readonly Declaration[] {
  const words = headerFromKey(key.text);
  const header = headerTokens(into, key);
  if (words === undefined || header === undefined) return [];
  const entries = value.kind === 'mapping' ? value.entries : [];
  let title: Scalar | undefined;
  const clauses = entries.flatMap((entry) => {
    const id = keyFromText(words.keyword, entry.key.text);
    if (id === 'title' && entry.value.kind === 'scalar') title = entry.value;
    return id === undefined ? [] : clauseLines(into, id, entry).map((tokens) => ({ id, tokens }));
  });
  return [{ header, title, clauses }];
}

/** Lead, word and name; for a test its words and the title as a string. */
function headerTokens(into: Collector, key: Scalar): readonly Token[] | undefined {
  const words = headerFromKey(key.text);
  if (words === undefined) return undefined;
  const { start, text } = words.rest;
  if (words.keyword === 'case' && text !== '' && !/^["“＂]/.test(text)) {
    const title = {
      ...key,
      span: span(into.file, key.offsets[start] ?? key.span.start, key.offsets[start + text.length] ?? key.span.end),
    };
    return namesInsideLines([...tokensAt(into, key, 0, start), textToken(title, text.trim())]);
  }
  const tokens = namesInsideLines(tokensAt(into, key, 0, start + text.length));
  const [first] = tokens;
  if (first === undefined || first.tokenType === V.Name) return undefined;
  const stray = tokens.find((token) => !headerKinds.some((kind) => isKind(token, kind)));
  if (stray === undefined) return tokens;
  into.diagnostics.push(unexpected(into.file, stray));
  return tokens.slice(0, tokens.indexOf(stray));
}

const headerKinds = [V.DeclarationWord, V.Name, V.QuotedName, V.Text, ...Object.values(V.leadTokens)];

function unexpected(file: string, token: Token): Diagnostic {
  const place = span(file, token.startOffset, endOf(token));
  return diagnose('syntax/unexpected-token', place, { found: token.image.slice(0, 40), expected: 'end-of-line' });
}

function joined(lines: readonly (readonly Token[])[]): readonly Token[] {
  return lines.flatMap((line) => {
    const last = line.at(-1);
    const end = last === undefined ? 0 : endOf(last);
    return [...line, tokenAt(V.NewLine, '\n', end, end)];
  });
}

/** Titles stand under their header in YAML; put on afterwards, they do not stretch the header over the keys between. */
function withTitles(file: Syntax.File, titles: readonly (Scalar | undefined)[]): Syntax.File {
  const statements = file.statements.map((statement, index): Syntax.Statement => {
    const title = titles[index];
    return title === undefined ? statement : { ...statement, title: { text: title.text, span: title.span } };
  });
  return { ...file, statements };
}
