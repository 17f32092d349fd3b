/** What was worked out of texts before, kept in a folder of the user's own. It saves time and nothing else: without it, or where it is damaged, all is worked out again. */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Recalls what was made of the same parts by the same build, or makes it. What is made must be plain data. */
export interface Kept {
  readonly recall: <T>(kind: string, parts: readonly string[], make: () => T | Promise<T>) => Promise<T>;
}

/** Files that are kept at most; the oldest go first. */
const mostKept = 200;

/**
 * What is kept for a build, in `KAOHE_CACHE`, else where the system keeps such things. Nothing is kept for a build without a name
 * (`KAOHE_CACHE=off`, or code that is still being written).
 */
export function keptFor(build: string | undefined, env: Readonly<Record<string, string | undefined>>): Kept {
  // a variable that is set to nothing says nothing
  const folder = env.KAOHE_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kaohe');
  if (build === undefined || folder === 'off') return { recall: async (_kind, _parts, make) => make() };
  return {
    recall: async (kind, parts, make) => {
      const madeOf = JSON.stringify([build, process.version, ...parts]);
      const path = join(folder, `${kind}-${checkOf(madeOf)}`);
      const found = read<Awaited<ReturnType<typeof make>>>(path, madeOf);
      if (found !== undefined) return found.value;
      const value = await make();
      write(folder, path, serialize({ madeOf, value }));
      return value;
    },
  };
}

/** What is kept, and all it was made of: a check in a name may be that of something else. */
interface KeptValue<T> {
  readonly madeOf: string;
  readonly value: T;
}

function read<T>(path: string, madeOf: string): KeptValue<T> | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(checkLength);
    if (checkOf(content) !== bytes.toString('latin1', 0, checkLength)) return undefined;
    const kept = deserialize(content) as KeptValue<T>;
    return kept.madeOf === madeOf ? kept : undefined;
  } catch {
    // Not there, or not to be read: it is made again.
    return undefined;
  }
}

function write(folder: string, path: string, content: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const whole = `${path}.${process.pid}`;
    writeFileSync(whole, Buffer.concat([Buffer.from(checkOf(content), 'latin1'), content]), { mode: 0o600 });
    renameSync(whole, path);
    forgetOldest(folder);
  } catch {
    // A folder that takes nothing costs time, not results.
  }
}

function forgetOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= mostKept) return;
  const byAge = paths
    .map((path) => ({ path, age: statSync(path).mtimeMs }))
    .sort((left, right) => left.age - right.age);
  for (const { path } of byAge.slice(0, paths.length - mostKept)) unlinkSync(path);
}

const checkLength = 8;

/** What damage changes, in eight characters. */
function checkOf(content: string | Uint8Array): string {
  return crc32(content).toString(16).padStart(checkLength, '0');
}
