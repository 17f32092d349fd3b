/** Expressions that hold no other: constants, what is referred to by name, and what stands where a value is lacking. */
import type { Span } from '@kaohe/diagnostics';
import type { Constant } from './constant.js';
import type { PeriodPartId } from './operators.js';

export interface ConstantExpression {
  readonly kind: 'constant';
  readonly constant: Constant;
  readonly origin: Span;
}

export interface InputReference {
  readonly kind: 'input';
  readonly id: string;
  readonly origin: Span;
}

export interface ParameterReference {
  readonly kind: 'parameter';
  readonly id: string;
  readonly origin: Span;
}

export interface MetricReference {
  readonly kind: 'metric';
  readonly id: string;
  readonly origin: Span;
}

/** Something of the period at hand. Its month, quarter and year are those of its last day; `first` and `last` are dates, `days` a number of days. */
export interface PeriodPart {
  readonly kind: 'period';
  readonly part: PeriodPartId;
  readonly origin: Span;
}

/** The name of the cohort of the header that the person belongs to, as a text: the team. */
export interface Team {
  readonly kind: 'team';
  readonly origin: Span;
}

/** A value the shop must give and has not: always the fault `data/required-value`. */
export interface Required {
  readonly kind: 'required';
  readonly name: string;
  readonly reason: string;
  readonly origin: Span;
}

/** Stands where the rules are wrong: always the fault `data/broken-rule`. What does not depend on it can still be computed. */
export interface Broken {
  readonly kind: 'broken';
  readonly name: string;
  readonly origin: Span;
}
