/** How the tests are found and run; packages resolve to their sources, so no build is needed before a unit test. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    benchmark: { include: ['test/performance/**/*.bench.ts'] },
    setupFiles: ['packages/testkit/src/fixed-chance.ts'],
    // No test leaves anything behind in a module, so files may share them: half the work.
    isolate: false,
    // What a page does after a click takes as long as the machine needs; the tests of a suite share it.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
