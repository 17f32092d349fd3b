/** Trees to a rule set, with what is wrong with words, names and types: the part of the pipeline that needs neither checks nor fixes. */
import { type Diagnostic, inReadingOrder, type Outcome, type SourceFile } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Outline } from './blocks/block-memory.js';
import { projectFromSyntax } from './bound/from-syntax.js';
import { withoutConsequences } from './consequences.js';
import { ruleSetFromBound } from './lower/from-bound.js';
import type { LoweringMemory } from './lower/recalled.js';
import { settingsName } from './settings.js';
import type * as Syntax from './syntax/tree.js';

/** A rule set, and what was found on the way to it. */
export interface Lowered {
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rule set and all found wrong with words, names and types; what `diagnosticsFromRules` finds in the whole is still to be asked. */
export function ruleSetOf(
  files: readonly Outcome<{ readonly file: Syntax.File }>[],
  entry: string,
  memory?: LoweringMemory,
): Lowered {
  const trees = files.map(({ value }) => value.file);
  const project = projectFromSyntax({
    files: trees.filter((file) => file.name !== settingsName),
    entry,
    settings: trees.find((file) => file.name === settingsName),
  });
  const ruleSet = ruleSetFromBound(project.value, memory);
  const found = [...files.flatMap((file) => file.diagnostics), ...project.diagnostics, ...ruleSet.diagnostics];
  return { ruleSet: ruleSet.value, diagnostics: found };
}

/** What is told of what was found: in reading order, without what only follows from something else. */
export function told(
  found: readonly Diagnostic[],
  sources: readonly SourceFile[],
  files: readonly Outline[],
): readonly Diagnostic[] {
  return withoutConsequences(inReadingOrder(found), sources, files);
}
