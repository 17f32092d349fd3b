/** Whom a finding hits, said of the rules, so that data can answer with names: the finding itself is made before any data is seen. */
import type { Span } from '../text/span.js';

/** Numbers from one end to the other, exact and in the base unit: `2/5`. */
export interface Stretch {
  readonly low: StretchEnd | undefined;
  readonly high: StretchEnd | undefined;
}

export interface StretchEnd {
  readonly value: string;
  readonly closed: boolean;
}

/** Those of whom one of these is true. Tables are told by their place, and their keys are counted from 0. */
export type Whom =
  /** A key of the table lies in one of the stretches. */
  | { readonly kind: 'key'; readonly table: Span; readonly key: number; readonly within: readonly Stretch[] }
  /** No row of the table is met. */
  | { readonly kind: 'unmet'; readonly table: Span }
  /** All of these rows would be met, whichever comes first. */
  | { readonly kind: 'rows'; readonly table: Span; readonly rows: readonly Span[] }
  /** What is declared or written at the place comes to a number in the stretch. */
  | { readonly kind: 'value'; readonly of: Span; readonly within: Stretch };

/** One of those a finding hits; `value` as it is printed, of the keys of the table or of what was asked about. */
export interface Hit {
  readonly person: string;
  readonly period: string;
  readonly value: string;
}
