/** `npm run bench`: builds, then runs the benchmarks of test/performance. Arguments go to vitest. */
import { bundle } from './bundle.mjs';
import { compilePackages, runNode, toolScript } from './run.mjs';

const settings = ['bench', '--run', '--config=packages/tooling/vitest.config.ts'];

process.exitCode =
  compilePackages() || (await bundle()) || runNode(toolScript('vitest'), [...settings, ...process.argv.slice(2)]);
