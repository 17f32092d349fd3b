/** Tests that stand in a rules file: what is given, and what must come of it. */
import type { Span } from '@kaohe/diagnostics';
import type { Constant } from './constant.js';

/** A test written in the rules file. */
export interface Case {
  readonly name: string;
  readonly settings: readonly { readonly id: string; readonly constant: Constant; readonly origin: Span }[];
  readonly given: readonly Given[];
  readonly expected: readonly Expected[];
  readonly origin: Span;
}

/** What is given for one person in one period: inputs, or metrics taken as known. */
export interface Given {
  readonly person: string;
  readonly period: string;
  readonly team: string;
  /** The values are those of one record of this table. */
  readonly table: string | undefined;
  readonly values: readonly { readonly id: string; readonly constant: Constant; readonly origin: Span }[];
}

export interface Expected {
  readonly person: string;
  readonly period: string;
  /** A metric id. */
  readonly id: string;
  /** `missing` expects a fault that means «cannot tell». */
  readonly constant: Constant | { readonly kind: 'missing' };
  readonly origin: Span;
}
