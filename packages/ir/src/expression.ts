/** What a value is worked out from: one interface per kind, readonly, with its place in the source. */
import type { Span } from '@kaohe/diagnostics';
import type { Interval, Rational, RoundingMode, Unit } from '@kaohe/quantity';
import type {
  ArithmeticOperator,
  BuiltinId,
  ComparisonOperator,
  Direction,
  HeadcountRule,
  Keep,
  PoolRemainder,
  QuotaBound,
  QuotaMeeting,
  StatisticId,
} from './operators.js';
import type {
  Broken,
  ConstantExpression,
  InputReference,
  MetricReference,
  ParameterReference,
  PeriodPart,
  Required,
  Team,
} from './reference.js';

export type Expression =
  | ConstantExpression
  | InputReference
  | ParameterReference
  | MetricReference
  | PeriodPart
  | Team
  | Arithmetic
  | Comparison
  | Logic
  | Choose
  | Lookup
  | Round
  | Call
  | IfMissing
  | WeightedSum
  | Statistic
  | Quota
  | Pool
  | Streak
  | Award
  | Override
  | Requirement
  | Required
  | Broken;

/** Exact arithmetic in canonical scale. A zero divisor gives the fault `data/division-by-zero`, which counts as missing. */
export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly origin: Span;
}

/** Numbers compare by size. Choices compare by `=` and `!=` only, except where both have the same ordered labels, best first. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly origin: Span;
}

/** `not` has one operand; `and` and `or` two or more, left to right, stopping as soon as the answer is known. */
export interface Logic {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or' | 'not';
  readonly operands: readonly Expression[];
  readonly origin: Span;
}

/** The result of the first case whose condition holds. */
export interface Choose {
  readonly kind: 'choose';
  readonly cases: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise: Expression;
  readonly origin: Span;
}

/**
 * Bands, rating maps, grade tables, look-up tables: the result of the first row all of whose cells match and whose condition holds.
 * Cells are tried from left to right, the condition last; the first that does not match ends its row, and a fault in an edge or a
 * condition that is reached is the fault of the whole. No row and no `otherwise`: the fault `data/no-band`, or `none` where a subject is.
 * `otherwise` of bands is not for `none`: what does not apply earns no points.
 */
export interface Lookup {
  readonly kind: 'lookup';
  readonly role: 'bands' | 'grade' | 'table';
  /** The declaration it belongs to, for messages. */
  readonly name: string;
  readonly subjects: readonly Expression[];
  readonly rows: readonly LookupRow[];
  readonly otherwise: Expression | undefined;
  readonly origin: Span;
}

export interface LookupRow {
  /** One cell per subject. */
  readonly cells: readonly Cell[];
  /** What must hold besides; asked only where all cells match. */
  readonly when: Expression | undefined;
  readonly result: Expression;
  /** The author's words for this row, such as «优秀». */
  readonly label: string;
  readonly origin: Span;
}

export type Cell =
  /** The interval is in canonical scale; `unit` is how its edges are written. It may be empty: `45% > x >= 50%`. */
  | { readonly kind: 'interval'; readonly interval: Interval; readonly unit: Unit; readonly origin: Span }
  /** Edges that are worked out: `>= 目标`. One of them at least is there; an edge that is `none` matches nothing. */
  | {
      readonly kind: 'edges';
      readonly low: Edge | undefined;
      readonly high: Edge | undefined;
      readonly unit: Unit;
      readonly origin: Span;
    }
  /** Labels of a choice; `yes` and `no` for a condition. */
  | { readonly kind: 'labels'; readonly labels: readonly string[]; readonly origin: Span }
  | { readonly kind: 'any'; readonly origin: Span };

/** The end of a band; `closed` where the end itself is in. */
export interface Edge {
  readonly value: Expression;
  readonly closed: boolean;
}

/** The value of the operand rounded to a multiple of `step` (canonical scale). */
export interface Round {
  readonly kind: 'round';
  readonly mode: RoundingMode;
  readonly step: Rational;
  /** How the step is written. */
  readonly unit: Unit;
  readonly operand: Expression;
  readonly origin: Span;
}

