/** The rows of a period as they would be closed, and which periods are the past of another. */
import { type ClosedRow, closedRow, type Dataset, type Results } from '@kaohe/evaluator';
import type { RuleSet } from '@kaohe/ir';
import { comparePeriods, type Period, periodFromText } from '@kaohe/quantity';

/** Everybody of the period. */
export function closedRowsOf(
  ruleSet: RuleSet,
  dataset: Dataset,
  results: Results,
  period: string,
): readonly ClosedRow[] {
  return [...dataset.rows.keys()]
    .filter((row) => dataset.rows[row]?.period === period)
    .map((row) => closedRow(ruleSet, dataset, results, row));
}

/** Whether a period is not later than another; by their names where they have no calendar in common. */
export function isUpTo(one: string, other: string): boolean {
  const [left, right]: readonly (Period | undefined)[] = [periodFromText(one), periodFromText(other)];
  return left?.kind === right?.kind && left && right ? comparePeriods(left, right) <= 0 : one <= other;
}
