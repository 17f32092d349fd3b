/** Runs the workspace's own tools as child processes of this Node, without a shell, from the root of the repository. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a script with this Node and returns its exit code; a signal counts as 1. */
export function runNode(script, arguments_, options = {}) {
  const child = spawnSync(process.execPath, [script, ...arguments_], { cwd: root, stdio: 'inherit', ...options });
  if (child.error) throw child.error;
  return child.status ?? 1;
}

/** Finds the script behind a tool's command, looking where `from` (a package.json) would. */
export function toolScript(name, command = name, from = join(root, 'package.json')) {
  const manifestFile = createRequire(from).resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return join(dirname(manifestFile), typeof bin === 'string' ? bin : bin[command]);
}

/** Type-checks all packages and writes their dist folders; returns the exit code. */
export function compilePackages() {
  return runNode(toolScript('typescript', 'tsc'), ['-b', 'packages']);
}
