/** Which people of which periods a result shows, and in which order. */
import type { Dataset, Results, Value } from '@kaohe/evaluator';
import type { RuleSet } from '@kaohe/ir';
import { compare, type Rational } from '@kaohe/quantity';
import { rankingMetric } from '../values/shown-metrics.js';
import type { RankRule } from './rank-rule.js';

/** One line of a result. */
export interface SelectedRow {
  /** The row in the data set. */
  readonly index: number;
  readonly person: string;
  readonly team: string;
  readonly period: string;
  /** Equal values share the better rank; undefined for people who cannot be ranked. */
  readonly rank: number | undefined;
}

/** The rows of the periods, in each the best first, then those who cannot be ranked as the data has them. */
export function selectedRows(
  ruleSet: RuleSet,
  dataset: Dataset,
  results: Results,
  periods: readonly string[],
  rule: RankRule = 'rank',
): readonly SelectedRow[] {
  const ranking = rankingMetric(ruleSet);
  const rankValue = (row: number): Rational | undefined =>
    ranking === undefined ? undefined : numberIn(results.value(ranking.id, row));
  return periods.flatMap((period) => rowsOfPeriod(dataset, period, rankValue, rule));
}

function rowsOfPeriod(
  dataset: Dataset,
  period: string,
  rankValue: (row: number) => Rational | undefined,
  rule: RankRule,
): readonly SelectedRow[] {
  const rows = dataset.rows.flatMap((row, index) =>
    row.period === period ? [{ row, index, value: rankValue(index) }] : [],
  );
  const sorted = rows.toSorted(({ value: left }, { value: right }) => {
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return compare(right, left);
  });
  let rank = 0;
  let before: Rational | undefined;
  return sorted.map(({ row, index, value }, place) => {
    if (value !== undefined && (before === undefined || compare(before, value) !== 0)) {
      rank = rule === 'denseRank' ? rank + 1 : place + 1;
    }
    before = value;
    const { person, team } = row;
    return { index, person, team: team ?? '', period, rank: value === undefined ? undefined : rank };
  });
}

function numberIn(value: Value): Rational | undefined {
  return value.kind === 'number' ? value.value : undefined;
}
