/** Files as people choose or drop them: rules by their names, everything else is data. */
import type { SourceFile } from '@kaohe/diagnostics';
import type { BookAnswer } from '../protocol/book.js';
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { ruleEndings, sharedEnding } from './endings.js';

/** Rules and closed periods as text, data as bytes. */
export interface Chosen {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
  readonly closed: RuleFiles;
}

/** The contents of the files, sorted by what they are. */
export async function readFiles(chosen: readonly File[]): Promise<Chosen> {
  const files = (await Promise.all(chosen.map(within))).flat();
  const rules: SourceFile[] = [];
  const data: DroppedFile[] = [];
  const closed: SourceFile[] = [];
  for (const file of files) {
    const { name } = file;
    if (ruleEndings.some((ending) => name.toLowerCase().endsWith(ending)))
      rules.push({ name, text: textOf(await file.arrayBuffer()) });
    else if (await isClosed(file)) closed.push({ name, text: await file.text() });
    else data.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return { rules, data, closed };
}

/** UTF-8, or else what Notepad of a Chinese Windows calls ANSI. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A closed period says what it is before anything else. */
async function isClosed(file: File): Promise<boolean> {
  return /\.json$/i.test(file.name) && /^\s*\{\s*"schema":\s*"kaohe\.closed\//.test(await file.slice(0, 80).text());
}

/** Larger files are data: nobody writes rules of that length into a sheet. */
const largestBook = 1_000_000;

/** The data without the first file that turns out to be rules, and that file. */
export async function withoutBooks(
  data: readonly DroppedFile[],
  look: (file: DroppedFile) => Promise<BookAnswer | undefined>,
): Promise<{ readonly data: readonly DroppedFile[]; readonly book: BookAnswer | undefined }> {
  for (const file of data) {
    if (file.bytes.length > largestBook || !/\.(?:xlsx|csv)$/i.test(file.name)) continue;
    const book = await look(file);
    if (book !== undefined) return { data: data.filter((other) => other !== file), book };
  }
  return { data, book: undefined };
}

/** The file, or those in it; what cannot be opened is taken for data, and is then told to be none. */
async function within(file: File): Promise<readonly File[]> {
  if (!file.name.toLowerCase().endsWith(sharedEnding)) return [file];
  const { unzipped } = await import('./unzipped.js');
  return unzipped(new Uint8Array(await file.arrayBuffer())) ?? [file];
}
