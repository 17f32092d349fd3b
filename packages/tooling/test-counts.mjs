/** Counts what vitest's JSON report says, and what it leaves unsaid: files that did not load, stray errors, no tests at all. */
import { existsSync, readFileSync } from 'node:fs';

/** Passed, failed and skipped tests; never without a failure when vitest itself failed or ran nothing. */
export function countsOfReport(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  const passed = report.numPassedTests;
  const counted = report.numFailedTests + unloaded.length;
  // An unhandled error outside any test shows in the exit code only.
  const failed = counted === 0 && (exitCode !== 0 || passed === 0) ? 1 : counted;
  return { passed, failed, skipped: report.numPendingTests + report.numTodoTests };
}
