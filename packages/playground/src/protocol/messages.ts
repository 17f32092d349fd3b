/** What page and worker say to each other. */
import type { Language } from '@kaohe/diagnostics';
import type { ClosedText } from './closed.js';
import type { ColumnSaid, DataEdit } from './data-pane.js';
import type { Agreed } from './people.js';
import type { AnswerOf, QuestionKind, QuestionOf } from './questions.js';
import type { Sent } from './sent-ranking.js';
import type { SentTable } from './sent-table.js';
import type { Ranking, RuleFiles, Snapshot } from './snapshot.js';

/** A data file as dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A wish for a snapshot. What is undefined stays as it was. */
export interface Request {
  readonly kind: 'snapshot';
  readonly docVersion: number;
  /** Counts the changes of the data. */
  readonly dataVersion: number;
  readonly language: Language;
  readonly files: RuleFiles | undefined;
  /** Data to take instead of what is there; `sample` goes back to the sample. */
  readonly data: readonly DroppedFile[] | 'sample' | undefined;
  /** What was filled into the data, and said of its columns: all of it. */
  readonly edits: readonly DataEdit[] | undefined;
  readonly said: readonly ColumnSaid[] | undefined;
  /** Periods that are published: all of them. */
  readonly closed?: readonly ClosedText[] | undefined;
  /** What was agreed to about people and files: all of it. */
  readonly agreed?: Agreed | undefined;
  /** The period to show; undefined shows the latest. */
  readonly period: string | undefined;
  /** True where the ranking is not to wait for checks of the rules: the page asks again when it is on the screen. */
  readonly isQuick?: boolean | undefined;
}

/** The rules as they are typed, for questions that cannot wait for the next snapshot. */
export interface Texts {
  readonly kind: 'texts';
  readonly docVersion: number;
  readonly files: RuleFiles;
}

/** A question with its number, which its answer repeats. */
export type Asked = {
  readonly [K in QuestionKind]: {
    readonly kind: 'question';
    readonly seq: number;
    readonly language: Language;
    readonly about: K;
    readonly question: QuestionOf<K>;
  };
}[QuestionKind];

/** The ranking that came early is on the screen. */
interface Drawn {
  readonly kind: 'drawn';
}

export type ToWorker = Request | Texts | Asked | Drawn;

/** What the worker answers to a request. */
export type Answer = Failed | EarlyRanking | { readonly kind: 'snapshot'; readonly snapshot: Snapshot };

/** The ranking of the snapshot that follows: what checks find takes longer. */
export interface EarlyRanking {
  readonly kind: 'ranking';
  readonly docVersion: number;
  readonly dataVersion: number;
  readonly ranking: Ranking | undefined;
}

/** Our own mistake: the request could not be answered. */
interface Failed {
  readonly kind: 'failed';
  readonly docVersion: number;
  readonly reason: string;
}

/** The answer to a question, or why there is none. */
export type Answered =
  | { readonly kind: 'answered'; readonly seq: number; readonly answer: AnswerOf<QuestionKind> }
  | { readonly kind: 'sheet'; readonly seq: number; readonly sheet: SentTable }
  | { readonly kind: 'unanswered'; readonly seq: number; readonly reason: string };

export type FromWorker =
  | Failed
  | Sent<EarlyRanking>
  | { readonly kind: 'snapshot'; readonly snapshot: Sent<Snapshot> }
  | Answered;
