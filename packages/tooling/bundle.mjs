/** Bundles the command line and builds the playground, from what `tsc -b packages` has written. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand, commandEntry, commandFile } from './bundle-command.mjs';
import { root, runNode, toolScript } from './run.mjs';
import { isBuilt, noteBuilt, sourceHash } from './source-hash.mjs';

const playground = join(root, 'packages/playground');
const pageFile = join(playground, 'dist/index.html');

/** Builds what is out of date; returns the exit code. */
export async function bundle() {
  const hash = sourceHash();
  if (!isBuilt('cli', hash, commandFile)) {
    if (!existsSync(commandEntry)) {
      process.stderr.write('packages/cli/dist is missing: run `tsc -b packages` first\n');
      return 1;
    }
    const code = await bundleCommand(hash);
    if (code !== 0) return code;
    noteBuilt('cli', hash, commandFile);
  }
  if (existsSync(join(playground, 'vite.config.ts')) && !isBuilt('playground', hash, pageFile)) {
    const code = runNode(viteScript(), ['build', 'packages/playground', '--logLevel', 'warn']);
    if (code !== 0) return code;
    noteBuilt('playground', hash, pageFile);
  }
  return 0;
}

/** The playground's own vite, or the one vitest brings. */
function viteScript() {
  const places = [join(playground, 'package.json'), createRequire(import.meta.url).resolve('vitest/package.json')];
  for (const place of places) {
    try {
      return toolScript('vite', 'vite', place);
    } catch {
      // Not installed there: look in the next place.
    }
  }
  throw new Error('vite is not installed: run `node packages/tooling/bootstrap.mjs`');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await bundle();
}
