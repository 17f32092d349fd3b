/** What is wrong in a file, in the reader's language, and what would mend it. */
import { type Language, mended } from '@kaohe/compiler';
import {
  type Diagnostic,
  familyOf,
  fixTitle,
  inReadingOrder,
  type Severity,
  type Span,
  sentence,
  type TextEdit,
  type Witness,
  witnessText,
} from '@kaohe/diagnostics';
import type { Workspace } from '../workspace/workspace.js';

/** One finding as an editor shows it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong and why. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  readonly related: readonly Span[];
  /** A case that shows it: what is given, and what comes out. */
  readonly witness: Witness | undefined;
  /** The same case as one line; empty where there is none. */
  readonly example: string;
  /** Words that only get in the way where they stand: shown pale. */
  readonly isUnneeded: boolean;
}

/** A change that mends a finding. */
export interface CodeFix {
  readonly title: string;
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

/** The findings in a file, in reading order. Those in files it extends are shown there. */
export function findingsIn(workspace: Workspace, file: string, language: Language): readonly Finding[] {
  return asFindings(foundIn(workspace, file), language);
}

/**
 * The findings while somebody types: words, names and types are judged anew, and what was last found in the whole stays where its words
 * are still there.
 */
export function findingsWhileTyping(workspace: Workspace, file: string, language: Language): readonly Finding[] {
  const compiled = workspace.compiled(file);
  if (compiled === undefined) return [];
  const found = compiled.isThorough()
    ? compiled.everything()
    : [...compiled.diagnostics, ...workspace.lastOfWhole(file)];
  return asFindings(shownIn(workspace, file, found), language);
}

function asFindings(found: readonly Diagnostic[], language: Language): readonly Finding[] {
  return found.map(({ code, severity, span, args, related, witness }) => {
    const { what, why, next } = sentence(code, args, language);
    return {
      code,
      severity,
      span,
      message: why === '' ? what : `${what}${language === 'zh' ? '；' : ': '}${why}`,
      advice: next,
      related,
      witness,
      example: witness === undefined ? '' : witnessText(witness, language),
      isUnneeded: unneeded.has(code),
    };
  });
}

const unneeded: ReadonlySet<string> = new Set(['rules/change-no-effect', 'hygiene/unused']);

/** The fixes of the findings that touch a stretch of the file. */
export function fixesAt(workspace: Workspace, file: string, at: Span, language: Language): readonly CodeFix[] {
  const touching = foundIn(workspace, file).filter((one) => one.span.start <= at.end && at.start <= one.span.end);
  const files = workspace.compiled(file)?.chain.map(({ read }) => read()) ?? [];
  return mended(touching, files).flatMap(({ code, fixes }) =>
    fixes.map((fix) => ({ title: fixTitle(fix, language), code, edits: fix.edits })),
  );
}

/** What needs the whole file is not asked of one of which lines are passed over. */
const ofLines: ReadonlySet<string> = new Set(['syntax', 'yaml', 'names', 'types', 'units']);

function foundIn(workspace: Workspace, file: string): readonly Diagnostic[] {
  const compiled = workspace.compiled(file);
  return compiled === undefined ? [] : shownIn(workspace, file, compiled.everything());
}

function shownIn(workspace: Workspace, file: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const isRepaired = workspace.document(file)?.isRepaired ?? false;
  const own = found.filter(({ span, code }) => span.file === file && (!isRepaired || ofLines.has(familyOf(code))));
  return inReadingOrder(own);
}
