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
  const rules = fencesOf(one, 'kpi', 'yaml').map((fence) => ({ name: fileNameOf(fence), text: textOf(fence) }));
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

/** The name a fence gives its file, or the usual one of its kind. */
export function fileNameOf(fence: Fence): string {
  if (fence.name !== '') return fence.name;
  return fence.kind === 'yaml' ? 'rules.kpi.yaml' : fence.kind === 'csv' ? '2025-01.csv' : 'rules.kpi';
}
