/** Everything the panels show, as one value: texts are printed already, nothing is computed on the page. */
import type { Severity, SourceFile } from '@kaohe/diagnostics';

/** The answer of the worker to one request. */
export interface Snapshot {
  readonly docVersion: number;
  readonly dataVersion: number;
  readonly scheme: Scheme;
  /** Set while the rules are wrong: the ranking is that of the last rules that were right. */
  readonly stale: Place | undefined;
  readonly periods: readonly string[];
  readonly period: string | undefined;
  /** Undefined until there are right rules and data with people. */
  readonly ranking: Ranking | undefined;
  readonly problems: readonly Problem[];
  readonly data: DataSummary;
}

/** What the rules call themselves and the people they are about. */
export interface Scheme {
  readonly title: string;
  readonly version: string;
  readonly subject: string;
}

/** A stretch of a file, with the line and column people count. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One row per person of the period, best first. */
export interface Ranking {
  readonly columns: readonly Column[];
  readonly rows: readonly RankedRow[];
  /** One cell per column, undefined where a total says nothing. */
  readonly totals: readonly (Cell | undefined)[];
  /** How they differ from those of the period before; undefined where that cannot be told. */
  readonly totalsChange: readonly (Difference | undefined)[];
  /** The period the totals of people are compared with; undefined where there is none before. */
  readonly before: string | undefined;
}

/** A metric that is shown. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly role: 'score' | 'figure' | 'total' | 'grade' | 'pay';
}

/** One person in one period. */
export interface RankedRow {
  /** Undefined where the total cannot be told. Equal totals share the better place. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  readonly person: string;
  readonly team: string;
  /** True where somebody replaced a computed value of the person. */
  readonly adjusted: boolean;
  readonly cells: readonly Cell[];
  /** How the total differs from that of the period before. */
  readonly change: Difference | undefined;
}

/** A difference as shown, `+2.5`, and which way it goes. */
export interface Difference {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
}

/** A value as shown. */
export interface Cell {
  readonly state: 'value' | 'none' | 'missing';
  readonly text: string;
  /** Why a value is missing, or what a total leaves out. */
  readonly note: string;
  /** Of a grade, its place from the best; of a score, the share of the best score in the column, in quarters; else 0. */
  readonly level: number;
  /** For sorting a column: grows with the value. Undefined for what is no value. */
  readonly order: number | undefined;
  /** Of points, the value of the KPI that earned them; else empty. */
  readonly beneath: string;
}

/** One finding, in the words of the page's language. */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** A case that shows it, as one line; empty where there is none. */
  readonly example: string;
  /** How often it was found, with the same words; `place` is the first. */
  readonly count: number;
  readonly place: Place;
  /** True if the place is in a rule file, which the editor can show. */
  readonly inRules: boolean;
}

/** What was recognised in the data files, taken together. */
export interface DataSummary {
  readonly sample: boolean;
  readonly files: readonly string[];
  readonly people: number;
  readonly periods: number;
  /** The period given to files that tell none. */
  readonly assumedPeriod: string | undefined;
  readonly usedColumns: readonly string[];
  readonly unusedColumns: number;
  readonly skippedRows: number;
}

/** The rule files the page opens with; the first is the one that is scored. */
export type RuleFiles = readonly SourceFile[];
