/** Rule files that somebody opens, with what they extend: a shop's own file comes alone, and its standard is at hand. */
import { basesOf, nameOf } from '@kaohe/compiler';
import type { SourceFile } from '@kaohe/diagnostics';
import type { RuleFiles } from '../../protocol/snapshot.js';
import type { Answerer } from '../answerer.js';

export const withStandards: Answerer<'with-standards'> = (_asking, { given, known }) => {
  const files = [...given];
  // The list grows while it is read: a standard may extend another.
  for (const file of files) {
    for (const { name } of basesOf(file)) {
      if (files.some((one) => nameOf(one) === name)) continue;
      const standard = known.find((one) => nameOf(one) === name);
      if (standard !== undefined) files.push(renamed(standard, name, files));
    }
  }
  const extended = new Set(files.flatMap(basesOf).map(({ name }) => name));
  const isStandard = (file: SourceFile): boolean => extended.has(nameOf(file) ?? '');
  return [...files.filter((file) => !isStandard(file)), ...files.filter(isStandard)];
};

/** The standard under a name that no other file has. */
function renamed(standard: SourceFile, name: string, others: RuleFiles): SourceFile {
  const isTaken = others.some((one) => one.name === standard.name);
  return isTaken ? { ...standard, name: `${name}.kpi${/\.ya?ml$/i.test(standard.name) ? '.yaml' : ''}` } : standard;
}
