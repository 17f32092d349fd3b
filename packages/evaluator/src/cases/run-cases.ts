/** Runs the tests written in a rule set: data from what is given, compared exactly with what is expected. */
import { type Diagnostic, diagnose, type Language, type Span } from '@kaohe/diagnostics';
import { type Case, type Constant, type Expected, mapRuleSet, printConstant, type RuleSet, type Type } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { faultSentence } from '../data/fault-sentence.js';
import { printValue } from '../data/print-value.js';
import type { Results } from '../data/results.js';
import { sameValue, type Value, valueOfConstant } from '../data/value.js';
import { caseDataset, defaultPeriod } from './case-data.js';

/** How one test went. */
export interface CaseOutcome {
  readonly name: string;
  readonly origin: Span;
  readonly passed: boolean;
  readonly failures: readonly CaseFailure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One expectation that does not hold. */
export interface CaseFailure {
  readonly id: string;
  readonly person: string;
  readonly period: string;
  readonly expected: string;
  readonly found: string;
  readonly origin: Span;
}

/** The outcome of every test of the rule set; `evaluate` is one of the two evaluators. */
export function runCases(
  ruleSet: RuleSet,
  evaluate: (ruleSet: RuleSet, dataset: Dataset) => Results,
  language: Language = 'zh',
): readonly CaseOutcome[] {
  return ruleSet.cases.map((test) => runCase(ruleSet, test, evaluate, language));
}

function runCase(
  ruleSet: RuleSet,
  test: Case,
  evaluate: (ruleSet: RuleSet, dataset: Dataset) => Results,
  language: Language,
): CaseOutcome {
  const { ruleSet: rules, diagnostics: unknown } = withSettings(ruleSet, test);
  const { value: dataset, diagnostics: refused } = caseDataset(rules, test);
  const results = evaluate(rules, dataset);
  const failures: CaseFailure[] = [];
  const diagnostics = [...unknown, ...refused];
  for (const expected of test.expected) {
    const found = foundFor(rules, dataset, results, expected);
    if (found && isAsExpected(found, expected.constant)) continue;
    const failure = failureOf(rules, expected, found, language);
    const { id, origin } = failure;
    failures.push(failure);
    const args = { test: test.name, name: id, expected: failure.expected, found: failure.found };
    diagnostics.push(diagnose('cases/failed', origin, args));
  }
  const passed = diagnostics.length === 0;
  return { name: test.name, origin: test.origin, passed, failures, diagnostics };
}

/** The rule set with the values the test sets: parameters, and what a shop is required to give. */
export function withSettings(ruleSet: RuleSet, test: Case): { ruleSet: RuleSet; diagnostics: readonly Diagnostic[] } {
  if (test.settings.length === 0) return { ruleSet, diagnostics: [] };
  const settings = new Map(test.settings.map((setting) => [setting.id, setting]));
  const used = new Set<string>();
  const settingOf = (id: string) => {
    const setting = settings.get(id);
    if (setting) used.add(id);
    return setting;
  };
  const parameters = ruleSet.parameters.map((parameter) => {
    const setting = settingOf(parameter.id);
    return setting ? { ...parameter, value: setting.constant } : parameter;
  });
  const changed = mapRuleSet(ruleSet, (expression) => {
    const setting = expression.kind === 'required' ? settingOf(expression.name) : undefined;
    return setting ? { kind: 'constant', constant: setting.constant, origin: setting.origin } : expression;
  });
  const diagnostics = test.settings
    .filter(({ id }) => !used.has(id))
    .map(({ id, origin }) => diagnose('cases/unknown-name', origin, { name: id }));
  return { ruleSet: { ...changed, parameters }, diagnostics };
}

function foundFor(ruleSet: RuleSet, dataset: Dataset, results: Results, expected: Expected): Value | undefined {
  const row = rowFor(ruleSet, dataset, expected);
  if (row === undefined) return undefined;
  if (results.metricIds.includes(expected.id)) return results.value(expected.id, row);
  return ruleSet.inputs.some(({ id }) => id === expected.id) ? dataset.column(expected.id)[row] : undefined;
}

/** The row that is named; where no period is named and the usual one has no row, the person's last. */
export function rowFor(ruleSet: RuleSet, dataset: Dataset, { person, period }: Expected): number | undefined {
  const named = dataset.rowOf(person, period === '' ? defaultPeriod(ruleSet) : period);
  if (named !== undefined || period !== '') return named;
  const periods = dataset.periods.toReversed();
  const last = periods.find((one) => dataset.rowOf(person, one) !== undefined);
  if (last !== undefined) return dataset.rowOf(person, last);
  return person === '' && dataset.rows.length === 1 ? 0 : undefined;
}

export function isAsExpected(found: Value, expected: Expected['constant']): boolean {
  if (expected.kind === 'missing') return found.kind === 'fault';
  return sameValue(found, valueOfConstant(expected));
}

function failureOf(ruleSet: RuleSet, expected: Expected, found: Value | undefined, language: Language): CaseFailure {
  const { id, person, period, constant, origin } = expected;
  return {
    id,
    person,
    period,
    origin,
    expected: printExpected(constant),
    found: printFound(ruleSet, expected, found, language),
  };
}

function printExpected(constant: Constant | { readonly kind: 'missing' }): string {
  return constant.kind === 'missing' ? '?' : printConstant(constant);
}

/** What was found, in the unit of what was expected and never printed like it. */
function printFound(
  ruleSet: RuleSet,
  { id, constant }: Expected,
  found: Value | undefined,
  language: Language,
): string {
  if (!found) return '—';
  if (found.kind === 'fault') return faultSentence(found, language).what;
  const known = [...ruleSet.metrics, ...ruleSet.inputs].find((named) => named.id === id);
  const type: Type =
    constant.kind === 'number' ? { kind: 'number', unit: constant.unit } : (known?.type ?? { kind: 'text' });
  return printValue(found, type, language, constant.kind === 'number' ? [constant.value] : []);
}
