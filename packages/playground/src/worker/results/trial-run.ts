/** Rules with other values in them: the text they would have, and everybody scored by them. */
import { compile } from '@kaohe/compiler';
import { hasErrors, type Language, type SourceFile, sentence } from '@kaohe/diagnostics';
import { runOnDataset } from '@kaohe/evaluator';
import { type Change, editedRules } from '@kaohe/sheet';
import type { RuleFiles } from '../../protocol/snapshot.js';
import { type Scored, type Session, scoredWith } from '../session.js';
import type { Way } from './moved.js';

/** Rules that were tried; `reason` where they cannot be. */
export type Tried =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'way'; readonly way: Way; readonly file: string; readonly text: string };

/** The rules with the changes written into them, over the same data. */
export function triedWith(files: RuleFiles, scored: Scored, changes: readonly Change[], language: Language): Tried {
  const [entry] = files;
  if (entry === undefined) return { kind: 'refused', reason: '' };
  const chinese = /^(?:标准|改)(?:\s|:)/m.test(entry.text);
  const edited = editedRules(
    files,
    entry.name,
    changes,
    chinese ? 'zh' : 'en',
    chinese ? '试算后采用' : 'tried and adopted',
  );
  const [problem] = edited.problems;
  if (problem !== undefined) return { kind: 'refused', reason: sentence(problem.code, problem.args, language).what };
  const after = files.map((file): SourceFile => (file === entry ? { name: file.name, text: edited.text } : file));
  return scoredBy(after, scored, language, []);
}

/** Everybody by these rules; their data is what was read for the rules at hand. */
export function scoredBy(
  files: RuleFiles,
  { dataset }: Scored,
  language: Language,
  settings: readonly string[],
): Tried {
  const [entry] = files;
  if (entry === undefined) return { kind: 'refused', reason: '' };
  const { ruleSet, diagnostics } = compile(files, entry.name, settings);
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error !== undefined && hasErrors(diagnostics)) {
    return { kind: 'refused', reason: sentence(error.code, error.args, language).what };
  }
  const results = runOnDataset(ruleSet, dataset);
  return { kind: 'way', way: { ruleSet, results }, file: entry.name, text: entry.text };
}

/** Everybody by rules that may want other data than those at hand: the tables are read for them. */
export function scoredAnew(files: RuleFiles, session: Session, language: Language, settings: readonly string[]): Tried {
  const [entry] = files;
  if (entry === undefined) return { kind: 'refused', reason: '' };
  const { ruleSet, diagnostics } = compile(files, entry.name, settings);
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error !== undefined) return { kind: 'refused', reason: sentence(error.code, error.args, language).what };
  const scored = scoredWith(session, ruleSet);
  if (scored === undefined) return { kind: 'refused', reason: '' };
  const { results, dataset } = scored;
  return { kind: 'way', way: { ruleSet, results, dataset }, file: entry.name, text: entry.text };
}
