/** Tells the service worker which files the page was built to: their names, what is in them, and one version for all of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside the page that keeps it. */
const workerName = 'service-worker.js';

/** What the first line of the service worker says; the rest of the file stays as it was built. */
const noted = /^const KAOHE_BUILT = .*;\n/;

/** Files that belong to pages of other people and are asked for anew each time. */
const notKept: ReadonlySet<string> = new Set([workerName, 'kaohe-playground.js']);

/** Writes names and hashes of all files of a folder into its service worker; done again, it replaces what it wrote. */
export function noteBuiltFiles(folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((name) => !notKept.has(name))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
  const worker = join(folder, workerName);
  const code = readFileSync(worker, 'utf8').replace(noted, '');
  // The worker is part of its version: another one keeps the files anew.
  const version = hashOf(JSON.stringify(files) + code).slice(0, 16);
  writeFileSync(worker, `const KAOHE_BUILT = ${JSON.stringify({ version, files })};\n${code}`);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
