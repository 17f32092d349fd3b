/** Questions about periods that are published: what stands in the way, the file that closes one, and how it stands since. */
import type { Place } from './snapshot.js';
import type { Moved } from './trial.js';

/** A closed period as the command writes it. */
export interface ClosedText {
  readonly name: string;
  readonly text: string;
  /** True for one that was published over the sample: it is nothing to anybody's own data. */
  readonly isSample: boolean;
}

/** How a period that is shown stands. */
export interface PublishedAnswer {
  readonly period: string;
  /** Undefined where it is not published. */
  readonly closed: ClosedFacts | undefined;
  /** Files that say they are closed periods and are not, or were altered. */
  readonly refused: readonly string[];
}

export interface ClosedFacts {
  readonly name: string;
  readonly revision: number;
  readonly seal: string;
  readonly closedAt: string;
  readonly reason: string;
  readonly people: number;
  readonly text: string;
  /** From what is published to what comes out now; undefined where that is the same. */
  readonly moved: Moved | undefined;
  /** Results and inputs that are not what they were. */
  readonly results: number;
  readonly inputs: number;
}

/** What is looked at before a period is published. */
export type CheckId =
  | 'rules'
  | 'weights'
  | 'data'
  | 'people'
  | 'missing'
  | 'tests'
  | 'quota'
  | 'budget'
  | 'past'
  | 'seal';

/** An error stands in the way; of a warning somebody has to say that it was seen. */
export interface CheckItem {
  readonly id: CheckId;
  readonly state: 'ok' | 'warning' | 'error';
  readonly count: number;
  /** Whom or what it is about, as far as there is room. */
  readonly names: readonly string[];
  /** In the rules or the data. */
  readonly place: Place | undefined;
}

export interface ChecksAnswer {
  readonly period: string;
  readonly people: number;
  readonly items: readonly CheckItem[];
  /** What the pay of all comes to; empty where rules pay nothing. */
  readonly sum: string;
  /** The revision that would be published. */
  readonly revision: number;
}

export interface PublishQuestion {
  /** As the clock says, ISO. */
  readonly at: string;
  /** Why a period that is published already is published anew. */
  readonly reason: string;
}

/** The kinds of questions about published periods. */
export interface ClosedQuestions {
  readonly published: { readonly question: undefined; readonly answer: PublishedAnswer };
  readonly 'publish-checks': {
    readonly question: { readonly budget: string };
    readonly answer: ChecksAnswer | undefined;
  };
  /** Undefined where an error stands in the way. */
  readonly publish: { readonly question: PublishQuestion; readonly answer: ClosedText | undefined };
}
