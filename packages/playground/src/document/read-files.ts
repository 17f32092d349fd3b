/** Files as people choose or drop them: rules by their names, everything else is data. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** Rules as text, data as bytes. */
export interface Chosen {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
}

/** What the page opens besides rules. */
export const dataEndings = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl'];

/** The endings of rule files. */
export const ruleEndings = ['.kpi', '.yaml', '.yml'];

/** The contents of the files, sorted by what they are. */
export async function readFiles(files: readonly File[]): Promise<Chosen> {
  const isRules = ({ name }: File): boolean => ruleEndings.some((ending) => name.toLowerCase().endsWith(ending));
  return {
    rules: await Promise.all(files.filter(isRules).map(async (file) => ({ name: file.name, text: await file.text() }))),
    data: await Promise.all(
      files
        .filter((file) => !isRules(file))
        .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  };
}
