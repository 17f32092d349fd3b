/** What the worker remembers between requests: rules, tables, the last right rules and what was computed from them. */
import type { Compilation } from '@kaohe/compiler';
import { hasErrors, type SourceFile } from '@kaohe/diagnostics';
import { type ColumnResults, runOnColumns } from '@kaohe/evaluator';
import { type MappedColumn, type OtherFormats, tablesWith } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { DataEdit } from '../protocol/data-pane.js';
import type { DroppedFile } from '../protocol/messages.js';
import { type Agreed, nothingAgreed } from '../protocol/people.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import type { ClosedPast } from './closed-past.js';
import { type LoadedTables, type Reading, readingOf } from './reading.js';

/** Everything known after a request. */
export interface Session {
  readonly files: RuleFiles;
  readonly compilation: Compilation | undefined;
  /** The last rules without errors; those of `compilation` if it has none. */
  readonly right: RuleSet | undefined;
  readonly tables: LoadedTables | undefined;
  readonly scored: Scored | undefined;
  /** What was scored before the data was changed for other files; undefined where there was none. */
  readonly earlier: Scored | undefined;
  readonly edits: readonly DataEdit[];
  readonly said: readonly MappedColumn[];
  /** Periods that are published; undefined where there are none. */
  readonly past: ClosedPast | undefined;
  readonly agreed: Agreed;
}

/** The last right rules over the tables. */
export interface Scored extends Omit<Reading, 'given'> {
  /** The rules it was read and scored by. */
  readonly ruleSet: RuleSet;
  /** What was read, to be kept while the rules read alike. */
  readonly reading: Reading;
  readonly results: ColumnResults;
}

/** Other files. */
export interface NewData {
  readonly files: readonly DroppedFile[];
  readonly sample: boolean;
  /** Fetched with somebody's own files; the sample is text. */
  readonly other?: OtherFormats | undefined;
}

/** What is new; undefined stays as it was. */
export interface News {
  readonly files: RuleFiles | undefined;
  readonly data: NewData | undefined;
  readonly edits?: readonly DataEdit[] | undefined;
  readonly said?: readonly MappedColumn[] | undefined;
  readonly past?: ClosedPast | undefined;
  readonly agreed?: Agreed | undefined;
}

/** A worker that has not been asked anything. */
export const emptySession: Session = {
  files: [],
  compilation: undefined,
  right: undefined,
  tables: undefined,
  scored: undefined,
  earlier: undefined,
  edits: [],
  said: [],
  past: undefined,
  agreed: nothingAgreed,
};

/** Compiles the rule files, the first of which is the one that is scored. */
export type Compile = (files: RuleFiles) => Compilation | undefined;

/** The session after some news; what did not change is not computed again. */
export function sessionWith(compiled: Compile, session: Session, news: News): Session {
  const files = news.files ?? session.files;
  const compilation = news.files === undefined ? session.compilation : compiled(files);
  const isRight = compilation !== undefined && !hasErrors(compilation.diagnostics);
  const right = isRight ? compilation.ruleSet : session.right;
  const tables =
    news.data === undefined
      ? session.tables
      : {
          ...tablesWith(news.data.other, news.data.files),
          sample: news.data.sample,
          given: news.data.files,
        };
  const { edits = session.edits, said = session.said, past = session.past, agreed = session.agreed } = news;
  const isSame =
    right === session.right &&
    tables === session.tables &&
    edits === session.edits &&
    said === session.said &&
    past === session.past &&
    agreed === session.agreed;
  const scored = isSame
    ? session.scored
    : scoredFrom(right, { tables, edits, said, past, agreed, scored: session.scored });
  // The sample is nobody's earlier data.
  const earlier = tables === session.tables ? session.earlier : session.tables?.sample ? undefined : session.scored;
  return { files, compilation, right, tables, scored, earlier, edits, said, past, agreed };
}

function scoredFrom(
  ruleSet: RuleSet | undefined,
  {
    tables,
    edits,
    said,
    past,
    agreed,
    scored,
  }: Pick<Session, 'tables' | 'edits' | 'said' | 'past' | 'agreed' | 'scored'>,
): Scored | undefined {
  if (ruleSet === undefined || tables === undefined) return undefined;
  const period = scored?.reading.dataset.periods.at(-1);
  const reading = readingOf(ruleSet, { tables, edits, said, past, agreed, period }, scored?.reading);
  return { ...reading, ruleSet, reading, results: runOnColumns(ruleSet, reading.columns) };
}

/** The rules as they are now over the data, errors or not: to show where people stand, never what they get. */
export function scoredForAnalysis(session: Session): Scored | undefined {
  const { compilation, right, scored } = session;
  if (compilation === undefined || compilation.ruleSet === right) return scored;
  return scoredWith(session, compilation.ruleSet);
}

/** Other rules over the tables, with what was said of them and filled in. */
export function scoredWith(session: Session, ruleSet: RuleSet): Scored | undefined {
  return scoredFrom(ruleSet, session);
}

/** Every text that a finding may point into. */
export function sourcesOf({ files, compilation, tables, scored }: Session): ReadonlyMap<string, SourceFile> {
  const all = [
    ...files,
    ...(compilation?.sources ?? []),
    ...(tables?.sources ?? []),
    ...(scored === undefined ? [] : [scored.filled]),
  ];
  return new Map(all.map((source) => [source.name, source]));
}
