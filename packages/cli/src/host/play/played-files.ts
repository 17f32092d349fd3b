/** The files named in a call of `kaohe play`, and nothing else: read, written where nobody else has written meanwhile, and watched. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWhole } from '../files.js';

/** A file as the page knows it, by its number. */
export interface PlayedFile {
  readonly name: string;
  readonly kind: 'rules' | 'data';
  /** Only rules the user named are written; what they extend is read. */
  readonly isWritable: boolean;
}

/** What came of writing. */
export type Written =
  | { readonly kind: 'written'; readonly version: string }
  /** Somebody else has written since the version the page knows. */
  | { readonly kind: 'conflict'; readonly version: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'not-writable' };

/** The files of a call. */
export interface PlayedFiles {
  readonly files: readonly PlayedFile[];
  /** The bytes of a file and their version; undefined where it is not there. */
  readonly read: (index: number) => { readonly bytes: Uint8Array; readonly version: string } | undefined;
  readonly write: (index: number, bytes: Uint8Array, known: string) => Promise<Written>;
  /** Calls back with the number of each file whose content has become another, until it is told to stop. */
  readonly watch: (changed: (index: number) => void) => () => void;
}

/** How often files are looked at. Notifications of the system differ too much from one to the next. */
const pause = 500;

export function playedFiles(cwd: string, files: readonly PlayedFile[]): PlayedFiles {
  const pathOf = (index: number): string | undefined => {
    const file = files[index];
    return file && resolve(cwd, file.name);
  };
  const read: PlayedFiles['read'] = (index) => {
    const path = pathOf(index);
    if (path === undefined) return undefined;
    try {
      const bytes = readFileSync(path);
      return { bytes, version: versionOf(bytes) };
    } catch {
      // Moved away or locked for the moment: the page is told that it is not there.
      return undefined;
    }
  };
  return {
    files,
    read,
    write: async (index, bytes, known) => {
      const file = files[index];
      if (file === undefined || !file.isWritable) return { kind: 'not-writable' };
      const now = read(index);
      if (now !== undefined && now.version !== known) return { kind: 'conflict', version: now.version };
      const { ok } = await writeWhole(cwd, file.name, bytes);
      return ok ? { kind: 'written', version: versionOf(bytes) } : { kind: 'failed' };
    },
    watch: (changed) => {
      const stamps = files.map((_, index) => stampOf(pathOf(index)));
      const timer = setInterval(() => {
        for (const index of files.keys()) {
          const stamp = stampOf(pathOf(index));
          if (stamp === stamps[index]) continue;
          stamps[index] = stamp;
          changed(index);
        }
      }, pause);
      return () => clearInterval(timer);
    },
  };
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function stampOf(path: string | undefined): string {
  const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.mtimeMs}/${found.size}/${found.ino}`;
}
