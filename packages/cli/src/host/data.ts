/** Reads the data files of a call into records: files, folders of files, or standard input. */
import { join, resolve } from 'node:path';
import { type Diagnostic, diagnose, type SourceFile, span } from '@kaohe/diagnostics';
import {
  type DataFile,
  isArchive,
  isJson,
  jsonRows,
  nearlySomebody,
  type OtherFormats,
  peopleOf,
  type Recognition,
  type RecordsOptions,
  recordsFromTables,
  tablesWith,
} from '@kaohe/intake';
import type { Records, RuleSet } from '@kaohe/ir';
import type { Context } from './context.js';
import { type Attempt, done, failed, kindOfPath, namesIn, readBytes, shownPath } from './files.js';
import { withoutParquet } from './parquet-in.js';
import { usageProblem } from './usage.js';

/** The records of a call, with what was found wrong while reading. */
export interface LoadedData {
  readonly records: Records;
  readonly diagnostics: readonly Diagnostic[];
  readonly recognition: readonly Recognition[];
  readonly sources: readonly SourceFile[];
  /** The files themselves. */
  readonly files: readonly DataFile[];
}

const tableEnding = /\.(csv|tsv|txt|xlsx|xlsm|json|jsonl|ndjson|parquet)$/i;

/** Reads and joins the files. `period` is taken for files that tell none, if no other file does. */
export async function loadData(
  { io, texts, progress }: Context,
  paths: readonly string[],
  ruleSet: RuleSet,
  period: string | undefined,
  options: RecordsOptions = {},
): Promise<Attempt<LoadedData>> {
  if (paths.length === 0) return failed(diagnose('host/no-data', span('', 0, 0), {}));
  if (paths.includes('-') && io.stdinIsTerminal) return failed(usageProblem(texts.usage.stdinIsTerminal));
  const files: DataFile[] = [];
  const readable: DataFile[] = [];
  const problems: Diagnostic[] = [];
  const all = paths.flatMap((one) => filesAt(io.cwd, one));
  for (const [place, path] of all.entries()) {
    progress.step(texts.progress.reading(place + 1, all.length, path));
    const bytes = path === '-' ? done(await io.readStdin()) : readBytes(io.cwd, path);
    const name = path === '-' ? 'stdin' : shownPath(io.cwd, path);
    const text = bytes.ok ? await withoutParquet(name, bytes.value) : bytes;
    if (bytes.ok && text.ok) {
      files.push({ name, bytes: bytes.value });
      readable.push({ name, bytes: text.value });
    } else if (!text.ok) problems.push(...text.diagnostics);
  }
  if (problems.length > 0) return failed(...problems);
  progress.step(texts.progress.recognizing(files.length));
  const tables = tablesWith(await formatsFor(readable), readable);
  // A file without a period holds for every period of the others: the one asked for must not narrow it to that.
  const plain = recordsFromTables(tables.value, ruleSet, options);
  const needsPeriod = period !== undefined && plain.diagnostics.some(({ code }) => code === 'data/period-missing');
  const read = needsPeriod ? recordsFromTables(tables.value, ruleSet, { ...options, period }) : plain;
  return done({
    records: read.value,
    diagnostics: [...tables.diagnostics, ...read.diagnostics, ...nearlySomebody(peopleOf(read))],
    recognition: read.recognition,
    sources: tables.sources,
    files,
  });
}

/** What reads workbooks is large, and most files are none. */
async function formatsFor(files: readonly DataFile[]): Promise<OtherFormats> {
  if (!files.some(({ bytes }) => isArchive(bytes))) return { isJson, jsonRows, readWorkbook: undefined };
  return (await import('./other-formats.js')).otherFormats;
}

/** A path as files: a folder stands for the tables in it. */
export function filesAt(cwd: string, path: string): readonly string[] {
  if (path === '-' || kindOfPath(cwd, path) !== 'folder') return [path];
  return namesIn(resolve(cwd, path))
    .filter((name) => tableEnding.test(name))
    .map((name) => join(path, name));
}
