/** Files as people choose or drop them: rules by their names, everything else is data. */
import type { SourceFile } from '@kaohe/diagnostics';
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { ruleEndings } from './endings.js';

/** Rules and closed periods as text, data as bytes. */
export interface Chosen {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
  readonly closed: RuleFiles;
}

/** The contents of the files, sorted by what they are. */
export async function readFiles(files: readonly File[]): Promise<Chosen> {
  const rules: SourceFile[] = [];
  const data: DroppedFile[] = [];
  const closed: SourceFile[] = [];
  for (const file of files) {
    const { name } = file;
    if (ruleEndings.some((ending) => name.toLowerCase().endsWith(ending)))
      rules.push({ name, text: await file.text() });
    else if (await isClosed(file)) closed.push({ name, text: await file.text() });
    else data.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return { rules, data, closed };
}

/** A closed period says what it is before anything else. */
async function isClosed(file: File): Promise<boolean> {
  return /\.json$/i.test(file.name) && /^\s*\{\s*"schema":\s*"kaohe\.closed\//.test(await file.slice(0, 80).text());
}
