/** YAML text -> the same syntax tree as `.kpi` text: keys and scalars become the tokens that the text face would have. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { createTokenInstance, type IToken, tokenMatcher } from 'chevrotain';
import { fileFromTokens } from '../syntax/from-tokens.js';
import type * as Syntax from '../syntax/tree.js';
import { namesInsideLines } from '../tokens/stream.js';
import * as V from '../tokens/vocabulary.js';
import { checkedDocument } from './check.js';
import { clauseLines } from './clause-lines.js';
import { documentFromSource, type Entry, type Scalar } from './document.js';
import { headerFromKey } from './header.js';
import { type Collector, textToken, tokensAt } from './pieces.js';
import { keyFromText } from './shape.js';

/** A tree and the tokens it was made of. */
export interface Reading {
  readonly file: Syntax.File;
  readonly tokens: readonly IToken[];
}

/** The syntax tree of a YAML file; every place in it is a place in that file. */
export function readingFromYaml(source: SourceFile): Outcome<Reading> {
  const document = documentFromSource(source);
  const { root, comments } = document.value;
  const into: Collector = { file: source.name, diagnostics: [], comments: [...comments] };
  const declarations = (root?.entries ?? []).flatMap((entry) => declarationFrom(into, entry));
  const tokens = joined(declarations.flatMap((declaration) => declaration.lines));
  const ordered = into.comments.sort((left, right) => left.offset - right.offset);
  const made = fileFromTokens(source.name, source.text, { tokens, comments: ordered });
  return {
    value: { file: withTitles(made.value, declarations.map(({ title }) => title)), tokens },
    diagnostics: [...document.diagnostics, ...(root === undefined ? [] : checkedDocument(root)), ...into.diagnostics, ...made.diagnostics],
  };
}

interface Declaration {
  readonly title: Scalar | undefined;
  readonly lines: readonly (readonly IToken[])[];
}

function declarationFrom(into: Collector, { key, value }: Entry): readonly Declaration[] {
  const words = headerFromKey(key.text);
  if (words === undefined) return [];
  const header = headerTokens(into, key);
  if (header === undefined) return [];
  const entries = value.kind === 'mapping' ? value.entries : [];
  let title: Scalar | undefined;
  const lines = entries.flatMap((entry) => {
    const id = keyFromText(words.keyword, entry.key.text);
    if (id === 'title' && entry.value.kind === 'scalar') title = entry.value;
    return id === undefined ? [] : clauseLines(into, id, entry);
  });
  return [{ title, lines: [header, ...lines] }];
}

/** Lead, word and name; for a test its words and the title as a string. */
function headerTokens(into: Collector, key: Scalar): readonly IToken[] | undefined {
  const words = headerFromKey(key.text);
  if (words === undefined) return undefined;
  const { start, text } = words.rest;
  if (words.keyword === 'case' && text !== '' && !/^["“＂]/.test(text)) {
    const title = { ...key, span: span(into.file, key.offsets[start] ?? key.span.start, key.offsets[start + text.length] ?? key.span.end) };
    return namesInsideLines([...tokensAt(into, key, 0, start), textToken(title, text.trim())]);
  }
  const tokens = namesInsideLines(tokensAt(into, key, 0, start + text.length));
  const stray = tokens.find((token) => !headerKinds.some((kind) => tokenMatcher(token, kind)));
  if (stray === undefined) return tokens;
  into.diagnostics.push(unexpected(into.file, stray));
  return tokens.slice(0, tokens.indexOf(stray));
}

const headerKinds = [V.DeclarationWord, V.Name, V.QuotedName, V.Text, ...Object.values(V.leadTokens)];

function unexpected(file: string, token: IToken): Diagnostic {
  const place = span(file, token.startOffset, (token.endOffset ?? token.startOffset) + 1);
  return diagnose('syntax/unexpected-token', place, { found: token.image.slice(0, 40), expected: '⏎' });
}

function joined(lines: readonly (readonly IToken[])[]): readonly IToken[] {
  return lines.flatMap((line) => {
    const last = line.at(-1);
    const end = last === undefined ? 0 : (last.endOffset ?? last.startOffset) + 1;
    return [...line, createTokenInstance(V.NewLine, '\n', end, end - 1, 0, 0, 0, 0)];
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
