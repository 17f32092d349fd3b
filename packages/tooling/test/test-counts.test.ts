/** The count of `npm test` is never green by accident. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countsOfReport } from '../test-counts.mjs';

const files = (...lengths: readonly number[]): readonly object[] =>
  lengths.map((length) => ({ status: 'failed', assertionResults: Array.from({ length }, () => ({})) }));

function counts(passed: number, failed: number, testResults: readonly object[], exitCode: number): object {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-counts-'));
  const file = join(folder, 'report.json');
  const numbers = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(file, JSON.stringify({ ...numbers, testResults }));
  try {
    return countsOfReport(file, exitCode);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('counts what passed and what failed', () => {
  expect(counts(3, 0, [], 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(counts(3, 2, files(4), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

it('counts a file that did not load as a failure', () => {
  expect(counts(3, 1, files(4, 0), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

it('counts an error outside any test as a failure', () => {
  expect(counts(3, 0, [], 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

it('takes no tests, or no report, for a failure', () => {
  expect(counts(0, 0, [], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countsOfReport(join(tmpdir(), 'kaohe-no-such-report.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
