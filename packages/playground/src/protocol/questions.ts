/** What the page asks on demand, beside the snapshots that come by themselves: each kind with its question and its answer. */
import type { BookAnswer, BookQuestion } from './book.js';
import type { ClosedQuestions } from './closed.js';
import type { GridAnswer } from './data-pane.js';
import type { FindingQuestions } from './findings.js';
import type { FindingFix, FixesQuestion } from './fixes.js';
import type { LanguageQuestions } from './language.js';
import type { OverrideQuestions } from './overrides.js';
import type { PeopleAnswer } from './people.js';
import type { PreviewAnswer, PreviewQuestion } from './preview.js';
import type { TableQuestions } from './rules-table.js';
import type { ExportQuestion, FileAnswer, SlipsQuestion } from './slips.js';
import type { RuleFiles } from './snapshot.js';
import type { SpreadAnswer, SpreadQuestion } from './spread.js';
import type { TestQuestions } from './tests.js';
import type {
  ComparedRules,
  CompareQuestion,
  Departure,
  FitAnswer,
  FitQuestion,
  TrialAnswer,
  TrialGroup,
  TrialQuestion,
} from './trial.js';
import type { TriedProblem, TriedQuestion } from './tried.js';
import type { WhyAnswer, WhyQuestion } from './why.js';

/** Rule files that somebody opens, and those that are at hand. */
export interface OpenedRules {
  readonly given: RuleFiles;
  readonly known: RuleFiles;
}

/** All kinds. Who adds a line here adds the file that answers to `worker/answers/` and its line to `worker/answerers.ts`. */
export interface Questions
  extends LanguageQuestions,
    TableQuestions,
    FindingQuestions,
    TestQuestions,
    ClosedQuestions,
    OverrideQuestions {
  /** What tells these rules from all others; empty where the page cannot tell. */
  readonly fingerprint: { readonly question: undefined; readonly answer: string };
  /** What would mend one finding. */
  readonly fixes: { readonly question: FixesQuestion; readonly answer: readonly FindingFix[] };
  /** The data and what was recognised of it; undefined where there is none. */
  readonly grid: { readonly question: undefined; readonly answer: GridAnswer | undefined };
  /** Rule files that were opened, the one that is scored first, with the known ones that they extend. */
  readonly 'with-standards': { readonly question: OpenedRules; readonly answer: RuleFiles };
  /** Whether a dropped file is rules; undefined where it is not. */
  readonly book: { readonly question: BookQuestion; readonly answer: BookAnswer | undefined };
  /** The people of the data; undefined where there is none. */
  readonly people: { readonly question: undefined; readonly answer: PeopleAnswer | undefined };
  /** What can be tried. */
  readonly settings: { readonly question: undefined; readonly answer: readonly TrialGroup[] };
  /** What other values would do. */
  readonly trial: { readonly question: TrialQuestion; readonly answer: TrialAnswer | undefined };
  /** What other rules would do. */
  readonly compare: { readonly question: CompareQuestion; readonly answer: TrialAnswer | undefined };
  /** What other rules come to without data, by proof or by a case; undefined where they have errors. */
  readonly 'compared-rules': { readonly question: CompareQuestion; readonly answer: ComparedRules | undefined };
  /** Where the shop's file departs from the standard it extends. */
  readonly departures: { readonly question: undefined; readonly answer: readonly Departure[] };
  /** What other rules would say of the data at hand. */
  readonly preview: { readonly question: PreviewQuestion; readonly answer: PreviewAnswer };
  /** Which value fits a budget. */
  readonly fit: { readonly question: FitQuestion; readonly answer: FitAnswer };
  /** What the checks say of an example. */
  readonly tried: { readonly question: TriedQuestion; readonly answer: readonly TriedProblem[] };
  /** Slips to look at, print and save. */
  readonly slips: { readonly question: SlipsQuestion; readonly answer: FileAnswer | undefined };
  /** The result as a file. */
  readonly exported: { readonly question: ExportQuestion; readonly answer: FileAnswer | undefined };
  /** How a number is spread among people; undefined where there is none. */
  readonly spread: { readonly question: SpreadQuestion; readonly answer: SpreadAnswer | undefined };
  /** Why a person has a number; undefined where there is no such number. */
  readonly why: { readonly question: WhyQuestion; readonly answer: WhyAnswer | undefined };
}

export type QuestionKind = keyof Questions;

/** What is given with a question of a kind. */
export type QuestionOf<K extends QuestionKind> = Questions[K]['question'];

/** What comes back. */
export type AnswerOf<K extends QuestionKind> = Questions[K]['answer'];

/** Asks the worker. Undefined comes back where the answer is of no use any more: rules or data changed, or the worker broke down. */
export type Ask = <K extends QuestionKind>(kind: K, question: QuestionOf<K>) => Promise<AnswerOf<K> | undefined>;
