/** Types of test-counts.mjs. */

/** Passed, failed and skipped tests; never without a failure when vitest itself failed or ran nothing. */
export function countsOfReport(
  file: string,
  exitCode: number,
): { readonly passed: number; readonly failed: number; readonly skipped: number };
