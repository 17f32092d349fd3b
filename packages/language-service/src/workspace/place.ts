/** The line at the cursor in terms of the language, the same for both faces: declaration at hand, clause at hand, words before. */
import {
  type ClauseWord,
  type DeclarationId,
  headerFromKey,
  type KeyId,
  keyFromText,
  type LeadId,
  type Lexeme,
  lexemesOf,
  type Syntax,
} from '@kaohe/compiler';
import { type Span, span } from '@kaohe/diagnostics';
import type { Document } from './document.js';

/** Where the cursor is. */
export interface Place {
  /**
   * `header`: on the line of a declaration; `clause`: where a clause may begin; `row`: where a row begins in YAML; `inside`: in a clause;
   * `comment` and `text` as they say.
   */
  readonly position: 'header' | 'clause' | 'row' | 'inside' | 'comment' | 'text';
  readonly lead: LeadId | undefined;
  readonly keyword: DeclarationId | undefined;
  /** The name of the declaration at hand. */
  readonly name: string | undefined;
  readonly statement: Syntax.Statement | undefined;
  /** The words of the line before what is being typed. In YAML those that `.kpi` text would have there. */
  readonly before: readonly Lexeme[];
  /** What is being typed, and where it stands; the rest of the word behind the cursor included. */
  readonly typed: string;
  readonly span: Span;
  /** True where a key of YAML is written, which ends in a colon. */
  readonly isKey: boolean;
}

const wordEnd =
  /[A-Za-z_\u00c0-\u024f\u0370-\u052f\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff21-\uff3a\uff41-\uff5a]*$/;
const wordStart = /^[A-Za-z0-9_\u00c0-\u024f\u0370-\u052f\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]*/;

/** The place of an offset. */
export function placeAt(document: Document, offset: number): Place {
  const { text } = document.source;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(start, offset);
  const inText = textState(line);
  const typed = typedIn(line, inText);
  const behind = inText === 'text' ? '' : (wordStart.exec(text.slice(offset, offset + 100))?.[0] ?? '');
  const where = span(document.name, offset - typed.length, offset + behind.length);
  const before = line.slice(0, line.length - typed.length);
  const made = document.isYaml
    ? yamlPlace(document, start, before)
    : textPlace(document, start, before, start + before.length);
  return { ...made, ...(inText === undefined ? {} : { position: inText }), typed, span: where };
}

type Made = Omit<Place, 'typed' | 'span'>;

/** Whether the end of a line stands in a comment or in a string. */
function textState(line: string): 'comment' | 'text' | undefined {
  let quote = '';
  for (const [index, character] of [...line].entries()) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ('"＂'.includes(character)) quote = character;
    else if (character === '“') quote = '”';
    else if ('#＃'.includes(character) && (index === 0 || /\s/.test(line.charAt(index - 1)))) return 'comment';
  }
  return quote === '' ? undefined : 'text';
}

