/** Who answers which question. Each is fetched when it is first asked, so that the first ranking does not wait for it. */
import type { Asked } from '../protocol/messages.js';
import type { AnswerOf, QuestionKind, QuestionOf } from '../protocol/questions.js';
import type { Answerer, Asking } from './answerer.js';

const answerers: { readonly [K in QuestionKind]: () => Promise<Answerer<K>> } = {
  fixes: async () => (await import('./answers/fixes.js')).fixes,
  grid: async () => (await import('./answers/grid.js')).grid,
  settings: async () => (await import('./answers/trial.js')).settings,
  trial: async () => (await import('./answers/trial.js')).trial,
  compare: async () => (await import('./answers/compare.js')).compare,
  fit: async () => (await import('./answers/fit.js')).fit,
  spread: async () => (await import('./answers/spread.js')).spread,
  why: async () => (await import('./answers/why.js')).why,
};

/** The answer to a question. */
export function answerTo(asking: Asking, { about, question }: Asked): Promise<AnswerOf<QuestionKind>> {
  return answered(about, asking, question);
}

async function answered<K extends QuestionKind>(
  about: K,
  asking: Asking,
  question: QuestionOf<K>,
): Promise<AnswerOf<K>> {
  const answer = await answerers[about]();
  return answer(asking, question);
}
