/** The parts of the bundled command, each with the code V8 made of it when it was built, so that a start compiles nothing: decision 0048. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

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

/** The CommonJS parts in a folder, which ask for each other by relative names. */
export function partsIn(root: string): Parts {
  const parts = new Map<string, Part>();
  const scripts = new Map<string, { readonly text: Buffer; readonly script: Script }>();
  const loadFrom =
    (folder: string) =>
    (name: string): unknown =>
      name.startsWith('./later-')
        ? later(join(folder, name))
        : name.startsWith('.')
          ? load(join(folder, name))
          : nodeRequire(name);

  /** A part that is read when something of it is asked for. */
  const later = (path: string): object => new Proxy({}, { get: (_, name) => Reflect.get(load(path), name) });

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
        writeFileSync(codePath(path), Buffer.concat([hashOf(text, code), code]));
      }
    },
  };
}

/**
 * The code of a part; undefined where it is missing, damaged, or of another text: V8 compares lengths only. Code of another V8 it
 * refuses itself, and compiles.
 */
function codeOf(path: string, text: Uint8Array): Buffer | undefined {
  try {
    const bytes = readFileSync(codePath(path));
    const code = bytes.subarray(32);
    return hashOf(text, code).equals(bytes.subarray(0, 32)) ? code : undefined;
  } catch {
    // Not there: the part is compiled as it runs.
    return undefined;
  }
}

function codePath(path: string): string {
  return `${path}.code`;
}

function hashOf(text: Uint8Array, code: Uint8Array): Buffer {
  return createHash('sha256').update(text).update(code).digest();
}
