/** Files: reading with plain reasons, writing so that a file is either the old one or the whole new one. */
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { chmod, mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnose, span, type Term } from '@kaohe/diagnostics';
import { inTime } from './interrupt.js';

/** What came of something that may fail for reasons outside. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A failed attempt. */
export function failed(...diagnostics: readonly Diagnostic[]): Attempt<never> {
  return { ok: false, diagnostics };
}

/** A successful attempt. */
export function done<T>(value: T): Attempt<T> {
  return { ok: true, value };
}

/** Places that are no stretch of a file's text. */
const nowhere = span('', 0, 0);

/** The name under which a path is shown: as short as it gets from the folder of the call, with `/` on every system. */
export function shownPath(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  const short = relative(cwd, full);
  return (short === '' || short.startsWith('..') ? path : short).replaceAll('\\', '/');
}

/** A path as it is seen from the folder of another file, with `/` on every system. */
export function nameBeside(cwd: string, neighbor: string, path: string): string {
  return relative(dirname(resolve(cwd, neighbor)), resolve(cwd, path)).replaceAll('\\', '/');
}

/** The path of such a name. */
export function pathBeside(cwd: string, neighbor: string, name: string): string {
  return shownPath(cwd, resolve(dirname(resolve(cwd, neighbor)), name));
}

/** What stands at a path. */
export function kindOfPath(cwd: string, path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

/** The size of a file: none is 0; undefined for a folder and for standard input. */
export function sizeOf(cwd: string, path: string): number | undefined {
  if (path === '-' || kindOfPath(cwd, path) === 'folder') return undefined;
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0;
}

/** The names in a folder in order; none where it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    // A folder one may not look into has nothing to offer.
    return [];
  }
}

/** The bytes of a file. */
export function readBytes(cwd: string, path: string): Attempt<Uint8Array> {
  const kind = kindOfPath(cwd, path);
  if (kind === 'nothing') return failed(diagnose('host/file-not-found', nowhere, { path }));
  try {
    return done(readFileSync(resolve(cwd, path)));
  } catch (error) {
    return failed(diagnose('host/file-unreadable', nowhere, { path, reason: reasonOf(error) }));
  }
}

/** The text of a UTF-8 file, without a byte order mark. */
export function readText(cwd: string, path: string): Attempt<string> {
  const bytes = readBytes(cwd, path);
  if (!bytes.ok) return bytes;
  const text = textFromBytes(bytes.value);
  if (text !== undefined) return done(text);
  return failed(diagnose('host/file-unreadable', nowhere, { path, reason: 'not-text' }));
}

/** Bytes as UTF-8 text; undefined where they are something else. */
export function textFromBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Writes a whole file: to a neighbor first, then in its place. Whatever goes wrong, the old file stays and no neighbor does. */
export async function writeWhole(cwd: string, path: string, content: string | Uint8Array): Promise<Attempt<undefined>> {
  let neighbor: string | undefined;
  const remove = (): void => {
    if (neighbor !== undefined && existsSync(neighbor)) unlinkSync(neighbor);
  };
  const write = async (): Promise<void> => {
    const target = await targetOf(resolve(cwd, path));
    await mkdir(dirname(target), { recursive: true });
    neighbor = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    await writeFile(neighbor, content);
    const old = await stat(target).catch(() => undefined);
    if (old !== undefined) await chmod(neighbor, old.mode);
    await rename(neighbor, target);
  };
  try {
    await inTime(write(), remove);
    return done(undefined);
  } catch (error) {
    remove();
    return failed(diagnose('host/write-failed', nowhere, { path, reason: reasonOf(error) }));
  }
}

/** A link is followed, so that writing through it does not replace it. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

const reasons: Readonly<Record<string, Term>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EISDIR: 'is-a-folder',
  ENOSPC: 'disk-full',
};

/** The reason in words the diagnostics know, or the system's own code; never its message, which repeats the path. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? code;
}
