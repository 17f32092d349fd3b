/** `npm run bench`: builds, installs the other engines in their own folder, then runs every benchmark. Arguments go to the first. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { compilePackages, root, runNode } from './run.mjs';

const peers = join(root, 'test/performance/peers');

process.exitCode =
  compilePackages() ||
  (await bundle()) ||
  installPeers() ||
  runNode('test/performance/bench.mjs', process.argv.slice(2)) ||
  runNode('test/performance/files.mjs', []) ||
  runNode('test/performance/growth.mjs', []) ||
  runNode('test/performance/starting.mjs', []) ||
  runNode('test/performance/checking.mjs', []) ||
  runNode('test/performance/editing.mjs', []);

/** Peers are no part of the workspace. Without them the benchmark still runs, and says what is missing. */
function installPeers() {
  spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return 0;
}
