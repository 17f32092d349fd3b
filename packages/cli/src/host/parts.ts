/** The parts of the bundled command, each with the code V8 made of it when it was built, so that a start compiles nothing: decision 0048. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** The parts in a folder. */
export interface Parts {
  /** What a part exports; it is run when it is asked for first. */
  readonly load: (name: string) => unknown;
  /** Writes beside each part that was loaded the code of all its functions that ran. */
  readonly keepCode: () => void;
}

interface Part {
  readonly exports: object;
}

type Run = (exports: object, require: (name: string) => unknown, module: Part, path: string, folder: string) => void;

const nodeRequire = createRequire(import.meta.url);

/** Modules of Node that take a while to begin and that most calls have no use for. */
const seldomUsed: ReadonlySet<string> = new Set(['node:child_process', 'node:crypto', 'node:fs/promises']);

/** The CommonJS parts in a folder, which ask for each other by relative names. */
export function partsIn(root: string): Parts {
  const parts = new Map<string, Part>();
  const scripts = new Map<string, { readonly text: Buffer; readonly script: Script }>();
  const loadFrom =
    (folder: string) =>
    (name: string): unknown => {
      if (seldomUsed.has(name)) return later(() => nodeRequire(name));
      if (!name.startsWith('.')) return nodeRequire(name);
      const path = join(folder, name);
      return name.startsWith('./later-') ? later(() => load(path)) : load(path);
    };

  function load(path: string): object {
    const known = parts.get(path);
    if (known !== undefined) return known.exports;
    const part: Part = { exports: {} };
    // INVARIANT: known before it runs, so that parts may ask for each other in a circle
    parts.set(path, part);
    const text = readFileSync(path);
    const source = `(function(exports,require,module,__filename,__dirname){${text.toString()}\n})`;
    const script = new Script(source, { filename: path, cachedData: codeOf(path, text) });
    scripts.set(path, { text, script });
    const run: Run = script.runInThisContext();
    run(part.exports, loadFrom(dirname(path)), part, path, dirname(path));
    return part.exports;
  }

  return {
    load: (name) => load(join(root, name)),
    keepCode: () => {
      for (const [path, { text, script }] of scripts) {
        const code = script.createCachedData();
        writeFileSync(codePath(path), Buffer.concat([checkOf(text, code), code]));
      }
    },
  };
}

/** Exports that are loaded when something of them is asked for. */
function later(exports: () => object): object {
  return new Proxy({}, { get: (_, name) => Reflect.get(exports(), name) });
}

/**
 * The code of a part; undefined where it is missing, damaged, or of another text: V8 compares lengths only. Code of another V8 it
 * refuses itself, and compiles.
 */
function codeOf(path: string, text: Uint8Array): Buffer | undefined {
  try {
    const bytes = readFileSync(codePath(path));
    const code = bytes.subarray(checkLength);
    return checkOf(text, code).equals(bytes.subarray(0, checkLength)) ? code : undefined;
  } catch {
    // Not there: the part is compiled as it runs.
    return undefined;
  }
}

function codePath(path: string): string {
  return `${path}.code`;
}

/** V8 takes code as it lies in memory where it begins at a multiple of eight. */
const checkLength = 8;

/** What damage changes. It is no seal: who can write there can change the command itself. */
function checkOf(text: Uint8Array, code: Uint8Array): Buffer {
  const check = Buffer.alloc(checkLength);
  check.writeUInt32LE(crc32(text), 0);
  check.writeUInt32LE(crc32(code), 4);
  return check;
}
