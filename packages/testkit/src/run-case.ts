/** Runs one case through every layer: rules compiled, data read, results by every evaluator, tests of the file. */
import { type Compilation, compile } from '@kaohe/compiler';
import { type Diagnostic, inReadingOrder, type SourceFile } from '@kaohe/diagnostics';
import {
  type Dataset,
  interpret,
  preparePlan,
  problems,
  type Results,
  readDataset,
  runCases,
  runOnDataset,
  runPlan,
  sameValue,
} from '@kaohe/evaluator';
import { nearlySomebody, peopleOf, readTables, recordsFromTables } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { CaseFiles } from './case-files.js';

/** What a run finds. */
export interface CaseRun {
  readonly compilation: Compilation;
  /** Rules, settings and data as texts, so that places can be shown. */
  readonly sources: readonly SourceFile[];
  /** What is wrong with the data, and results that cannot be told. */
  readonly problems: readonly Diagnostic[];
  /** Undefined where the case has no data. */
  readonly evaluation: Evaluation | undefined;
  /** Tests of the rules file that do not hold, by name. */
  readonly failedTests: readonly string[];
  /** Results on which the evaluators do not agree; always empty. */
  readonly disagreements: readonly string[];
}

export interface Evaluation {
  readonly dataset: Dataset;
  readonly results: Results;
}

/** Runs the case. Nothing here throws on the contents of its files. */
export function runCase(files: CaseFiles): CaseRun {
  const compilation = compile(files.rules, files.entry, files.settings);
  const { ruleSet } = compilation;
  const data = files.data.length === 0 ? undefined : evaluated(ruleSet, files.data);
  const failed = runCases(ruleSet, interpret).filter((outcome) => !outcome.passed);
  const failedOtherwise = [byPlan, ...byColumns].map((evaluate) =>
    runCases(ruleSet, evaluate).filter((outcome) => !outcome.passed),
  );
  const failedTests = failed.map((outcome) => outcome.name);
  return {
    compilation,
    sources: [...compilation.sources, ...(data?.sources ?? [])],
    problems: data?.problems ?? [],
    evaluation: data,
    failedTests,
    disagreements: [
      ...(data?.disagreements ?? []),
      ...failedOtherwise.flatMap((outcomes) =>
        differences(
          failedTests,
          outcomes.map((outcome) => outcome.name),
        ),
      ),
    ],
  };
}

interface EvaluatedData extends Evaluation {
  readonly sources: readonly SourceFile[];
  readonly problems: readonly Diagnostic[];
  readonly disagreements: readonly string[];
}

/** The data under the rules, by both evaluators. */
export function evaluated(ruleSet: RuleSet, data: readonly SourceFile[]): EvaluatedData {
  const encoder = new TextEncoder();
  const read = readTables(data.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  const records = recordsFromTables(read.value, ruleSet);
  const dataset = readDataset(ruleSet, records.value);
  const results = interpret(ruleSet, dataset.value);
  return {
    dataset: dataset.value,
    results,
    sources: read.sources,
    problems: withoutRepeats(
      inReadingOrder([
        ...read.diagnostics,
        ...records.diagnostics,
        ...nearlySomebody(peopleOf(records)),
        ...dataset.diagnostics,
        ...problems(results),
      ]),
    ),
    disagreements: [byPlan, ...byColumns].flatMap((evaluate) =>
      disagreementsOf(dataset.value, results, evaluate(ruleSet, dataset.value)),
    ),
  };
}

function byPlan(ruleSet: RuleSet, dataset: Dataset): Results {
  return runPlan(preparePlan(ruleSet), dataset);
}

/** On whole numbers that are proven to fit, and on those that are tested one by one. */
const byColumns = (['proven', 'tested'] as const).map(
  (path) => (ruleSet: RuleSet, dataset: Dataset) => runOnDataset(ruleSet, dataset, { path }),
);

function disagreementsOf(dataset: Dataset, one: Results, other: Results): readonly string[] {
  return dataset.rows.flatMap(({ person, period }, row) =>
    one.metricIds
      .filter((id) => !sameValue(one.value(id, row), other.value(id, row)))
      .map((id) => `${person} ${period} ${id}`),
  );
}

function differences(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...some.filter((name) => !others.includes(name)), ...others.filter((name) => !some.includes(name))];
}

/** A cell that cannot be read is told when it is read and again by each result that needs it: once is enough. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<string>();
  return diagnostics.filter(({ code, span }) => {
    const key = `${code} ${span.file} ${span.start} ${span.end}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
