/** Reads the sources, tests and manifests of the repository from the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceFile } from './import-graph.js';
import type { Manifest, Workspace } from './offences.js';

const source = /(?<!\.d)\.(ts|vue)$/;
const skipped = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** The workspace under `root`. A package is a folder of `packages/` that has sources. */
export function readWorkspace(root: string): Workspace {
  const names = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'src')));
  return {
    sources: names.flatMap((name) => readFiles(root, `packages/${name}/src`, source)),
    tests: [...names.map((name) => `packages/${name}/test`), 'test'].flatMap((folder) =>
      readFiles(root, folder, source),
    ),
    manifests: names.map((name) => readManifest(root, name)),
  };
}

/** The files under a folder whose path matches, in order, as text; nothing if the folder is not there. */
export function readFiles(root: string, folder: string, pattern: RegExp): readonly WorkspaceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : readFiles(root, path, pattern);
      return entry.isFile() && pattern.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
    });
}

function readManifest(root: string, name: string): Manifest {
  // `as` holds because pnpm has read the same file before us.
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const packages = Object.keys(manifest.dependencies ?? {})
    .filter((dependency) => dependency.startsWith('@kaohe/'))
    .map((dependency) => dependency.slice('@kaohe/'.length));
  return { name, packages };
}
