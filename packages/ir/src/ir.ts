/** The checked rule set: plain readonly data, names resolved, units proven, every node with its origin in a source file. */
import type { Span } from '@kaohe/diagnostics';
import type { Interval, PeriodKind } from '@kaohe/quantity';
import type { Case } from './cases.js';
import type { Constant } from './constant.js';
import type { Expression } from './expression.js';
import type { Direction } from './operators.js';
import type { ChoiceType, Type } from './type.js';

/** A whole rule set. INVARIANT: `metrics` stand in an order in which each can be computed from those before it. */
export interface RuleSet {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly sources: readonly string[];
  readonly periodKind: PeriodKind;
  /** The day of the month on which periods begin: 1 for those of the calendar. */
  readonly periodStart: number;
  /** Days on which periods may begin; others are refused. */
  readonly inForce: Interval | undefined;
  /** What one row is about (`客服`), and the cohort it belongs to (`团队`). */
  readonly subject: string;
  readonly cohort: string | undefined;
  /** How a row of the data tells whom it is about; undefined: by the column named like the subject. */
  readonly identity: Identity | undefined;
  /** The column by which a person may be known instead of by name; a file that has both says whose account it is. */
  readonly account: string | undefined;
  readonly tables: readonly RecordTable[];
  readonly inputs: readonly Input[];
  readonly parameters: readonly Parameter[];
  readonly metrics: readonly Metric[];
  readonly cases: readonly Case[];
  /** What a shop's file changes in the standard it extends, outermost file last. */
  readonly changes: readonly Change[];
  /** Findings that the author says are meant. */
  readonly allowances: readonly Allowance[];
}

/** By these columns together, as `kaohe` finds them by their headings; or each row is about one of its own, named by its line. */
export type Identity = { readonly kind: 'columns'; readonly headings: readonly string[] } | { readonly kind: 'row' };

/** What one value is about, in a period: a person, a team, everyone, one record of a table, or whatever its keys name. */
export type Grain = 'person' | 'team' | 'everyone' | RecordGrain | KeyGrain;

/** One of the many rows a person may have in a table of the data. */
export interface RecordGrain {
  readonly kind: 'record';
  readonly table: string;
}

/** Looked up by the values of other inputs; the subject and the cohort of the header are keys by their names. */
export interface KeyGrain {
  readonly kind: 'keys';
  readonly keys: readonly string[];
  /** The records that some key is a column of; undefined where all keys are a person's. */
  readonly table: string | undefined;
}

/** A table of the data with any number of rows for a person and period, such as orders or complaints. */
export interface RecordTable {
  readonly id: string;
  readonly label: string;
  /** The input that says on which day it was; undefined where records only belong to a period. */
  readonly date: string | undefined;
  readonly origin: Span;
}

/** A column of the data. `id` is the author's name. */
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly type: Type;
  readonly grain: Grain;
  /** Other headings under which exports carry this column. */
  readonly aliases: readonly string[];
  /** Values outside are refused, in canonical scale. */
  readonly range: Interval | undefined;
  readonly fallback: Constant | undefined;
  /** What a cell may say instead of a value. */
  readonly statuses: readonly Status[];
  /** How several rows of one person and period come together; undefined: they must say the same. */
  readonly combine: Combining | undefined;
  /** Set for columns a person fills in for an award: never asked for, never "missing". */
  readonly optional: boolean;
  readonly origin: Span;
}

/** `first` is the row that is read first. */
export type Combining = 'sum' | 'largest' | 'smallest' | 'first';

/** A word such as 缺考, and the value it stands for; undefined where it says that there is none. */
export interface Status {
  readonly word: string;
  readonly value: Constant | undefined;
}

/** A named value that a shop, the command line or the page can set. `value` is undefined while the shop has not given it. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly type: Type;
  readonly value: Constant | undefined;
  /** Why the rule set gives no value of its own. */
  readonly reason: string;
  readonly range: Interval | undefined;
  readonly origin: Span;
}

export type MetricRole =
  | 'value'
  | 'kpi'
  | 'score'
  | 'total'
  | 'grade'
  | 'quota'
  | 'table'
  | 'pay'
  | 'pool'
  | 'award'
  | 'streak'
  | 'requirement';

/** A computed number or label. A KPI makes two: its value `转化率` (role kpi) and its points `转化率.score` (role score). */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly role: MetricRole;
  readonly type: Type;
  /** The records it has a value for each of; undefined where it is about a person. */
  readonly table: string | undefined;
  readonly expression: Expression;
  /** Only for role kpi: which way is better, and the metrics that belong to it. */
  readonly direction: Direction | undefined;
  /** What the author says the value can be, in canonical scale: a domain for the checks, not a test of the data. */
  readonly range: Interval | undefined;
  /** The clauses around it that readers quote: note, source. */
  readonly note: string;
  readonly source: string;
  readonly origin: Span;
}

/** One difference to the extended standard. */
export interface Change {
  readonly path: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly origin: Span;
}

/** A finding of a code is let pass where it stands within the span: a declaration, or a whole file. */
export interface Allowance {
  readonly code: string;
  readonly reason: string;
  readonly within: Span;
  readonly origin: Span;
}

/** The records an input is a value of one of; undefined where every row of a person has it. */
export function tableOfInput({ grain }: Input): string | undefined {
  return typeof grain === 'string' ? undefined : grain.table;
}

/** The labels of a grade or quota in order, best first. */
export function labelsOf(type: Type): readonly string[] {
  return type.kind === 'choice' ? (type satisfies ChoiceType).labels : [];
}