function typedIn(line: string, state: 'comment' | 'text' | undefined): string {
  if (state === 'text') return /[^"“＂]*$/.exec(line)?.[0] ?? '';
  const typed = wordEnd.exec(line)?.[0] ?? '';
  // `KPI2` is one word, `25s` a number with its unit.
  const digits = /[A-Za-z_\u3400-\u9fff][0-9A-Za-z_\u3400-\u9fff]*$/.exec(line)?.[0] ?? '';
  return digits.length > typed.length &&
    !/(?:^|[^A-Za-z0-9_\u3400-\u9fff])[0-9.,]+$/.test(line.slice(0, -typed.length || undefined))
    ? digits
    : typed;
}

function textPlace(document: Document, start: number, before: string, end: number): Made {
  const words = lexemesOf(before, end - before.length);
  const header = headerIn(words);
  const isIndented = /^[ \t\u3000]/.test(before);
  if (header !== undefined)
    return { ...header, position: 'header', statement: statementAt(document, end), before: words, isKey: false };
  const statement = statementAt(document, start - 1);
  const atStart = words.length === 0;
  return {
    position: atStart ? (isIndented ? 'clause' : 'header') : 'inside',
    lead: atStart && !isIndented ? undefined : statement?.lead,
    keyword: atStart && !isIndented ? undefined : statement?.keyword,
    name: statement?.name?.text,
    statement: atStart && !isIndented ? undefined : statement,
    before: words,
    isKey: false,
  };
}

/** Lead, word and name at the beginning of a line; undefined for lines that open no declaration. */
function headerIn(words: readonly Lexeme[]): Pick<Place, 'lead' | 'keyword' | 'name'> | undefined {
  const [first] = words;
  const lead = first?.kind.startsWith('lead.') === true ? first : undefined;
  const word = words[lead === undefined ? 0 : 1];
  const isWord = word?.kind.startsWith('declaration.') === true;
  if (lead === undefined && !isWord) return undefined;
  const name = words[(lead === undefined ? 0 : 1) + (isWord ? 1 : 0)];
  return {
    // Kinds of keywords are named `lead.<id>` and `declaration.<id>`.
    lead: lead?.kind.slice('lead.'.length) as LeadId | undefined,
    keyword: isWord ? (word.kind.slice('declaration.'.length) as DeclarationId) : undefined,
    name: name?.text,
  };
}

/** The statement whose lines hold the offset, or the last one before it. */
export function statementAt(document: Document, offset: number): Syntax.Statement | undefined {
  return document.file().statements.findLast(({ head }) => head.start <= offset);
}

interface Row {
  readonly indent: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  readonly value: string;
  readonly valueAt: number;
}

function yamlPlace(document: Document, start: number, before: string): Made {
  const row = rowOf(before, start);
  const above = parentsOf(document.source.text, start, row);
  const [declaration, ...inner] = above;
  const nothing = { lead: undefined, keyword: undefined, name: undefined, statement: undefined };
  if (declaration === undefined) {
    const words = lexemesOf(before, start);
    const header = headerIn(words);
    return { ...nothing, ...header, position: 'header', before: words, isKey: true };
  }
  const header = headerFromKey(declaration);
  const at = {
    lead: header?.lead,
    keyword: header?.keyword,
    name: header?.rest.text,
    statement: statementAt(document, start),
  };
  const keys = row.key === undefined ? inner : [...inner, row.key];
  const [clauseKey, rowKey] = keys;
  const written = lexemesOf(row.value, row.valueAt);
  if (clauseKey === undefined) return { ...at, position: 'clause', before: [], isKey: true };
  const id = keyFromText(header?.keyword, clauseKey);
  const isLeft = (id === 'rows' || id === 'shares') && keys.length === 1 && row.key === undefined;
  const opening = openingOf(id, isLeft, rowKey, row.valueAt);
  return {
    ...at,
    position: isLeft && written.length === 0 ? 'row' : 'inside',
    before: [...opening, ...written],
    isKey: false,
  };
}

/** The words that a key stands for. */
function openingOf(id: KeyId | undefined, isLeft: boolean, rowKey: string | undefined, at: number): readonly Lexeme[] {
  const word = (kind: string, text: string): Lexeme => ({ kind, text, start: at, end: at });
  switch (id) {
    case undefined:
    case 'title':
    case 'direction':
      return [word('clause.higher', '')];
    case 'formula':
      return [word('Equals', '=')];
    case 'type':
      return [word('Colon', ':')];
    case 'rows':
    case 'shares':
      return isLeft || rowKey === undefined ? [] : [...lexemesOf(rowKey, at), word('Arrow', '->')];
    default:
      return rowKey === undefined
        ? [word(`clause.${id satisfies ClauseWord}`, '')]
        : [word(`clause.${id satisfies ClauseWord}`, ''), ...lexemesOf(rowKey, at), word('Equals', '=')];
  }
}

/** A line taken apart: `  - key: value`. Without a colon what is written is the value of a list, or the beginning of a key. */
function rowOf(line: string, start: number): Row {
  const [lead = '', item = ''] = /^([ \t]*)(- +)?/.exec(line)?.slice(1) ?? [];
  const rest = line.slice(lead.length + item.length);
  const key = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^:#]+?)\s*:(?:\s+|$)/.exec(rest);
  const valueAt = start + line.length - rest.length + (key?.[0].length ?? 0);
  return {
    indent: lead.length + item.length,
    isItem: item !== '',
    key: key?.[1]?.replace(/^["']|["']$/g, ''),
    value: rest.slice(key?.[0].length ?? 0),
    valueAt,
  };
}

/** The keys the line stands under, outermost first. */
function parentsOf(text: string, start: number, row: Row): readonly string[] {
  const parents: string[] = [];
  let indent = row.isItem ? row.indent - 1 : row.indent;
  let end = start - 1;
  while (end > 0 && indent > 0) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end).replace(/\r$/, '');
    end = from - 1;
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    const above = rowOf(line, from);
    if (above.indent >= indent || above.key === undefined) continue;
    parents.unshift(above.key);
    indent = above.indent;
  }
  return parents;
}
