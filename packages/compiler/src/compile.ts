/** The pipeline on one page: rule files in, rule set and diagnostics out. */
import { type Diagnostic, inReadingOrder, type SourceFile } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { diagnosticsFromRules } from './analysis/from-rules.js';
import { projectFromSyntax } from './bound/from-syntax.js';
import { withFixes } from './fixes/from-remedies.js';
import { ruleSetFromBound } from './lower/from-bound.js';
import { isYaml, languageOf, readingFromSource } from './read.js';
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

  const read = all.map((source) => {
    const { value, diagnostics: found } = readingFromSource(source);
    diagnostics.push(...found);
    return { source, ...value };
  });
  const files = read.map(({ file }) => file);
  const project = projectFromSyntax({
    files: files.filter((file) => file.name !== settingsName),
    entry,
    settings: files.find((file) => file.name === settingsName),
  });
  const ruleSet = ruleSetFromBound(project.value);
  diagnostics.push(...project.diagnostics, ...ruleSet.diagnostics, ...diagnosticsFromRules(ruleSet.value));

  const mended = withFixes(inReadingOrder(diagnostics), {
    fileNamed: (name) => {
      const found = name === settingsName ? undefined : read.find(({ source }) => source.name === name);
      return found && { ...found.source, file: found.file, language: languageOf(found.tokens) };
    },
    isYaml,
  });
  return { ruleSet: ruleSet.value, diagnostics: mended, sources: all };
}
