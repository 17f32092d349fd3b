/** One hash over everything a bundle is made from, and the notes of what was last built from which hash. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const notMaterial = new Set(['node_modules', 'dist', 'test']);
const noteFile = (target) => join(root, 'node_modules', '.kaohe-built', target);

/** Hash of the sources, manifests and settings of all packages, of the rules and examples a page may carry, and of the lock file. */
export function sourceHash() {
  const hash = createHash('sha256');
  hash.update(process.version);
  const files = ['packages', 'rules', 'examples'].flatMap(filesUnder);
  for (const file of [...files, 'pnpm-lock.yaml', 'tsconfig.base.json']) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** True if `output` still is what was built from this hash. */
export function isBuilt(target, hash, output) {
  if (!existsSync(output) || !existsSync(noteFile(target))) return false;
  return readFileSync(noteFile(target), 'utf8') === note(hash, output);
}

/** Remembers that `output` was built from this hash. */
export function noteBuilt(target, hash, output) {
  mkdirSync(dirname(noteFile(target)), { recursive: true });
  writeFileSync(noteFile(target), note(hash, output));
}

// The output's own hash is part of the note, so that a damaged or foreign output is built again.
function note(hash, output) {
  return `${hash} ${createHash('sha256').update(readFileSync(output)).digest('hex')}\n`;
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return notMaterial.has(entry.name) ? [] : filesUnder(path);
      return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : [];
    });
}
