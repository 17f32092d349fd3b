/** What the worker remembers between requests: rules, tables, the last right rules and what was computed from them. */
import type { Compilation } from '@kaohe/compiler';
import { type Diagnostic, hasErrors, type SourceFile } from '@kaohe/diagnostics';
import { type Dataset, type Results, readDataset, runOnDataset } from '@kaohe/evaluator';
import { type MappedColumn, type ReadRecords, type ReadTables, readTables, recordsFromTables } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { DataEdit } from '../protocol/data-pane.js';
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import type { ClosedPast } from './closed-past.js';
import { filledIn } from './filled-in.js';

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
}

/** Tables and where they are from. */
export interface LoadedTables extends ReadTables {
  /** The files themselves. */
  readonly given: readonly DroppedFile[];
  readonly sample: boolean;
}

/** The last right rules over the tables. */
export interface Scored {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly recognition: ReadRecords['recognition'];
  /** The period given to files that tell none. */
  readonly assumedPeriod: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text that filled-in values stand in. */
  readonly filled: SourceFile;
}

/** What is new; undefined stays as it was. */
export interface News {
  readonly files: RuleFiles | undefined;
  readonly data: { readonly files: readonly DroppedFile[]; readonly sample: boolean } | undefined;
  readonly edits?: readonly DataEdit[] | undefined;
  readonly said?: readonly MappedColumn[] | undefined;
  readonly past?: ClosedPast | undefined;
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
      : { ...readTables(news.data.files), sample: news.data.sample, given: news.data.files };
  const { edits = session.edits, said = session.said, past = session.past } = news;
  const isSame =
    right === session.right &&
    tables === session.tables &&
    edits === session.edits &&
    said === session.said &&
    past === session.past;
  const scored = isSame ? session.scored : scoredFrom(right, { tables, edits, said, past }, lastPeriod(session));
  // The sample is nobody's earlier data.
  const earlier = tables === session.tables ? session.earlier : session.tables?.sample ? undefined : session.scored;
  return { files, compilation, right, tables, scored, earlier, edits, said, past };
}

function lastPeriod({ scored }: Session): string | undefined {
  return scored?.dataset.periods.at(-1);
}

function scoredFrom(
  ruleSet: RuleSet | undefined,
  { tables, edits, said, past }: Pick<Session, 'tables' | 'edits' | 'said' | 'past'>,
  period: string | undefined,
): Scored | undefined {
  if (ruleSet === undefined || tables === undefined) return undefined;
  const mappings = { columns: said, saved: [] };
  const told = recordsFromTables(tables.value, ruleSet, { mappings });
  // A file that tells no period is taken as the latest one shown, and the page says so.
  const tellsNone =
    told.value.persons.length === 0 && told.diagnostics.some(({ code }) => code === 'data/period-missing');
  const assumedPeriod = tellsNone ? period : undefined;
  const records =
    assumedPeriod === undefined ? told : recordsFromTables(tables.value, ruleSet, { mappings, period: assumedPeriod });
  const filled = filledIn(records.value, edits, ruleSet);
  const laid = past?.over(ruleSet, tables.sample);
  const read = readDataset(ruleSet, laid?.records(filled.records) ?? filled.records);
  const dataset = laid?.dataset(read.value) ?? read.value;
  return {
    ruleSet,
    dataset,
    results: runOnDataset(ruleSet, dataset),
    recognition: records.recognition,
    assumedPeriod,
    filled: filled.source,
    diagnostics: [...tables.diagnostics, ...records.diagnostics, ...read.diagnostics],
  };
}

/** The rules as they are now over the data, errors or not: to show where people stand, never what they get. */
export function scoredForAnalysis(session: Session): Scored | undefined {
  const { compilation, right, scored } = session;
  if (compilation === undefined || compilation.ruleSet === right) return scored;
  return scoredWith(session, compilation.ruleSet);
}

/** Other rules over the tables, with what was said of them and filled in. */
export function scoredWith(session: Session, ruleSet: RuleSet): Scored | undefined {
  return scoredFrom(ruleSet, session, lastPeriod(session));
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
