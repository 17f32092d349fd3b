/** What an answer to a question may look at, and what it is. */
import type { Language } from '@kaohe/diagnostics';
import type { AnswerOf, QuestionKind, QuestionOf } from '../protocol/questions.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import type { Session } from './session.js';

/** What an answer may look at. */
export interface Asking {
  /** What the last snapshot shows: rules that were right, data, results. */
  readonly session: Session;
  /** The rules as they are typed at this moment. */
  readonly texts: RuleFiles;
  /** The period that is shown; undefined is the latest. */
  readonly period: string | undefined;
  readonly language: Language;
}

/** Answers one kind of question. */
export type Answerer<K extends QuestionKind> = (
  asking: Asking,
  question: QuestionOf<K>,
) => AnswerOf<K> | Promise<AnswerOf<K>>;
