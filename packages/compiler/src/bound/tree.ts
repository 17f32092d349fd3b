/** The rule set as one list of declarations: bases and changes merged, every name known, clauses still as written. */
import type { Span } from '@kaohe/diagnostics';
import type { Allowance, Change, Identity } from '@kaohe/ir';
import type { Interval, PeriodKind } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';

export interface Project {
  readonly header: Header;
  /** In the order written, base first. INVARIANT: ids are unique; cases are not among them. */
  readonly declarations: readonly Declaration[];
  readonly cases: readonly Declaration[];
  readonly changes: readonly Change[];
  readonly allowances: readonly Allowance[];
  /** Base units the author declared. */
  readonly units: readonly string[];
}

export interface Header {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly sources: readonly string[];
  readonly periodKind: PeriodKind;
  /** The day of the month on which a period begins. */
  readonly periodStart: number;
  /** The days on which periods may begin. */
  readonly inForce: Interval | undefined;
  readonly subject: string;
  readonly cohort: string | undefined;
  /** How a row of the data tells whom it is about, where that is not the column of the subject. */
  readonly identity: Identity | undefined;
  /** The column of accounts by which people may be known. */
  readonly account: string | undefined;
}

/** One declaration after all changes. */
export interface Declaration {
  readonly keyword: DeclarationId;
  /** The author's name; the unnamed total is called `总分`. */
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Syntax.Clause[];
  /** The name, or the header where there is none. */
  readonly origin: Span;
  readonly head: Span;
}

/** The id of a total that has no name of its own. */
export const unnamedTotal = '总分';
