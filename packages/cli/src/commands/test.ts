/** `kaohe test`: the tests written in the rules, computed both ways there are. */

import { toJson } from '@kaohe/diagnostics';
import { type CaseOutcome, interpret, preparePlan, runCases, runPlan } from '@kaohe/evaluator';
import { type CompiledRules, soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { printDiagnostics } from '../host/report.js';

/** What `test` may be told. */
export interface TestOptions {
  readonly format: 'text' | 'json';
}

/** One test by the definition, and whether the fast way agrees with it. */
interface Tested {
  readonly outcome: CaseOutcome;
  readonly agrees: boolean;
}

/** Runs the tests of the rules. */
export async function test(context: Context, rules: string, options: TestOptions): Promise<ExitCode> {
  const compiled = soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const { ruleSet } = compiled;
  const { language } = context;
  const byPlan = runCases(ruleSet, (set, dataset) => runPlan(preparePlan(set), dataset), language);
  const tested = runCases(ruleSet, interpret, language).map((outcome, place) => ({
    outcome,
    agrees: foundText(outcome) === foundText(byPlan[place]),
  }));
  if (options.format === 'json') printJson(context, compiled, tested);
  else printText(context, compiled, tested);
  return tested.every(hasPassed) ? exitCodes.ok : exitCodes.findings;
}

function hasPassed({ outcome, agrees }: Tested): boolean {
  return outcome.passed && agrees;
}

function foundText(outcome: CaseOutcome | undefined): string {
  return JSON.stringify([
    outcome?.passed,
    outcome?.failures.map(({ id, person, period, found }) => [id, person, period, found]),
  ]);
}

function printText(context: Context, { files }: CompiledRules, tested: readonly Tested[]): void {
  const { io, texts, paint } = context;
  for (const { outcome, agrees } of tested) {
    const { name, passed, diagnostics } = outcome;
    io.stdout.write(`${passed && agrees ? texts.testPassed(name) : paint.error(texts.testFailed(name))}\n`);
    if (!passed) printDiagnostics(context, diagnostics, files, 'text');
    if (!agrees) io.stdout.write(`${texts.testDisagree(name)}\n`);
  }
  const passed = tested.filter(hasPassed).length;
  io.stderr.write(`${tested.length === 0 ? texts.testNone : texts.testCount(passed, tested.length - passed)}\n`);
}

function printJson({ io, language }: Context, { files }: CompiledRules, tested: readonly Tested[]): void {
  const tests = tested.map(({ outcome, agrees }) => ({
    name: outcome.name,
    passed: outcome.passed && agrees,
    agrees,
    failures: outcome.failures.map(({ id, person, period, expected, found }) => ({
      id,
      person,
      period,
      expected,
      found,
    })),
    problems: toJson(outcome.diagnostics, files, language),
  }));
  io.stdout.write(`${JSON.stringify({ schema: 'kaohe.test/1', tests }, undefined, 2)}\n`);
}
