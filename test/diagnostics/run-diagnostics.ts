/** What a run says beside the compiler: tests in the rules that do not hold, data that is not fit, results that cannot be told. */
import type { Diagnostic, SourceFile } from '../../packages/diagnostics/src/index.js';
import { interpret, runCases } from '../../packages/evaluator/src/index.js';
import type { RuleSet } from '../../packages/ir/src/index.js';
import { evaluated } from '../../packages/testkit/src/index.js';

/** The diagnostics of the tests in the rules and, where there are any, of those data files. */
export function runDiagnostics(ruleSet: RuleSet, data: readonly SourceFile[]): readonly Diagnostic[] {
  const tests = runCases(ruleSet, interpret).flatMap((outcome) => outcome.diagnostics);
  return [...tests, ...(data.length === 0 ? [] : evaluated(ruleSet, data).problems)];
}
