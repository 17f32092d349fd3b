/** Who answers which question. Each is fetched when it is first asked, so that the first ranking does not wait for it. */
import type { LanguageQuestion } from '../protocol/language.js';
import type { Asked } from '../protocol/messages.js';
import type { OverrideQuestions } from '../protocol/overrides.js';
import type { AnswerOf, QuestionKind, QuestionOf } from '../protocol/questions.js';
import type { Answerer, Asking } from './answerer.js';

const answerers: { readonly [K in QuestionKind]: () => Promise<Answerer<K>> } = {
  fingerprint: async () => (await import('./answers/fingerprint.js')).fingerprint,
  fixes: async () => (await import('./answers/fixes.js')).fixes,
  grid: async () => (await import('./answers/grid.js')).grid,
  'with-standards': async () => (await import('./answers/with-standards.js')).withStandards,
  book: async () => (await import('./answers/book.js')).book,
  people: async () => (await import('./answers/people.js')).people,
  settings: async () => (await import('./answers/trial.js')).settings,
  trial: async () => (await import('./answers/trial.js')).trial,
  compare: async () => (await import('./answers/compare.js')).compare,
  'compared-rules': async () => (await import('./answers/compared-rules.js')).comparedRules,
  departures: async () => (await import('./answers/compare.js')).departures,
  published: async () => (await import('./answers/publish.js')).published,
  'publish-checks': async () => (await import('./answers/publish.js')).publishChecks,
  publish: async () => (await import('./answers/publish.js')).publish,
  overrides: () => overrideAnswer('overrides'),
  overridden: () => overrideAnswer('overridden'),
  'allow-overrides': () => overrideAnswer('allow-overrides'),
  preview: async () => (await import('./answers/preview.js')).preview,
  fit: async () => (await import('./answers/fit.js')).fit,
  tried: async () => (await import('./answers/tried.js')).tried,
  slips: async () => (await import('./answers/slips.js')).slips,
  exported: async () => (await import('./answers/exported.js')).exported,
  spread: async () => (await import('./answers/spread.js')).spread,
  why: async () => (await import('./answers/why.js')).why,
  'rules-table': async () => (await import('./answers/rules-table.js')).tableAnswers['rules-table'],
  'table-edits': async () => (await import('./answers/rules-table.js')).tableAnswers['table-edits'],
  details: async () => (await import('./answers/findings.js')).findingAnswers.details,
  pass: async () => (await import('./answers/findings.js')).findingAnswers.pass,
  tests: async () => (await import('./answers/tests.js')).testAnswers.tests,
  unreached: async () => (await import('./answers/tests.js')).testAnswers.unreached,
  pinned: async () => (await import('./answers/tests.js')).testAnswers.pinned,
  boundaries: async () => (await import('./answers/tests.js')).testAnswers.boundaries,
  completions: () => languageAnswer('completions'),
  hover: () => languageAnswer('hover'),
  definitions: () => languageAnswer('definitions'),
  references: () => languageAnswer('references'),
  renamable: () => languageAnswer('renamable'),
  renaming: () => languageAnswer('renaming'),
  hints: () => languageAnswer('hints'),
  lenses: () => languageAnswer('lenses'),
  tokens: () => languageAnswer('tokens'),
  outline: () => languageAnswer('outline'),
  folds: () => languageAnswer('folds'),
  formatting: () => languageAnswer('formatting'),
  signature: () => languageAnswer('signature'),
  findings: () => languageAnswer('findings'),
  mending: () => languageAnswer('mending'),
  converted: () => languageAnswer('converted'),
};

async function overrideAnswer<K extends keyof OverrideQuestions>(about: K): Promise<Answerer<K>> {
  const { overrideAnswers } = await import('./answers/overrides.js');
  return overrideAnswers[about];
}

async function languageAnswer<K extends LanguageQuestion>(about: K): Promise<Answerer<K>> {
  const { languageAnswers } = await import('./answers/language.js');
  return languageAnswers[about];
}

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
