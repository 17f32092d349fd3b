/** Questions that wait for their answers; what is asked of rules that have changed since gets none. */
import type { AnswerOf, QuestionKind } from './questions.js';

/** The waiting questions by their numbers. */
export interface OpenQuestions {
  /** Sends a question under a new number. */
  readonly open: <K extends QuestionKind>(send: (seq: number) => void) => Promise<AnswerOf<K> | undefined>;
  readonly answer: (seq: number, answer: AnswerOf<QuestionKind> | undefined) => void;
  /** The rules have changed: what was asked before is not wanted any more. */
  readonly outdate: () => void;
  /** Nobody will answer. */
  readonly giveUp: () => void;
}

/** No question yet. */
export function openQuestions(): OpenQuestions {
  let last = 0;
  const waiting = new Map<number, (answer: AnswerOf<QuestionKind> | undefined) => void>();
  const giveUp = (): void => {
    const left = [...waiting.values()];
    waiting.clear();
    for (const resolve of left) resolve(undefined);
  };
  return {
    open: <K extends QuestionKind>(send: (seq: number) => void) => {
      last += 1;
      const seq = last;
      return new Promise<AnswerOf<K> | undefined>((resolve) => {
        // The worker answers a kind with that kind's answer.
        waiting.set(seq, resolve as (answer: AnswerOf<QuestionKind> | undefined) => void);
        send(seq);
      });
    },
    answer(seq, answer) {
      waiting.get(seq)?.(answer);
      waiting.delete(seq);
    },
    outdate: giveUp,
    giveUp,
  };
}
