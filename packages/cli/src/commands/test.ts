/** `kaohe test`: the tests written in the rules, computed both ways there are; what they touch, and what they would notice. */

import { nearest, toJson } from '@kaohe/diagnostics';
import {
  type CaseOutcome,
  type Coverage,
  coverageOf,
  interpret,
  type Mutation,
  mutate,
  percentCaught,
  percentTouched,
  runCases,
  runOnDataset,
} from '@kaohe/evaluator';
import type { RuleSet } from '@kaohe/ir';
import { type CompiledRules, soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { printDiagnostics } from '../host/report.js';
import { refuse } from '../host/usage.js';
import { coverageJson, coverageText } from '../results/coverage-report.js';
import { mutationJson, mutationText } from '../results/mutation-report.js';
import { unsignedCases } from '../results/unsigned.js';

/** What `test` may be told. */
export interface TestOptions {
  readonly format: 'text' | 'json';
  /** The one test to run, by its name. */
  readonly only: string | undefined;
  readonly coverage: boolean;
  readonly mutate: boolean;
  /** Per cent of coverage and of changes noticed that are asked for. */
  readonly threshold: number | undefined;
  readonly seed: number;
}

/** One test by the definition, and whether the fast way agrees with it. */
interface Tested {
  readonly outcome: CaseOutcome;
  readonly agrees: boolean;
}

/** Everything there is to tell. */
interface Told {
  readonly tested: readonly Tested[];
  readonly unsigned: readonly string[];
  readonly coverage: Coverage | undefined;
  readonly mutation: Mutation | undefined;
}

/** Runs the tests of the rules. */
export async function test(context: Context, rules: string, options: TestOptions): Promise<ExitCode> {
  if (options.threshold !== undefined && !options.coverage && !options.mutate)
    return refuse(context, context.texts.usage.thresholdOfWhat);
  const { only } = options;
  if (only !== undefined && (options.coverage || options.mutate)) return refuse(context, context.texts.usage.onlyOfAll);
  const compiled = await soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const { sources, files } = compiled;
  const named = compiled.ruleSet.cases.map(({ name }) => name);
  if (only !== undefined && !named.includes(only))
    return refuse(context, context.texts.usage.noSuchTest(only, nearest(only, named) ?? ''));
  const ruleSet = onlyNamed(compiled.ruleSet, only);
  const { language } = context;
  const byColumns = runCases(ruleSet, runOnDataset, language);
  const tested = runCases(ruleSet, interpret, language).map((outcome, place) => ({
    outcome,
    agrees: foundText(outcome) === foundText(byColumns[place]),
  }));
  // the entry stands first; what it extends has tests of its own
  const file = sources[0]?.name ?? '';
  const told: Told = {
    tested,
    unsigned: unsignedCases(files, ruleSet.cases),
    coverage: options.coverage ? coverageOf(ruleSet, file) : undefined,
    mutation: options.mutate ? mutate(ruleSet, file, options.seed) : undefined,
  };
  if (options.format === 'json') printJson(context, compiled, told);
  else printText(context, compiled, told, file);
  const isEnough = reachesThreshold(context, told, options.threshold);
  const isTried = told.mutation === undefined || told.mutation.failing.length === 0;
  return tested.every(hasPassed) && isEnough && isTried ? exitCodes.ok : exitCodes.findings;
}

/** All cases, or those of the name: several files may have one each. */
function onlyNamed(ruleSet: RuleSet, only: string | undefined): RuleSet {
  return only === undefined ? ruleSet : { ...ruleSet, cases: ruleSet.cases.filter(({ name }) => name === only) };
}

/** Says what falls short. */
function reachesThreshold(
  { io, texts }: Context,
  { coverage, mutation }: Told,
  threshold: number | undefined,
): boolean {
  if (threshold === undefined) return true;
  const short = [coverage && percentTouched(coverage), mutation && percentCaught(mutation)].filter(
    (percent) => percent !== undefined && percent < threshold,
  );
  for (const percent of short) io.stderr.write(`${texts.evidence.below(percent ?? 0, threshold)}\n`);
  return short.length === 0;
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

function printText(context: Context, { files }: CompiledRules, told: Told, file: string): void {
  const { io, texts, paint } = context;
  const { tested, unsigned, coverage, mutation } = told;
  for (const { outcome, agrees } of tested) {
    const { name, passed, diagnostics } = outcome;
    io.stdout.write(`${passed && agrees ? texts.testPassed(name) : paint.error(texts.testFailed(name))}\n`);
    if (!passed) printDiagnostics(context, diagnostics, files, 'text');
    if (!agrees) io.stdout.write(`${texts.testDisagree(name)}\n`);
  }
  if (coverage) io.stdout.write(`\n${coverageText(texts, files, file, coverage)}`);
  if (mutation?.failing.length === 0) io.stdout.write(`\n${mutationText(texts, files, mutation)}`);
  if (mutation && mutation.failing.length > 0) io.stderr.write(`${texts.evidence.mustPass}\n`);
  const passed = tested.filter(hasPassed).length;
  io.stderr.write(`${tested.length === 0 ? texts.testNone : texts.testCount(passed, tested.length - passed)}\n`);
  if (unsigned.length > 0) io.stderr.write(`${texts.evidence.unsigned(unsigned.length)}\n`);
}

function printJson({ io, texts, language }: Context, { files }: CompiledRules, told: Told): void {
  const { tested, unsigned, coverage, mutation } = told;
  const tests = tested.map(({ outcome, agrees }) => ({
    name: outcome.name,
    passed: outcome.passed && agrees,
    agrees,
    confirmed: !unsigned.includes(outcome.name),
    failures: outcome.failures.map(({ id, person, period, expected, found }) => ({
      id,
      person,
      period,
      expected,
      found,
    })),
    problems: toJson(outcome.diagnostics, files, language),
  }));
  const value = {
    schema: 'kaohe.test/1',
    tests,
    ...(coverage && { coverage: coverageJson(files, coverage) }),
    ...(mutation && { mutation: mutationJson(texts, files, mutation) }),
  };
  io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
