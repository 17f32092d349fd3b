/** Rule files on the disk, for a server that runs as a process: those of the open folders, and those that come along. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host, RuleFile } from './server.js';

const endings = /\.kpi(?:\.ya?ml)?$/;

/** Files that are read at most, and folders that are looked into: a workspace may be a whole disk. */
const mostFiles = 500;
const mostFolders = 5000;
const largestFile = 2_000_000;

/** The host of a process. `bundled` are folders of rules that come with it. */
export function diskHost(bundled: readonly string[]): Host {
  return {
    rulesIn: (folders) => rulesBelow([...folders.flatMap(pathOf), ...bundled]),
    textOf: (uri) => pathOf(uri).flatMap(textOf)[0],
    later: (when, run) => {
      const timer = setTimeout(run, quiet[when]);
      return () => clearTimeout(timer);
    },
  };
}

/** How long is waited for further changes, in milliseconds. */
const quiet = { soon: 10, 'at rest': 200 };

/** Nearest to the roots first. */
function rulesBelow(roots: readonly string[]): readonly RuleFile[] {
  const found: RuleFile[] = [];
  const folders = [...roots];
  for (let index = 0; index < folders.length && index < mostFolders && found.length < mostFiles; index += 1) {
    for (const { name, isFolder } of entriesOf(folders[index] ?? '')) {
      const path = join(folders[index] ?? '', name);
      if (isFolder && !name.startsWith('.') && name !== 'node_modules') folders.push(path);
      if (!isFolder && endings.test(name)) {
        for (const text of textOf(path)) found.push({ uri: pathToFileURL(path).href, text });
      }
    }
  }
  return found;
}

function entriesOf(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    // A folder one may not look into has nothing to offer.
    return [];
  }
}

function textOf(path: string): readonly string[] {
  try {
    return statSync(path).size > largestFile ? [] : [readFileSync(path, 'utf8').replace(/^\uFEFF/, '')];
  } catch {
    // Gone, or not for us to read.
    return [];
  }
}

function pathOf(uri: string): readonly string[] {
  return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
}
