/** The pipeline on one page: rule files in, rule set and diagnostics out. */
import { type Diagnostic, inReadingOrder, type SourceFile } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { diagnosticsFromRules } from './analysis/from-rules.js';
import { projectFromSyntax } from './bound/from-syntax.js';
import { ruleSetFromBound } from './lower/from-bound.js';
import { syntaxFromSource } from './read.js';
import { settingsFile, settingsName } from './settings.js';

export interface Compilation {
  /** Always there; where rules are wrong it holds `broken` expressions. */
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
  /** Every text that spans may point into, settings included. */
  readonly sources: readonly SourceFile[];
}

/** Compiles the entry file together with the files it extends. `settings` are changes such as `订单转化率.权重=40%`. */
export function compile(sources: readonly SourceFile[], entry: string, settings: readonly string[] = []): Compilation {
  const given = settingsFile(settings);
  const all = given === undefined ? sources : [...sources, given.value];
  const diagnostics: Diagnostic[] = [...(given?.diagnostics ?? [])];

  const files = all.map((source) => {
    const parsed = syntaxFromSource(source);
    diagnostics.push(...parsed.diagnostics);
    return parsed.value;
  });
  const project = projectFromSyntax({
    files: files.filter((file) => file.name !== settingsName),
    entry,
    settings: files.find((file) => file.name === settingsName),
  });
  const ruleSet = ruleSetFromBound(project.value);
  diagnostics.push(...project.diagnostics, ...ruleSet.diagnostics, ...diagnosticsFromRules(ruleSet.value));

  return { ruleSet: ruleSet.value, diagnostics: inReadingOrder(diagnostics), sources: all };
}
