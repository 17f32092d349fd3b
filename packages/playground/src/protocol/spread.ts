/** The question how a number is spread among people, and how quotas divided them. */
import type { FileEdit } from './edits.js';
import type { Place } from './snapshot.js';

/** A number of everybody in the period that is shown; without one, what people are ranked by. */
export interface SpreadQuestion {
  readonly metric: string | undefined;
}

export interface SpreadAnswer {
  /** The numbers that can be looked at. */
  readonly metrics: readonly { readonly id: string; readonly label: string }[];
  readonly metric: string;
  readonly unit: string;
  readonly bins: readonly Bin[];
  readonly cuts: readonly Cut[];
  /** Both ends of the drawing, in the unit. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly missing: number;
  readonly mean: string;
  readonly median: string;
  readonly least: string;
  readonly most: string;
  readonly quotas: readonly QuotaTable[];
}

/** People whose number lies from one end up to the other; the last one has both ends. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly people: readonly string[];
}

/** Where a grade or a band begins. */
export interface Cut {
  readonly at: number;
  readonly text: string;
  readonly label: string;
  readonly place: Place;
}

/** A quota in one cohort. */
export interface QuotaTable {
  readonly metric: string;
  readonly label: string;
  /** Empty for everybody. */
  readonly cohort: string;
  readonly ranked: number;
  readonly isSmall: boolean;
  readonly rows: readonly QuotaRow[];
  readonly ties: readonly Tie[];
  readonly place: Place;
  /** The rule that makes people whole, and the others one can have instead. */
  readonly rule: string;
  readonly rules: readonly Choice[];
  /** What decides among equal people, in order; each may move up by one. */
  readonly tieBreakers: readonly TieBreakerRow[];
  readonly stillTied: string;
}

export interface QuotaRow {
  readonly label: string;
  readonly share: string;
  /** What the share comes to before it is whole people; empty where it is no share. */
  readonly theory: string;
  readonly rounded: number;
  readonly actual: number;
}

/** People with equal numbers of whom some are above a cut and some below, or who share a place. */
export interface Tie {
  readonly value: string;
  readonly people: readonly TiedPerson[];
  /** True where the tie-breakers told them apart. */
  readonly isDecided: boolean;
}

export interface TiedPerson {
  readonly person: string;
  readonly grade: string;
  readonly breakers: readonly string[];
}

/** One way to write a rule; its edits make it so. */
export interface Choice {
  readonly id: string;
  readonly words: string;
  readonly edits: readonly FileEdit[];
}

export interface TieBreakerRow {
  readonly text: string;
  readonly up: readonly FileEdit[];
}