export interface Call {
  readonly kind: 'call';
  readonly builtin: BuiltinId;
  readonly arguments: readonly Expression[];
  readonly origin: Span;
}

/** The operand, or `fallback` when the operand is a fault that means «not there» (missing cell, zero divisor, no history). */
export interface IfMissing {
  readonly kind: 'if-missing';
  readonly operand: Expression;
  readonly fallback: Expression;
  readonly origin: Span;
}

/** Σ weight × score. The weights come to one, or the fault is `data/weights-sum`; items of weight 0 take no part. Items whose score is `none` leave, and the other weights scale up to the full sum; all gone gives `none`. */
export interface WeightedSum {
  readonly kind: 'weighted-sum';
  readonly items: readonly WeightedItem[];
  readonly origin: Span;
}

export interface WeightedItem {
  /** The KPI's name. */
  readonly name: string;
  readonly weight: Expression;
  readonly score: Expression;
  readonly origin: Span;
}

/**
 * An amount a person decides between two bounds when a condition holds. Not earned: 0. Earned and not entered: `fallback`, or the
 * fault `data/undecided`. Entered outside the bounds, without a reason, or without being earned: a fault each.
 */
export interface Award {
  readonly kind: 'award';
  readonly name: string;
  readonly when: Expression;
  readonly low: Expression;
  readonly high: Expression;
  /** Input ids of the amount and of the reason. */
  readonly amount: string;
  readonly reason: string;
  readonly decider: string;
  readonly fallback: Expression | undefined;
  readonly origin: Span;
}

/**
 * A computed value that a person may replace. Nothing entered: `computed`. Entered while `when` does not hold, outside the bounds, further
 * from the computed value than `change` allows, without a reason or without a name: a fault each.
 */
export interface Override {
  readonly kind: 'override';
  readonly name: string;
  readonly computed: Expression;
  readonly when: Expression | undefined;
  /** Of numbers always. */
  readonly bounds: Bounds | undefined;
  /** What may be added to the computed value. */
  readonly change: Bounds | undefined;
  /** Input ids of the new value, of the reason, and of who decided. */
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly decider: string;
  readonly origin: Span;
}

export interface Bounds {
  readonly low: Expression;
  readonly high: Expression;
}

/** Yes where the condition holds; where it does not, the fault `data/requirement-broken`. */
export interface Requirement {
  readonly kind: 'requirement';
  readonly name: string;
  /** The author's words for it. */
  readonly message: string;
  readonly condition: Expression;
  readonly origin: Span;
}

/**
 * Who is compared with whom: the people of one period for whom every key has the same value; without keys, everyone. Somebody for whom
 * a key is `none` or a fault stands in no cohort and gets just that.
 */
export interface Cohort {
  readonly keys: readonly Expression[];
}

export type StatisticRange =
  | { readonly kind: 'cohort'; readonly cohort: Cohort; readonly withoutSelf: boolean }
  /** The last periods up to this one, or this many before it; this quarter, half or year, or all so far, with or without this period. */
  | { readonly kind: 'last'; readonly periods: number; readonly withoutThis: boolean }
  | { readonly kind: 'year'; readonly withoutThis: boolean }
  | { readonly kind: 'half'; readonly withoutThis: boolean }
  | { readonly kind: 'quarter'; readonly withoutThis: boolean }
  | { readonly kind: 'so-far'; readonly withoutThis: boolean }
  /** One period, this many before. */
  | { readonly kind: 'before'; readonly periods: number }
  /** The nearest earlier period in which the person has a row. */
  | { readonly kind: 'latest' }
  /** Several values of one row: the operand and these. */
  | { readonly kind: 'values'; readonly others: readonly Expression[] }
  /** The person's own records of this period; the operand is of one of them. */
  | RecordRange;

export interface RecordRange {
  readonly kind: 'records';
  readonly table: string;
  /** Records with equal keys count together, no more than `cap` (asked of their first), and then the groups are added up. */
  readonly groups: { readonly keys: readonly Expression[]; readonly cap: Expression } | undefined;
}

/** Periods of one person. */
export type TimeRange = Exclude<StatisticRange, { readonly kind: 'cohort' | 'values' | 'records' }>;

