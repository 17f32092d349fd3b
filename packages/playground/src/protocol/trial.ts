/** Questions about rules as they might be: what can be tried, what a trial does to people and money, what fits a budget. */
import type { Place, RuleFiles } from './snapshot.js';

/** The values of the rules that can be tried, in groups as the rules have them. */
export interface TrialGroup {
  readonly id: string;
  readonly title: string;
  readonly kind: 'parameters' | 'weights' | 'bands' | 'grade' | 'table' | 'quota';
  readonly settings: readonly TrialSetting[];
}

/** One value. Numbers are decimals in the unit, as written. */
export interface TrialSetting {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly step: string;
  /** Between these it stays among its neighbors. */
  readonly least: string;
  readonly most: string;
}

/** Values by the ids of settings; what is not there stays as it is. */
export type TrialValues = Readonly<Record<string, string>>;

export interface TrialQuestion {
  readonly values: TrialValues;
}

export interface CompareQuestion {
  /** The files to compare with, the scored one first; `standard` is what the shop's file extends. */
  readonly with: RuleFiles | 'standard';
}

/** A change of the shop's file to the standard; `was` is empty for what it adds, `now` for what it takes away. */
export interface Departure {
  readonly path: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly place: Place;
}

/** Results of two rule sets; of those that differ, the cases that show it. */
export interface ComparedRules {
  readonly differing: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly same: number;
  readonly open: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What becomes of people, or why nobody can tell. */
export type TrialAnswer =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'moved'; readonly moved: Moved; readonly text: string; readonly file: string };

export interface Moved {
  readonly people: number;
  /** Whose results differ: those whose money moves most first. */
  readonly changed: readonly MovedPerson[];
  readonly raised: number;
  readonly lowered: number;
  /** The last pay of all together; undefined where rules pay nothing. */
  readonly sum: MovedSum | undefined;
  /** A weight that gives way so that all come to a whole. */
  readonly balance: { readonly label: string; readonly value: string } | undefined;
}

export interface MovedPerson {
  readonly person: string;
  readonly total: Move;
  readonly grade: Move;
  readonly pay: Move;
  /** The difference of the pay, to the fen; empty where there is none. */
  readonly delta: string;
  readonly direction: 'up' | 'down' | 'same';
}

export interface Move {
  readonly was: string;
  readonly now: string;
  readonly isChanged: boolean;
}

export interface MovedSum {
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly delta: string;
  /** Of what it was, with one place. */
  readonly percent: string;
}

export interface FitQuestion {
  readonly values: TrialValues;
  /** The setting that may move. */
  readonly id: string;
  /** The most that all pay may come to. */
  readonly budget: string;
}

export type FitAnswer =
  | { readonly kind: 'fits'; readonly value: string; readonly sum: string; readonly next: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'no-number' | 'too-dear' | 'room-left' | 'rules' | 'no-pay';
      readonly sum: string;
    };
