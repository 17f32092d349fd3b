/** The question why a person has a number, and the answer: what it is made of, down to rule lines and data cells. */
import type { Place } from './snapshot.js';

/** A number of a person in the period that is shown; without a metric, what people ask about first. */
export interface WhyQuestion {
  readonly person: string;
  readonly metric: string | undefined;
}

/** Everything the panel shows of it. */
export interface WhyAnswer {
  readonly person: string;
  readonly team: string;
  readonly period: string;
  /** The metric that is told. */
  readonly metric: string;
  /** Total, grades and pay: each can be asked about. */
  readonly heads: readonly WhyHead[];
  readonly root: WhyNode;
  /** What the value is the sum of; empty where it is no sum. */
  readonly parts: readonly WhyPart[];
  /** The value itself, exactly; the parts come to it. */
  readonly sum: string;
  readonly unit: string;
  /** The way to the next grade in one sentence; empty where there is none. */
  readonly next: string;
  /** The same in at most five sentences, to be pasted. */
  readonly sentences: readonly string[];
}

/** A result of the person. */
export interface WhyHead {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly role: 'total' | 'grade' | 'pay' | 'other';
  /** How it differs from the period before, such as `+2.0`; empty where nobody can tell. */
  readonly change: string;
  /** What was computed, where somebody replaced it; else empty. */
  readonly was: string;
  readonly isMissing: boolean;
}

/** One line of the tree. */
export interface WhyNode {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly isMissing: boolean;
  readonly rule: Place | undefined;
  readonly cell: Place | undefined;
  readonly rows: readonly WhyRow[];
  readonly children: readonly WhyNode[];
}

/** A row of a table of the rules. */
export interface WhyRow {
  readonly text: string;
  readonly isMet: boolean;
  readonly place: Place;
}

/** A part of a sum. Numbers are exact. */
export interface WhyPart {
  readonly kind: 'item' | 'addend' | 'rest';
  readonly name: string;
  readonly points: string;
  readonly weight: string;
  readonly value: string;
  readonly isMissing: boolean;
  /** What can be asked about next. */
  readonly metric: string | undefined;
  readonly rule: Place | undefined;
  /** The first cell of the data it comes from. */
  readonly cell: Place | undefined;
}
