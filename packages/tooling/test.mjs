/** `npm test`, the same as CI: build, types of the tests, lint, format, then every vitest test. Arguments go to vitest. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { findOffice } from './office.mjs';
import { compilePackages, root, runNode, toolScript } from './run.mjs';
import { countsOfReport } from './test-counts.mjs';

// Under CI a missing snapshot fails instead of being written.
process.env.CI = '1';

const biome = (...arguments_) =>
  runNode(toolScript('@biomejs/biome', 'biome'), [...arguments_, '--config-path=packages/tooling']);

/** Each step counts as one test. */
const steps = [
  ['build', async () => compilePackages() || (await bundle())],
  ['types of the tests', () => runNode(toolScript('typescript', 'tsc'), ['-p', 'test'])],
  [
    'types of the page',
    () =>
      runNode(toolScript('vue-tsc', 'vue-tsc', join(root, 'packages/playground/package.json')), [
        '--noEmit',
        '-p',
        'packages/playground',
      ]),
  ],
  // `check` without the formatter: the lint rules and the order of imports.
  ['lint', () => biome('check', '--formatter-enabled=false', '--error-on-warnings')],
  ['format', () => biome('format')],
];

await main();

async function main() {
  let passed = 0;
  const failures = [];
  for (const [name, run] of testsNeedBrowser() ? [['browser', provideBrowser], ...steps] : steps) {
    process.stdout.write(`\n── ${name}\n`);
    const code = await exitCodeOf(run);
    if (code === 0) passed += 1;
    else failures.push(name);
  }
  noteOffice();
  process.stdout.write('\n── tests\n');
  const tests = runVitest(process.argv.slice(2));
  if (failures.length > 0) process.stdout.write(`failed: ${failures.join(', ')}\n`);
  if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped\n`);
  const failed = failures.length + tests.failed;
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`${passed + tests.passed} passed, ${failed} failed\n`);
}

async function exitCodeOf(run) {
  try {
    return await run();
  } catch (problem) {
    process.stdout.write(`${problem instanceof Error ? problem.message : problem}\n`);
    return 1;
  }
}

/** Workbooks are computed anew by LibreOffice where there is one; where there is none, this says so. */
function noteOffice() {
  const office = findOffice();
  if (office !== undefined) process.env.SOFFICE = office;
  const missing = 'not installed: workbooks are computed anew by @ironcalc/wasm only';
  process.stdout.write(`\n── LibreOffice\n${office ?? missing}\n`);
}

/** One search for all workers of vitest, which read CHROMIUM. */
function provideBrowser() {
  process.env.CHROMIUM = findBrowser();
  process.stdout.write(`${process.env.CHROMIUM}\n`);
  return 0;
}

function testsNeedBrowser() {
  const folders = ['test', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/test`)];
  return folders.some((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true }).some(
        (file) => file.endsWith('.ts') && readFileSync(join(root, folder, file), 'utf8').includes("'playwright-core'"),
      );
    } catch {
      return false; // A package without a test folder.
    }
  });
}

function runVitest(extra) {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = runNode(toolScript('vitest'), [
      'run',
      '--config=packages/tooling/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...extra,
    ]);
    return countsOfReport(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
