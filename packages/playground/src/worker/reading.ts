/** Data as the rules read it. Most edits change what is computed and not what is read: then nothing is read again. */
import type { Diagnostic, SourceFile } from '@kaohe/diagnostics';
import { type ColumnTable, type Dataset, fromDataset, needsTeams, readDataset } from '@kaohe/evaluator';
import { type MappedColumn, type ReadRecords, type ReadTables, recordsFromTables } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import { isAlike } from '../protocol/alike.js';
import type { DataEdit } from '../protocol/data-pane.js';
import type { DroppedFile } from '../protocol/messages.js';
import type { Agreed } from '../protocol/people.js';
import { tablesOfFirstRule } from './attribution.js';
import type { ClosedPast } from './closed-past.js';
import { filledIn } from './filled-in.js';

/** Tables and where they are from. */
export interface LoadedTables extends ReadTables {
  /** The files themselves. */
  readonly given: readonly DroppedFile[];
  readonly sample: boolean;
}

/** Everything that decides what is read, but for the rules. */
export interface Given {
  readonly tables: LoadedTables;
  readonly edits: readonly DataEdit[];
  readonly said: readonly MappedColumn[];
  readonly past: ClosedPast | undefined;
  readonly agreed: Agreed;
  /** The period of files that tell none. */
  readonly period: string | undefined;
}

/** What was read, and from what. */
export interface Reading {
  readonly ruleSet: RuleSet;
  readonly given: Given;
  readonly dataset: Dataset;
  /** The same in columns. */
  readonly columns: ColumnTable;
  readonly recognition: ReadRecords['recognition'];
  readonly names: ReadRecords['names'];
  /** Files that count sales by another rule and that nobody said may be mixed with these: they are not counted. */
  readonly waiting: ReadRecords['recognition'];
  /** The period given to files that tell none. */
  readonly assumedPeriod: string | undefined;
  /** The text that filled-in values stand in. */
  readonly filled: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The data as these rules read it; the reading of before where it is the same. */
export function readingOf(ruleSet: RuleSet, given: Given, before: Reading | undefined): Reading {
  if (before !== undefined && isOf(before, given) && readAlike(before.ruleSet, ruleSet)) return before;
  const { tables, edits, said, past, agreed, period } = given;
  const { accounts, attributions, shops } = agreed;
  const options = { mappings: { columns: said, saved: [] }, accounts, mixedAttribution: attributions, shops };
  const all = recordsFromTables(tables.value, ruleSet, options);
  const mixed = all.diagnostics.filter(({ code }) => code === 'data/attribution-mixed');
  const counted = mixed.length === 0 ? tables.value : tablesOfFirstRule(tables.value, all, attributions);
  const told = mixed.length === 0 ? all : recordsFromTables(counted, ruleSet, options);
  // A file that tells no period is taken as the latest one shown, and the page says so.
  const tellsNone =
    told.value.persons.length === 0 && told.diagnostics.some(({ code }) => code === 'data/period-missing');
  const assumedPeriod = tellsNone ? period : undefined;
  const records =
    assumedPeriod === undefined ? told : recordsFromTables(counted, ruleSet, { ...options, period: assumedPeriod });
  const filled = filledIn(records.value, edits, ruleSet);
  const laid = past?.over(ruleSet, tables.sample);
  const read = readDataset(ruleSet, laid?.records(filled.records) ?? filled.records);
  const dataset = laid?.dataset(read.value) ?? read.value;
  return {
    ruleSet,
    given,
    dataset,
    columns: fromDataset(ruleSet, dataset),
    recognition: records.recognition,
    names: records.names,
    waiting: all.recognition.filter(({ file }) => counted.every(({ source }) => source.name !== file)),
    assumedPeriod,
    filled: filled.source,
    diagnostics: [...tables.diagnostics, ...mixed, ...records.diagnostics, ...read.diagnostics],
  };
}

/** Not where periods are published: what is read of them is also results, which other rules may have others of. */
function isOf({ given, assumedPeriod }: Reading, { tables, edits, said, past, agreed, period }: Given): boolean {
  if (past !== undefined || given.past !== undefined) return false;
  const isSamePeriod = assumedPeriod === undefined || period === assumedPeriod;
  const isSaid = given.edits === edits && given.said === said && given.agreed === agreed;
  return given.tables === tables && isSaid && isSamePeriod;
}

/** Whether two rule sets read the same data alike, findings and their places in the rules included. */
function readAlike(one: RuleSet, other: RuleSet): boolean {
  return one === other || (isAlike(readBy(one), readBy(other)) && needsTeams(one) === needsTeams(other));
}

/** What of a rule set is about data: everything but what is computed and what is said about it. */
function readBy(ruleSet: RuleSet): Partial<RuleSet> {
  const {
    title: _t,
    sources: _s,
    parameters: _p,
    metrics: _m,
    cases: _c,
    changes: _h,
    allowances: _a,
    ...about
  } = ruleSet;
  return about;
}
