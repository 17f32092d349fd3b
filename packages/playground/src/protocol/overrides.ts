/** Questions about values that a person may replace by hand: which, within what, and what was replaced. */
import type { FileEdit } from './edits.js';

/** A value of a person that the rules let somebody replace. */
export interface Overridable {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** For a grade, the grades to choose among; empty for a number. */
  readonly choices: readonly string[];
  /** As it was computed, and as it counts. */
  readonly computed: string;
  readonly value: string;
  /** What was entered; empty where nobody did. */
  readonly entered: string;
  readonly reason: string;
  readonly by: string;
  /** Who may decide, and the rule in words. */
  readonly decider: string;
  readonly rule: string;
  /** Why what was entered does not count; empty where it does. */
  readonly fault: string;
  /** The inputs that hold value, reason and name. */
  readonly inputs: { readonly value: string; readonly reason: string; readonly by: string };
}

export interface OverridesAnswer {
  readonly person: string;
  readonly period: string;
  /** A published period takes none. */
  readonly isPublished: boolean;
  readonly items: readonly Overridable[];
}

/** One that was entered, for a list. */
export interface Overridden {
  readonly person: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly by: string;
}

/** The kinds of questions about them. */
export interface OverrideQuestions {
  readonly overrides: { readonly question: { readonly person: string }; readonly answer: OverridesAnswer | undefined };
  /** All of the period that is shown. */
  readonly overridden: { readonly question: undefined; readonly answer: readonly Overridden[] };
  /** The lines that let somebody replace the total and the last grade; empty where there is neither. */
  readonly 'allow-overrides': { readonly question: undefined; readonly answer: readonly FileEdit[] };
}
