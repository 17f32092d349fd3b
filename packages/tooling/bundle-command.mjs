/** Bundles the command line, from what `tsc -b packages` has written: an entry, parts, and the code V8 makes of the parts (decision 0048). */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runNode } from './run.mjs';

const folder = join(root, 'packages/cli/dist');

/** What must have been written before. */
export const commandEntry = join(folder, 'bundled-bin.js');

/** The command. */
export const commandFile = join(folder, 'kaohe.cjs');

/**
 * What is always needed together is one part: each takes a while to find and to begin. A group is these files and everything they
 * import, without what the groups before it have. What compiling and computing have in common belongs to the start, so that neither reads the other.
 */
const groups = [
  // what is said of findings is long, and most calls find nothing: read when it is asked for
  { name: 'later-zh', test: /diagnostics.dist.messages.zh/, priority: 4 },
  { name: 'later-en', test: /diagnostics.dist.messages.en/, priority: 4 },
  { name: 'start', test: /cli.dist.main\.js$|packages.(ir|quantity|diagnostics).dist./, priority: 3 },
  { name: 'check', test: /cli.dist.commands.check\.js$/, priority: 2 },
  { name: 'results', test: /cli.dist.(commands.run|results.evaluated|host.data)\.js$/, priority: 1 },
];

/** Writes the command and its parts; returns the exit code. */
export async function bundleCommand(hash) {
  rmSync(join(folder, 'parts'), { recursive: true, force: true });
  // Node begins CommonJS sooner than modules, and V8 keeps code of scripts, not of modules.
  await write({ kaohe: commandEntry }, hash, { format: 'cjs', entryFileNames: '[name].cjs' });
  // A streamed run computes in threads of its own file.
  const inputs = { main: join(folder, 'main.js'), 'stream-worker': join(folder, 'streaming/worker.js') };
  // What a command does not need is not read.
  const names = { entryFileNames: 'parts/[name].cjs', chunkFileNames: 'parts/[name]-[hash].cjs' };
  await write(inputs, hash, { format: 'cjs', ...names, codeSplitting: { groups } });
  const text = readFileSync(commandFile, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(commandFile, `#!/usr/bin/env node\n${text}`);
  chmodSync(commandFile, 0o755);
  // A process of its own: what has run here is not what runs there.
  return runNode(fileURLToPath(new URL('keep-code.mjs', import.meta.url)), [folder]);
}

async function write(input, hash, output) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'node',
    // Only Node's own modules stay outside: the file must run without node_modules.
    external: [/^node:/],
    // What is kept of one build is of no use to another.
    transform: { define: { KAOHE_BUILD: JSON.stringify(hash), KAOHE_V8: JSON.stringify(process.versions.v8) } },
    checks: { circularDependency: false, eval: false },
  });
  await build.write({
    dir: folder,
    ...output,
    minify: { compress: true, mangle: false },
    comments: { legal: true },
    // a text of one byte a character is read in half the time
    charset: 'ascii',
  });
  await build.close();
}
