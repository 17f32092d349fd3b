/** What of a quota can be changed with a click, as edits of its text: how people become whole, and what decides among equals. */
import { isYaml, type Language, languageOf, readingFromSource, type Syntax, type WordId, words } from '@kaohe/compiler';
import type { SourceFile, Span } from '@kaohe/diagnostics';
import type { Quota } from '@kaohe/ir';
import type { FileEdit } from '../../protocol/edits.js';
import type { Choice, TieBreakerRow } from '../../protocol/spread.js';

const rules: readonly (readonly [Quota['headcount'], WordId])[] = [
  ['largest-remainder', 'largestRemainder'],
  ['cumulative', 'cumulative'],
  ['half-up', 'halfUp'],
  ['floor', 'floor'],
  ['ceiling', 'ceiling'],
];

const stillTied: Readonly<Record<Quota['stillTied'], WordId>> = {
  'share-better': 'shareBetter',
  'share-lower': 'shareLower',
  ask: 'ask',
};

/** The rule for whole people in the words of the language. */
export function headcountText(rule: Quota['headcount'], language: Language): string {
  const word = rules.find(([id]) => id === rule)?.[1];
  return word === undefined ? rule : spelled(word, language);
}

/** What happens to those who are equal in everything. */
export function stillTiedText(rule: Quota['stillTied'], language: Language): string {
  return spelled(stillTied[rule], language);
}

function spelled(word: WordId, language: Language): string {
  return words[word][language][0] ?? '';
}

/** A quota as it is written. */
export interface WrittenQuota {
  readonly statement: Syntax.Statement;
  readonly source: SourceFile;
  /** The language its file is written in. */
  readonly language: Language;
}

/** The declaration at a place; undefined where the file is not at hand. */
export function writtenQuota(sources: ReadonlyMap<string, SourceFile>, at: Span): WrittenQuota | undefined {
  const source = sources.get(at.file);
  if (source === undefined) return undefined;
  const { file, tokens } = readingFromSource(source).value;
  const statement = file.statements.find(({ span }) => span.start <= at.start && at.start <= span.end);
  return statement && { statement, source, language: languageOf(tokens) };
}

/** All rules for whole people, each with the edit that writes it; none where the quota does not say one. */
export function headcountChoices(written: WrittenQuota | undefined, language: Language): readonly Choice[] {
  const clause = written && clauseOf(written.statement, 'headcount');
  const name = clause?.kind === 'names' ? clause.names[0] : undefined;
  if (written === undefined || name === undefined) return [];
  const { span } = name;
  return rules.map(([id, word]) => ({
    id,
    words: spelled(word, language),
    edits: [{ file: span.file, start: span.start, end: span.end, text: spelled(word, written.language) }],
  }));
}

/** What decides among equals as it is written, each with the edits that put it before the one above. */
export function tieBreakerRows(written: WrittenQuota | undefined): readonly TieBreakerRow[] {
  const clause = written && clauseOf(written.statement, 'ties');
  if (written === undefined || clause?.kind !== 'expressions') return [];
  const { text } = written.source;
  const textAt = ({ start, end }: Span): string => text.slice(start, end);
  return clause.expressions.map(({ span }, place) => {
    const above = clause.expressions[place - 1]?.span;
    const up = above === undefined ? [] : [editAt(above, textAt(span)), editAt(span, textAt(above))];
    return { text: isYaml(span.file) ? textAt(span).replaceAll(/^["']|["']$/g, '') : textAt(span), up };
  });
}

function editAt({ file, start, end }: Span, text: string): FileEdit {
  return { file, start, end, text };
}

type Worded = Extract<Syntax.Clause, { readonly word: unknown }>;

function clauseOf({ clauses }: Syntax.Statement, word: Worded['word']): Worded | undefined {
  return clauses.find((clause): clause is Worded => 'word' in clause && clause.word === word);
}
