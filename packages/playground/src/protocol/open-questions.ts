/** Questions that wait for their answers; what is asked of rules that have changed since gets none. */
import type { AnswerOf, QuestionKind } from './questions.js';

/** The waiting questions by their numbers. */
export interface OpenQuestions {
  /** Sends a question under a new number. */
  readonly open: <K extends QuestionKind>(kind: K, send: (seq: number) => void) => Promise<AnswerOf<K> | undefined>;
  readonly answer: (seq: number, answer: AnswerOf<QuestionKind> | undefined) => void;
  /** The rules have changed: what was asked before is not wanted any more. */
  readonly outdate: () => void;
  /** Nobody will answer. */
  readonly giveUp: () => void;
}

interface Waiting {
  readonly kind: QuestionKind;
  readonly resolve: (answer: AnswerOf<QuestionKind> | undefined) => void;
}

/** What is asked while somebody types is still of use when the next letter is there. */
const outlasting: ReadonlySet<QuestionKind> = new Set(['completions', 'signature']);

/** No question yet. */
export function openQuestions(): OpenQuestions {
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const drop = (isDropped: (one: Waiting) => boolean): void => {
    for (const [seq, one] of [...waiting]) {
      if (!isDropped(one)) continue;
      waiting.delete(seq);
      one.resolve(undefined);
    }
  };
  return {
    open: <K extends QuestionKind>(kind: K, send: (seq: number) => void) => {
      last += 1;
      const seq = last;
      return new Promise<AnswerOf<K> | undefined>((resolve) => {
        // The worker answers a kind with that kind's answer.
        waiting.set(seq, { kind, resolve: resolve as Waiting['resolve'] });
        send(seq);
      });
    },
    answer(seq, answer) {
      waiting.get(seq)?.resolve(answer);
      waiting.delete(seq);
    },
    outdate: () => drop(({ kind }) => !outlasting.has(kind)),
    giveUp: () => drop(() => true),
  };
}
