/** The pipeline on one page: rule files in, rule set and diagnostics out. */
import {
  type Diagnostic,
  hasErrors,
  inReadingOrder,
  type Outcome,
  type SilencedDiagnostic,
  type SourceChange,
  type SourceFile,
  type TextEdit,
} from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { allowed } from './analysis/allowed.js';
import { diagnosticsFromRules, isWrong } from './analysis/from-rules.js';
import { editsFromChanges, type FixFiles, withFixes } from './fixes/from-remedies.js';
import { isYaml, languageOf, readingOf } from './read.js';
import { type Lowered, ruleSetOf, told } from './rule-set.js';
import { settingsFile, settingsName } from './settings.js';
import type { Reading } from './yaml/from-source.js';

export interface Compilation {
  /** Always there; where rules are wrong it holds `broken` expressions. */
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
  /** What the rules say is meant, each with the reason. */
  readonly silenced: readonly SilencedDiagnostic[];
  /** Every text that spans may point into, settings included. */
  readonly sources: readonly SourceFile[];
}

/** Compiles the entry file together with the files it extends. `settings` are changes such as `订单转化率.权重=40%`. */
export function compile(sources: readonly SourceFile[], entry: string, settings: readonly string[] = []): Compilation {
  const given = settingsFile(settings);
  const all = given === undefined ? sources : [...sources, given.value];
  const files = all.map((source) => ({ source, ...readingOf(source) }));
  const { ruleSet, diagnostics, silenced } = compileFiles(files, entry);
  const found = inReadingOrder([...(given?.diagnostics ?? []), ...diagnostics]);
  return { ruleSet, diagnostics: mended(found, files), silenced, sources: all };
}

/** A text that was read. */
export interface ReadFile extends Outcome<Reading> {
  readonly source: SourceFile;
}

/** Rules on the way to their compilation: what all checks say of them takes longest, and somebody may wait for less. */
export interface Begun {
  readonly ruleSet: RuleSet;
  /** Whether there is an error, so that no result may be drawn from the rules. */
  readonly isWrong: () => boolean;
  readonly finished: () => Compilation;
}

/** Begins with files that have been read. */
export function begin(files: readonly ReadFile[], entry: string): Begun {
  const lowered = ruleSetOf(files, entry);
  return {
    ruleSet: lowered.ruleSet,
    isWrong: () => hasErrors(lowered.diagnostics) || isWrong(lowered.ruleSet),
    finished() {
      const { ruleSet, diagnostics, silenced } = compileFiles(files, entry, lowered);
      return { ruleSet, diagnostics: mended(diagnostics, files), silenced, sources: files.map(({ source }) => source) };
    },
  };
}

/** The rest of the pipeline, for files that have been read. What it finds has remedies, of which `mended` makes fixes. */
export function compileFiles(
  files: readonly ReadFile[],
  entry: string,
  { ruleSet, diagnostics }: Lowered = ruleSetOf(files, entry),
): Omit<Compilation, 'sources'> {
  const found = told(
    [...diagnostics, ...diagnosticsFromRules(ruleSet)],
    files.map(({ source }) => source),
    files.map(({ value }) => value.file),
  );
  const { diagnostics: left, silenced } = allowed(found, ruleSet.allowances, entry);
  return { ruleSet, diagnostics: inReadingOrder(left), silenced };
}

/** The diagnostics with their remedies as edits of the files. */
export function mended(diagnostics: readonly Diagnostic[], files: readonly ReadFile[]): readonly Diagnostic[] {
  return withFixes(diagnostics, fixFiles(files));
}

/** What somebody wants changed about the rules, as the smallest edits of either face; undefined where it cannot be said there. */
export function editsOf(changes: readonly SourceChange[], files: readonly ReadFile[]): readonly TextEdit[] | undefined {
  return editsFromChanges(changes, fixFiles(files));
}

function fixFiles(files: readonly ReadFile[]): FixFiles {
  return {
    fileNamed: (name) => {
      const found = name === settingsName ? undefined : files.find(({ source }) => source.name === name);
      return found && { ...found.source, file: found.value.file, language: languageOf(found.value.tokens) };
    },
    sources: files.map(({ source }) => source),
    isYaml,
  };
}
