/** Questions of the text view: what an editor wants to know of the text as it is typed, each named as in the language service. */
import type { Span } from '@kaohe/diagnostics';
import type {
  CodeFix,
  CodeLens,
  Completions,
  Finding,
  Fold,
  Hover,
  InlayHint,
  OutlineEntry,
  Reference,
  Renamable,
  Renaming,
  SemanticToken,
  SignatureHelp,
} from '@kaohe/language-service';
import type { FileEdit } from './edits.js';

/** A place in a file. */
export interface At {
  readonly file: string;
  readonly offset: number;
}

export interface InFile {
  readonly file: string;
}

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/** The kinds of questions about text. */
export interface LanguageQuestions {
  readonly completions: Asked<At, Completions | undefined>;
  /** With what the person has, where a name stands there. */
  readonly hover: Asked<At & { readonly person: string | undefined }, Hover | undefined>;
  readonly definitions: Asked<At, readonly Span[]>;
  readonly references: Asked<At, readonly Reference[]>;
  readonly renamable: Asked<At, Renamable | { readonly refused: string }>;
  readonly renaming: Asked<At & { readonly name: string }, Renaming>;
  readonly hints: Asked<Span, readonly InlayHint[]>;
  readonly lenses: Asked<InFile, readonly CodeLens[]>;
  readonly tokens: Asked<InFile, readonly SemanticToken[]>;
  readonly outline: Asked<InFile, readonly OutlineEntry[]>;
  readonly folds: Asked<InFile, readonly Fold[]>;
  readonly formatting: Asked<InFile, readonly FileEdit[]>;
  readonly signature: Asked<At, SignatureHelp | undefined>;
  readonly findings: Asked<InFile, readonly Finding[]>;
  /** What would mend the findings that touch a stretch. */
  readonly mending: Asked<Span, readonly CodeFix[]>;
  /** The file in its other face, with its new name; undefined where it cannot be read. */
  readonly converted: Asked<InFile, { readonly name: string; readonly text: string } | undefined>;
}

export type LanguageQuestion = keyof LanguageQuestions;
