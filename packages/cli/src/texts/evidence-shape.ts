/** What coverage, changes on trial and suggested tests say: a language that lacks one does not compile. */
import type { ChangeForm, Form, WayKind } from '@kaohe/evaluator';

/** Every text about what tests show. */
export interface EvidenceTexts {
  readonly covered: (touched: number, ways: number, percent: number) => string;
  readonly kinds: Readonly<Record<WayKind, string>>;
  readonly forms: Readonly<Record<Form, (name: string) => string>>;
  readonly untouched: (count: number) => string;
  readonly nothingHere: (file: string) => string;
  readonly below: (percent: number, threshold: number) => string;
  readonly mustPass: string;
  readonly tried: (parts: { readonly caught: number; readonly tried: number; readonly percent: number }) => string;
  readonly sameResult: (count: number) => string;
  readonly capped: (tried: number, all: number) => string;
  readonly survivors: (count: number) => string;
  readonly unreached: string;
  readonly changes: Readonly<Record<ChangeForm, (was: string, now: string) => string>>;
  /** How the language writes what changes call by an English word. */
  readonly words: Readonly<Record<string, string>>;
  readonly unsigned: (count: number) => string;
  readonly suggested: (count: number, before: number, after: number) => string;
  readonly unreachable: (count: number) => string;
  readonly suggestedHead: string;
  readonly mark: string;
  /** Behind the name of a KPI whose points are meant. */
  readonly pointsSuffix: string;
  readonly titles: SuggestionTitles;
}

/** What suggested tests are called. */
export interface SuggestionTitles {
  readonly edge: (name: string, edge: string) => string;
  readonly pairs: (name: string) => string;
  readonly branch: (name: string) => string;
  readonly people: (name: string, count: number) => string;
  readonly ties: (name: string) => string;
  readonly periods: (name: string) => string;
}
