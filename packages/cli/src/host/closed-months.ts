/** The files of closed periods: one for each, a further one each time a period is closed anew; written once, and never again. */
import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { type Attempt, done, failed, kindOfPath, namesIn, readText, reasonOf, shownPath } from './files.js';
import { inTime } from './interrupt.js';

/** A file of a closed period. */
export interface ClosedFile {
  readonly period: string;
  /** 1, and one more each time it was closed anew. */
  readonly revision: number;
  /** As it is shown, and read. */
  readonly path: string;
}

const namePattern = /^(?<period>[0-9A-Z-]{4,16})(?:\.(?<revision>[1-9]\d{0,3}))?\.json$/u;

/** Where the closed periods of rules are kept: beside the rules; in the folder of the call for rules that come with the command. */
export function closedFolder(cwd: string, entry: string, told: string | undefined): string {
  if (told !== undefined) return told;
  const name = basename(entry).replace(/\.kpi(?:\.ya?ml)?$/u, '');
  const home = relative(cwd, resolve(cwd, entry)).startsWith('..') ? '' : dirname(entry);
  return join(home, 'closed', name);
}

/** The newest file of each closed period, in the order of their names. */
export function closedFiles(cwd: string, folder: string): readonly ClosedFile[] {
  const newest = new Map<string, ClosedFile>();
  for (const name of namesIn(resolve(cwd, folder))) {
    const groups = namePattern.exec(name)?.groups;
    if (groups?.period === undefined) continue;
    const revision = Number(groups.revision ?? 1);
    const before = newest.get(groups.period);
    if (before !== undefined && before.revision >= revision) continue;
    newest.set(groups.period, { period: groups.period, revision, path: shownPath(cwd, join(folder, name)) });
  }
  return [...newest.values()];
}

/** The file of the next revision of a period. */
export function nextFile(cwd: string, folder: string, period: string, before: ClosedFile | undefined): ClosedFile {
  const revision = (before?.revision ?? 0) + 1;
  const name = revision === 1 ? `${period}.json` : `${period}.${revision}.json`;
  return { period, revision, path: shownPath(cwd, join(folder, name)) };
}

/** The text of a file that must be there. */
export function closedText(cwd: string, { path }: ClosedFile): Attempt<string> {
  return readText(cwd, path);
}

/** The seal of a text: whoever changes the one has to change the other. */
export function sealOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes the file, whole or not at all, and only if nobody else has: the text goes to a neighbor, which gets the name in one step that
 * fails where the name is taken. A kill leaves nothing or all of it.
 */
export async function writeClosed(cwd: string, file: ClosedFile, text: string): Promise<Attempt<undefined>> {
  const target = resolve(cwd, file.path);
  const neighbor = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const remove = async (): Promise<void> => unlink(neighbor).catch(() => undefined);
  const write = async (): Promise<void> => {
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(neighbor, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(neighbor, target);
  };
  try {
    await inTime(write(), () => void remove());
    return done(undefined);
  } catch (error) {
    return failed(notWritten(cwd, file, error));
  } finally {
    await remove();
  }
}

function notWritten(cwd: string, { path, period }: ClosedFile, error: unknown): Diagnostic {
  const isTaken = kindOfPath(cwd, path) !== 'nothing';
  return isTaken
    ? diagnose('host/already-closed', span('', 0, 0), { period, path })
    : diagnose('host/write-failed', span('', 0, 0), { path, reason: reasonOf(error) });
}
