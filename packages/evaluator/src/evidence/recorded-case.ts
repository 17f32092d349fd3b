/** One test run for its own expectations only: what they were worked out through, and whether they hold. */
import type { Case, Expected, RuleSet } from '@kaohe/ir';
import { caseDataset } from '../cases/case-data.js';
import { isAsExpected, rowFor, withSettings } from '../cases/run-cases.js';
import type { Dataset } from '../data/dataset.js';
import { isAbsent } from '../data/value.js';
import { recordedValues } from '../interpret/recorded.js';
import type { Step } from '../interpret/trace.js';
import { waysGone } from './branch.js';
import { type Node, nodesOf, numbersOf } from './nodes.js';

/** What the expectations of a test rest on. */
export interface RecordedCase {
  readonly test: Case;
  readonly dataset: Dataset;
  /** The expectations about computed values, each with the row it is about. */
  readonly checks: readonly Check[];
  /** The numbers of the expressions that were evaluated for them. */
  readonly nodes: ReadonlySet<number>;
  /** The ways that were gone, `number key`. */
  readonly ways: ReadonlySet<string>;
  readonly holds: boolean;
}

export interface Check {
  readonly expected: Expected;
  readonly row: number;
}

/** What can be missing where nothing says what then. */
export const absentWay = 'absent';

/** Runs the test; `numbers` are those of the rule set as it is written. */
export function recordCase(
  ruleSet: RuleSet,
  numbers: ReadonlyMap<Node['expression'], number>,
  test: Case,
): RecordedCase {
  const { ruleSet: rules } = withSettings(ruleSet, test);
  const own = rules === ruleSet ? numbers : numbersOf(nodesOf(rules));
  const { value: dataset, diagnostics } = caseDataset(rules, test);
  const nodes = new Set<number>();
  const ways = new Set<string>();
  const note = (step: Step): void => {
    const number = own.get(step.expression);
    if (number === undefined) return;
    nodes.add(number);
    for (const key of waysGone(step)) ways.add(wayKey(number, key));
    if (step.value.kind === 'fault' && isAbsent(step.value)) ways.add(wayKey(number, absentWay));
  };
  const valueAt = recordedValues(rules, dataset, note);
  const computed = new Set(rules.metrics.flatMap(({ id, table }) => (table === undefined ? [id] : [])));
  const checks = test.expected.flatMap((expected): readonly Check[] => {
    const row = rowFor(rules, dataset, expected);
    return row === undefined || !computed.has(expected.id) ? [] : [{ expected, row }];
  });
  const held = checks.map(({ expected, row }) => isAsExpected(valueAt(expected.id, row), expected.constant));
  return { test, dataset, checks, nodes, ways, holds: diagnostics.length === 0 && held.every(Boolean) };
}

/** Whether the expectations hold in changed rules; stops at the first that does not. */
export function holdsIn(ruleSet: RuleSet, { test, dataset, checks }: RecordedCase): boolean {
  const { ruleSet: rules } = withSettings(ruleSet, test);
  const valueAt = recordedValues(rules, dataset);
  return checks.every(({ expected, row }) => isAsExpected(valueAt(expected.id, row), expected.constant));
}

/** A way as it is remembered. */
export function wayKey(number: number, key: string): string {
  return `${number} ${key}`;
}
