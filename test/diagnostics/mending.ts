/** Whether a fix mends: applied, its finding is gone, and no new error is there. */
import { compile } from '../../packages/compiler/src/index.js';
import {
  applyEdits,
  type Code,
  type Diagnostic,
  type Fix,
  type FixId,
  fixTitle,
  type SourceFile,
} from '../../packages/diagnostics/src/index.js';

/** Rules, and what is said of them. */
export interface CheckedRules {
  readonly sources: readonly SourceFile[];
  readonly entry: string;
  readonly settings: readonly string[];
  readonly before: readonly Diagnostic[];
}

/**
 * Errors that a fix may bring to light. Behind an unknown name nothing was looked at: what stands under the right one may be wrong in its
 * own way. Points for values that had none make totals that nobody could have before, and they may have no grade.
 */
const revealed: Readonly<Partial<Record<FixId, readonly Code[]>>> = {
  rename: ['types/mismatch', 'syntax/clause-missing'],
  'add-else': ['scoring/grade-hole'],
  'add-row': ['scoring/grade-hole'],
};

/** What is wrong with a fix of a finding; undefined where it mends. */
export function flawOf(rules: CheckedRules, finding: Diagnostic, fix: Fix): string | undefined {
  const { sources, entry, settings, before } = rules;
  const title = `${finding.code}: ${fixTitle(fix, 'zh')} / ${fixTitle(fix, 'en')}`;
  const mended = sources.map((source) => ({ ...source, text: mendedText(source, fix) }));
  const after = compile(mended, entry, settings).diagnostics;
  const shown = `${title}\n${mended.map(({ text }) => text).join('\n')}\n${after.map(told).join('\n')}`;
  if (/undefined|\[object|NaN/u.test(title)) return `no title: ${shown}`;
  // behind a row that is taken out another may come to light of which the same is to be said
  const isFewer = count(after, finding) < count(before, finding) || graveAmong(after) < graveAmong(before);
  if (!isFewer) return `still there: ${shown}`;
  const added = newErrors(before, after).filter((code) => !(revealed[fix.id] ?? []).includes(code));
  return added.length > 0 ? `new ${added.join()}: ${shown}` : undefined;
}

function mendedText({ name, text }: SourceFile, fix: Fix): string {
  return applyEdits(
    text,
    fix.edits.filter(({ span }) => span.file === name),
  );
}

/** How often the same is said: of several equal mistakes one fix mends one. */
function count(found: readonly Diagnostic[], { code, args }: Diagnostic): number {
  return found.filter((one) => one.code === code && JSON.stringify(one.args) === JSON.stringify(args)).length;
}

function graveAmong(found: readonly Diagnostic[]): number {
  return found.filter(({ severity }) => severity !== 'hint').length;
}

function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Code[] {
  const known = errorsOf(before);
  return errorsOf(after).filter((code) => {
    const at = known.indexOf(code);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** Of a row that disagrees with several one is told; the next one, told in its place, is no new error. */
const disagreements: readonly Code[] = ['scoring/band-edge', 'scoring/band-overlap', 'scoring/grade-overlap'];

function errorsOf(found: readonly Diagnostic[]): Code[] {
  return found
    .filter((one) => one.severity === 'error')
    .map(({ code, args }) => {
      // an edge that no row has is what is left of a wider gap
      if (args.claimed === 'neither') return 'scoring/band-gap';
      return disagreements.includes(code) ? 'scoring/band-overlap' : code;
    });
}

function told({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args)}`;
}
