/** The trace of an evaluation: one step per expression, with its value and the steps it was made from. Plain data. */
import type { DataCell, Expression } from '@kaohe/ir';
import type { Rational } from '@kaohe/quantity';
import type { Standing } from '../builtins/quota.js';
import type { CellBehind } from '../data/dataset.js';
import type { Value } from '../data/value.js';

/** How an expression got its value in one row. */
export interface Step {
  readonly expression: Expression;
  readonly value: Value;
  /** What was evaluated for it, in order. A reference to a metric has that metric's step. */
  readonly parts: readonly Step[];
  /** What cannot be told from the parts. */
  readonly detail: Detail | undefined;
}

export type Detail =
  | RecordsDetail
  | InputDetail
  | ChosenDetail
  | LookupDetail
  | QuotaDetail
  | PoolDetail
  | StreakDetail
  | AssumedDetail;

/** Where an input's value was read. */
export interface InputDetail {
  readonly kind: 'input';
  readonly cell: DataCell;
  /** All cells that came together in the value, where it is not of one. */
  readonly behind?: readonly CellBehind[];
}

/** Which case of a choice, or which side of a rule for missing values, gave the value. */
export interface ChosenDetail {
  readonly kind: 'chosen';
  /** Undefined for `otherwise`. */
  readonly place: number | undefined;
}

/** Which row of a table was met, and what it takes to meet another one. */
export interface LookupDetail {
  readonly kind: 'lookup';
  /** Undefined when no row matched. */
  readonly row: number | undefined;
  readonly neighbors: readonly Neighbor[];
}

/** The row that is met when one subject grows or falls just enough and the others stay. */
export interface Neighbor {
  /** Which subject. */
  readonly subject: number;
  readonly side: 'above' | 'below';
  /** Undefined when no row matches there. */
  readonly row: number | undefined;
  readonly edge: Rational;
  /** From the value to the edge, never below zero; zero when the edge itself still meets the present row. */
  readonly distance: Rational;
}

/** How the cohort was ranked and divided. */
export interface QuotaDetail {
  readonly kind: 'quota';
  /** By what people were put together: `everyone`, `team`, the names of the keys. */
  readonly cohort: string;
  readonly labels: readonly string[];
  /** Undefined for those who are not ranked. */
  readonly standing: Standing | undefined;
  readonly isSmall: boolean;
  /** The cut equal people stand at, where it is left to a person. */
  readonly cut: string | undefined;
}

/** How the pot of the cohort was shared out. */
export interface PoolDetail {
  readonly kind: 'pool';
  readonly cohort: string;
  readonly pot: Value;
  /** Who took part, and their weights together. */
  readonly people: number;
  readonly weights: Rational;
}

/** Whether the condition held in the person's periods up to this one, oldest first. */
export interface StreakDetail {
  readonly kind: 'streak';
  readonly periods: readonly { readonly period: string; readonly held: Value; readonly count: Value }[];
}

/** How many records a person has; the part is the one that weighs most. */
export interface RecordsDetail {
  readonly kind: 'records';
  readonly table: string;
  readonly count: number;
}

/** The value was given, not computed. */
export interface AssumedDetail {
  readonly kind: 'assumed';
}