/**
 * One number out of many: over a cohort in the same period, over a person's own periods, from an earlier period, or over several values
 * of one row. People and periods without a value are left out, as are those for whom `where` does not hold or cannot be told; of several
 * values of one row those that are `none` are, and a fault of one is the fault of all. Nobody left gives 0 for `sum` and `count`, else
 * `none` in a cohort and the fault `data/no-history` in time; of one row always `none`.
 */
export interface Statistic {
  readonly kind: 'statistic';
  readonly function: StatisticId;
  readonly operand: Expression;
  readonly over: StatisticRange;
  /** Only for the percentiles: a share of one. */
  readonly level: Rational | undefined;
  /** Asked in the row the value stands in: that of the other person, or of the earlier period. */
  readonly where: Expression | undefined;
  readonly keep: Keep | undefined;
  /** Fewer values give `none`. */
  readonly least: number;
  /** Which end comes first in a rank, and is the best to keep. */
  readonly direction: Direction;
  /** Only for ranks: asked in order while people are equal. */
  readonly tieBreakers: readonly TieBreaker[];
  readonly origin: Span;
}

/** What decides among equal people. Whoever has no value of it ranks last. */
export interface TieBreaker {
  readonly expression: Expression;
  readonly direction: Direction;
}

/** A forced distribution: the grade of this person among the cohort of the same period. */
export interface Quota {
  readonly kind: 'quota';
  readonly name: string;
  /** Higher is better. People without a value of it are not ranked; a fault of it is this person's fault only. */
  readonly by: Expression;
  readonly cohort: Cohort;
  /** Best first. */
  readonly shares: readonly QuotaShare[];
  readonly headcount: HeadcountRule;
  /** Asked in order while people are equal. */
  readonly tieBreakers: readonly TieBreaker[];
  readonly stillTied: 'share-better' | 'share-lower' | 'ask';
  /** In cohorts with fewer ranked people than `below`, everyone gets `result` instead. */
  readonly small: { readonly below: number; readonly result: Expression } | undefined;
  /** Only people for whom this holds are ranked and counted; the others get `none`. */
  readonly eligible: Expression | undefined;
  readonly meets: { readonly grade: Expression; readonly how: QuotaMeeting } | undefined;
  readonly origin: Span;
}

/** A grade of a quota. Without a limit it takes what the others leave, or, where people keep their score grade, as many as there are. */
export interface QuotaShare {
  readonly label: string;
  readonly limits: readonly QuotaLimit[];
  readonly origin: Span;
}

/** How many people get a grade. The people ranked in a cohort must agree on the amount, else their grades cannot be told. */
export interface QuotaLimit {
  readonly bound: QuotaBound;
  /** A fraction of the people ranked, or a number of people. */
  readonly measure: 'share' | 'people';
  readonly amount: Expression;
  readonly origin: Span;
}

/**
 * A pot shared out among the people of a cohort of the same period by their weights, in whole steps. Gives this person's share (0 for
 * whoever takes no part), or what is left of the pot. The people who take part must agree on the pot.
 */
export interface Pool {
  readonly kind: 'pool';
  readonly name: string;
  readonly gives: 'share' | 'left';
  readonly pot: Expression;
  readonly cohort: Cohort;
  /** Undefined where all get the same. Nobody's may be below zero; for whom it is `none` takes no part. */
  readonly weight: Expression | undefined;
  /** Only people for whom this holds take part. */
  readonly eligible: Expression | undefined;
  /** In canonical scale; `unit` is how it is written. */
  readonly step: Rational;
  readonly unit: Unit;
  readonly remainder: PoolRemainder;
  /** Asked in order while weights are equal; then names are. */
  readonly tieBreakers: readonly TieBreaker[];
  /** The most that one person gets. What it cuts off is left. */
  readonly cap: Expression | undefined;
  readonly origin: Span;
}

/** How many periods in a row, up to and including this one, the condition has held. */
export interface Streak {
  readonly kind: 'streak';
  readonly condition: Expression;
  /** What a period without a row for this person does. */
  readonly gaps: 'break' | 'skip';
  /** After this many the count starts again at one; undefined lets it run on. */
  readonly restartAfter: number | undefined;
  readonly origin: Span;
}
