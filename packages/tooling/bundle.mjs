/** Bundles the command line into one file and builds the playground, from what `tsc -b packages` has written. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runNode, toolScript } from './run.mjs';
import { isBuilt, noteBuilt, sourceHash } from './source-hash.mjs';

const commandEntry = join(root, 'packages/cli/dist/bin.js');
const commandFolder = join(root, 'packages/cli/dist');
const commandFile = join(commandFolder, 'kaohe.mjs');
const playground = join(root, 'packages/playground');
const pageFile = join(playground, 'dist/index.html');

/** Builds what is out of date; returns the exit code. */
export async function bundle() {
  const hash = sourceHash();
  if (!isBuilt('cli', hash, commandFile)) {
    if (!existsSync(commandEntry)) {
      process.stderr.write('packages/cli/dist/bin.js is missing: run `tsc -b packages` first\n');
      return 1;
    }
    await bundleCommand(hash);
    noteBuilt('cli', hash, commandFile);
  }
  if (existsSync(join(playground, 'vite.config.ts')) && !isBuilt('playground', hash, pageFile)) {
    const code = runNode(viteScript(), ['build', 'packages/playground', '--logLevel', 'warn']);
    if (code !== 0) return code;
    noteBuilt('playground', hash, pageFile);
  }
  return 0;
}

async function bundleCommand(hash) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    // A streamed run computes in threads of its own file.
    input: { kaohe: commandEntry, 'stream-worker': join(commandFolder, 'streaming/worker.js') },
    platform: 'node',
    // Only Node's own modules stay outside: the file must run without node_modules.
    external: [/^node:/],
    // What is kept of one build is of no use to another.
    transform: { define: { KAOHE_BUILD: JSON.stringify(hash) } },
    checks: { circularDependency: false, eval: false },
  });
  rmSync(join(commandFolder, 'parts'), { recursive: true, force: true });
  await build.write({
    dir: commandFolder,
    entryFileNames: '[name].mjs',
    // What a command does not need is not read: a folder of parts beside the entry.
    chunkFileNames: 'parts/[name]-[hash].mjs',
    format: 'esm',
    minify: { compress: true, mangle: false },
    comments: { legal: true },
  });
  await build.close();
  const text = readFileSync(commandFile, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(commandFile, `#!/usr/bin/env node\n${text}`);
  chmodSync(commandFile, 0o755);
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
