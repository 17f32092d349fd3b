/** Questions about the tests in the rules: how they go, what they leave out, and new ones. */
import type { FileEdit } from './edits.js';
import type { Place } from './snapshot.js';

/** One expectation that does not hold. */
export interface FailedExpectation {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly place: Place;
}

/** How one test went. */
export interface TestOutcome {
  readonly name: string;
  readonly place: Place;
  readonly passed: boolean;
  readonly failures: readonly FailedExpectation[];
  /** What else is wrong with it, as sentences. */
  readonly problems: readonly string[];
}

/** A row or branch that no test goes. */
export interface Untested {
  readonly what: string;
  readonly place: Place;
}

export interface TestsAnswer {
  readonly tests: readonly TestOutcome[];
  /** Of the ways through the rules, how many some test goes, in whole per cent. */
  readonly covered: number;
  readonly ways: number;
  readonly untested: readonly Untested[];
}

/** New tests as text at the end of the own file; undefined where there is nothing to test. */
export interface NewTests {
  readonly edits: readonly FileEdit[];
  readonly count: number;
}

/** The kinds of questions about tests. */
export interface TestQuestions {
  /** Undefined while the rules have errors. */
  readonly tests: { readonly question: undefined; readonly answer: TestsAnswer | undefined };
  /** Rows that neither a test nor a person of the period falls into; undefined while the rules have errors. */
  readonly unreached: { readonly question: undefined; readonly answer: readonly Place[] | undefined };
  /** What a person has, as a test. */
  readonly pinned: { readonly question: { readonly person: string }; readonly answer: NewTests | undefined };
  /** Tests on both sides of every edge that none covers. */
  readonly boundaries: { readonly question: undefined; readonly answer: NewTests | undefined };
}
