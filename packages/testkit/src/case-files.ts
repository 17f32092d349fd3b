/** The files of a case: rules, settings and data, as its fences hold them. */
import type { SourceFile } from '@kaohe/diagnostics';
import { type Fence, fencesOf, type MarkdownCase } from './read-cases.js';

export interface CaseFiles {
  readonly rules: readonly SourceFile[];
  /** The last rules fence: it may extend those before it. */
  readonly entry: string;
  readonly settings: readonly string[];
  readonly data: readonly SourceFile[];
}

/** The files of a case. `textOf` may strip marks. */
export function caseFiles(one: MarkdownCase, textOf: (fence: Fence) => string = ({ text }) => text): CaseFiles {
  const rules = fencesOf(one, 'kpi', 'yaml')
    .filter((fence) => !isAgain(fence))
    .map((fence) => ({ name: fileNameOf(fence), text: textOf(fence) }));
  return {
    rules,
    entry: rules.at(-1)?.name ?? '',
    settings: fencesOf(one, 'set').flatMap((fence) =>
      textOf(fence)
        .split('\n')
        .filter((line) => line !== ''),
    ),
    data: fencesOf(one, 'csv').map((fence) => ({ name: fileNameOf(fence), text: textOf(fence) })),
  };
}

/** The last rules of the case once more, as it writes them in the other face: `yaml again`. */
export function rulesAgain(one: MarkdownCase): string | undefined {
  return fencesOf(one, 'kpi', 'yaml').find(isAgain)?.text;
}

/** The case with its last rules in the other face. */
export function inOtherFace(files: CaseFiles, text: string): CaseFiles {
  const entry = isYaml(files.entry) ? files.entry.replace(/\.yaml$/, '') : `${files.entry}.yaml`;
  return { ...files, rules: [...files.rules.slice(0, -1), { name: entry, text }], entry };
}

/** The name a fence gives its file, or the usual one of its kind. */
export function fileNameOf(fence: Fence): string {
  if (fence.name !== '') return fence.name;
  return fence.kind === 'yaml' ? 'rules.kpi.yaml' : fence.kind === 'csv' ? '2025-01.csv' : 'rules.kpi';
}

function isAgain({ name }: Fence): boolean {
  return name === 'again';
}

function isYaml(name: string): boolean {
  return name.endsWith('.yaml');
}
