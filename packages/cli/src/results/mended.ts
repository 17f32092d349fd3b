/** Rules with their fixes applied, round by round, until nothing is left to mend. */
import { compile } from '@kaohe/compiler';
import { applyEdits, type Diagnostic, type Fix, fixKinds, type SourceFile, type TextEdit } from '@kaohe/diagnostics';

/** One mended mistake may bring the next one to light. */
const mostRounds = 10;

/** The entry file afterwards, and what was done to it. */
export interface Mended {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** Applies fixes to the entry only: what it extends belongs to somebody else. Without `all` those that are safe. */
export function mended(sources: readonly SourceFile[], entry: string, all: boolean): Mended {
  let current = sources;
  const applied: Fix[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const before = compile(current, entry).diagnostics;
    const fixes = fixesOf(before, entry, all);
    if (fixes.length === 0) break;
    const edits = fixes.flatMap((fix) => fix.edits);
    const next = current.map((file) => (file.name === entry ? { ...file, text: applyEdits(file.text, edits) } : file));
    // a guess that makes it worse is no help
    if (errors(compile(next, entry).diagnostics) > errors(before)) break;
    current = next;
    applied.push(...fixes);
  }
  return { text: current.find((file) => file.name === entry)?.text ?? '', fixes: applied };
}

/** The first fix of each finding that may be applied, as long as none touches what another one changes. */
function fixesOf(diagnostics: readonly Diagnostic[], entry: string, all: boolean): readonly Fix[] {
  const taken: TextEdit[] = [];
  return diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find(({ id, edits }) => (all || fixKinds[id] === 'safe') && isWithin(edits, entry));
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => meet(edit, other)))) return [];
    taken.push(...fix.edits);
    return [fix];
  });
}

function isWithin(edits: readonly TextEdit[], entry: string): boolean {
  return edits.every(({ span }) => span.file === entry);
}

function meet({ span: left }: TextEdit, { span: right }: TextEdit): boolean {
  return left.start <= right.end && right.start <= left.end;
}

function errors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
