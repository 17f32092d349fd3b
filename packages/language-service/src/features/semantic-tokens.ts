/** What each word of a file is, for coloring that understands it: an input, a label and a KPI look different though all are names. */
import type { DeclarationId } from '@kaohe/compiler';
import type { Document } from '../workspace/document.js';
import type { Occurrence } from '../workspace/occurrences.js';
import { declarationsOf, type Names, namesFor, thingOf } from '../workspace/symbols.js';
import type { Workspace } from '../workspace/workspace.js';

/** Names of the kinds, by the words that editors know. The order is part of the answer of a server. */
export const tokenKinds = [
  'keyword',
  'modifier',
  'operator',
  'function',
  'variable',
  'parameter',
  'property',
  'class',
  'enumMember',
  'type',
  'number',
  'string',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** A word with its kind, by offsets. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly isDeclaration: boolean;
}

/** The words of a file in reading order; none overlap, none reach over a line end. */
export function semanticTokensIn(workspace: Workspace, file: string): readonly SemanticToken[] {
  const document = workspace.document(file);
  if (document === undefined) return [];
  const names = namesFor(workspace, file);
  const named = new Map(document.occurrences().map((one) => [one.span.start, one]));
  const found: SemanticToken[] = [];
  let from = 0;
  for (const { kind, text, start, end } of document.lexemes()) {
    const occurrence = named.get(start);
    const isName = occurrence !== undefined && occurrence.span.end === end;
    const token = isName ? kindOfName(names, occurrence) : kindOfWord(document, kind, text, end);
    if (token === undefined || start < from || document.source.text.slice(start, end).includes('\n')) continue;
    found.push({ start, end, kind: token, isDeclaration: isName && occurrence.isDeclaration });
    from = end;
  }
  return found;
}

function kindOfWord({ source }: Document, kind: string, text: string, end: number): TokenKind | undefined {
  const [table] = kind.split('.');
  switch (table) {
    case 'declaration':
    case 'lead':
      return 'keyword';
    case 'clause':
      return 'modifier';
    case 'particle':
    case 'rounding':
    case 'narrowing':
      return 'operator';
    case 'Quantity':
    case 'Number':
    case 'Date':
    case 'DatedFrom':
      return 'number';
    case 'Text':
      return 'string';
    case 'Name':
      return text !== '' && /^[(（]/.test(source.text.slice(end, end + 1)) ? 'function' : undefined;
    default:
      return undefined;
  }
}

function kindOfName(names: Names, occurrence: Occurrence): TokenKind | undefined {
  const thing = thingOf(names, occurrence);
  switch (thing.space) {
    case 'label':
      return 'enumMember';
    case 'output':
      return 'property';
    case 'ruleset':
      return 'class';
    case 'unit':
    case 'heading':
      return 'type';
    case 'name': {
      const keyword = declarationsOf(names, thing)[0]?.statement.keyword;
      return keyword === undefined ? undefined : kindOfDeclaration(keyword);
    }
  }
}

function kindOfDeclaration(keyword: DeclarationId): TokenKind {
  if (keyword === 'input' || keyword === 'records') return 'parameter';
  return keyword === 'parameter' ? 'property' : 'variable';
}
