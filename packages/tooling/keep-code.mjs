/** Calls the bundled command as people do, and keeps the code of everything that ran beside its parts: `node keep-code.mjs DIST`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { root } from './run.mjs';

const [dist] = process.argv.slice(2);
const shop = ['examples/01-my-shop/shop.kpi', 'examples/01-my-shop/data', '--period', '2025-12'];

const calls = [
  ['--help'],
  ['check', 'rules/customer-service/taobao-presales/rules.kpi'],
  ...['zh', 'en'].map((language) => ['check', 'examples/01-my-shop/shop.kpi', '--hints', '--lang', language]),
  ...['table', 'plain', 'csv', 'json', 'markdown'].map((format) => ['run', ...shop, '--format', format]),
  ['run', ...shop.slice(0, 2), '--period', 'all'],
  ['why', ...shop, '青柠:小美'],
  ['next', ...shop, '--who', '青柠:小美'],
  ['test', 'rules/customer-service/taobao-presales/rules.kpi'],
  ['fmt', '--check', 'rules/customer-service/taobao-presales/rules.kpi'],
];

// V8 forgets code that has not run for a while, unless it is told not to
setFlagsFromString('--no-flush-bytecode');
const cache = mkdtempSync(join(tmpdir(), 'kaohe-code-'));
try {
  const { optimizeLate } = await import(pathToFileURL(join(dist, 'host/late-optimizing.js')).href);
  optimizeLate(process.versions.v8);
  const { partsIn } = await import(pathToFileURL(join(dist, 'host/parts.js')).href);
  const parts = partsIn(join(dist, 'parts'));
  const { run } = parts.load('main.cjs');
  for (const words of calls) {
    const code = await run(words, silent(cache));
    // sample data waits for a person: that is no failure
    if (code !== 0 && code !== 3) throw new Error(`kaohe ${words.join(' ')} ended with ${code}`);
  }
  // code is of use only to a process with the flags it was kept under
  setFlagsFromString('--flush-bytecode');
  parts.keepCode();
} finally {
  rmSync(cache, { recursive: true, force: true });
}

function silent(folder) {
  const sink = { write: () => undefined, isTerminal: false, columns: undefined };
  return {
    stdout: sink,
    stderr: sink,
    readStdin: async () => new Uint8Array(),
    stdinIsTerminal: true,
    env: { KAOHE_CACHE: folder },
    cwd: root,
    build: 'code',
    now: () => new Date().toISOString(),
  };
}
