/** Whose names are whose, and what a person agreed to about files: what the page keeps, asks and is told. */
import type { Place } from './snapshot.js';

/** What a person said of the data beside its cells; it holds for the files of the next months too. */
export interface Agreed {
  /** Whose names in files are. */
  readonly accounts: readonly { readonly account: string; readonly person: string }[];
  /** Rules by which sales are counted that may stand beside each other. */
  readonly attributions: readonly string[];
  /** Files of different shops, by what stays in their names. */
  readonly shops: readonly string[];
}

export const nothingAgreed: Agreed = { accounts: [], attributions: [], shops: [] };

export interface PeopleAnswer {
  readonly people: readonly PersonLine[];
  /** People who are not among the lines. */
  readonly hidden: number;
  /** What is told of people beside names and teams: base pay, the day they came. */
  readonly headings: readonly string[];
  readonly unknown: readonly UnknownLine[];
  /** Whose the unknown names may be. */
  readonly candidates: readonly string[];
  /** Two rules by which the files count, which nobody agreed to mix; the files of the others are not counted. */
  readonly mixed: Mixed | undefined;
  /** Two files that say different things of the same people. */
  readonly shops: ShopQuestion | undefined;
  /** What was agreed to, to be taken back. */
  readonly agreed: Agreed;
  /** Names and whose they are as a file that the command reads; undefined where everybody has one name. */
  readonly list: { readonly name: string; readonly text: string } | undefined;
}

export interface PersonLine {
  readonly person: string;
  readonly nicks: readonly string[];
  readonly team: string;
  /** In the order of the headings. */
  readonly told: readonly string[];
}

export interface UnknownLine {
  readonly nick: string;
  readonly place: Place;
  /** True where its row counts for nobody. */
  readonly isLost: boolean;
  readonly suggestions: readonly string[];
}

export interface Mixed {
  readonly attributions: readonly string[];
  /** The files that are not counted. */
  readonly files: readonly string[];
}

export interface ShopQuestion {
  readonly files: readonly string[];
  /** What stays in their names from month to month. */
  readonly shops: readonly string[];
  readonly people: number;
}
