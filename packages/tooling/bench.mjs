/** `npm run bench`: builds, installs the other engines in their own folder, then runs the benchmark in a 2 GiB heap. Arguments go to it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compilePackages, root, runNode } from './run.mjs';

const peers = join(root, 'test/performance/peers');

/** The heap a run of 100,000 agent-months must fit into. */
const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=2048' };

process.exitCode =
  compilePackages() ||
  installPeers() ||
  runNode('test/performance/bench.mjs', process.argv.slice(2), { env }) ||
  runNode('test/performance/checking.mjs', [], { env }) ||
  runNode('test/performance/editing.mjs', [], { env });

/** Peers are no part of the workspace. Without them the benchmark still runs, and says what is missing. */
function installPeers() {
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return 0;
}
