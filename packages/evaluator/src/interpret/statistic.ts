/** Statistics over a cohort or over time. */
import type { Statistic } from '@kaohe/ir';
import { rowsInReach, statisticOfHistory } from '../builtins/history.js';
import { statisticOfCohort } from '../builtins/statistic.js';
import { cohortKey } from '../data/dataset.js';
import { none, type Value } from '../data/value.js';
import { type Evaluation, type PopulationScope, valueAt } from './population.js';
import type { Step } from './trace.js';

/** The statistic in this row; its part is the person's own value, where it has one. */
export function statisticStep(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic): Step {
  const part = evaluation.stepOf(scope, statistic.operand);
  const value =
    statistic.over.kind === 'cohort'
      ? inCohort(evaluation, scope, statistic, statistic.over.cohort)
      : inTime(evaluation, scope, statistic, statistic.over);
  return { expression: statistic, value, parts: [part], detail: undefined };
}

function inTime(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  over: Exclude<Statistic['over'], { kind: 'cohort' }>,
): Value {
  const rows = rowsInReach(scope.dataset, scope.row, over);
  return statisticOfHistory(
    scope,
    statistic,
    rows.map((row) => valueAt(evaluation, scope, statistic.operand, row)),
  );
}

function inCohort(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  cohort: 'team' | 'everyone',
): Value {
  const { run, dataset, row } = scope;
  const dataRow = dataset.rows[row];
  const key = dataRow ? cohortKey(dataRow, cohort) : '';
  const known = run.statistics.get(statistic) ?? new Map<string, ReadonlyMap<number, Value>>();
  run.statistics.set(statistic, known);
  const found =
    known.get(key) ?? valuesOfCohort(evaluation, scope, statistic, run.rowsOfCohorts(cohort).get(key) ?? []);
  known.set(key, found);
  return found.get(row) ?? none;
}

function valuesOfCohort(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  rows: readonly number[],
): ReadonlyMap<number, Value> {
  const gives = statisticOfCohort(
    statistic,
    rows.map((row) => valueAt(evaluation, scope, statistic.operand, row)),
  );
  return new Map(rows.map((row, place) => [row, gives(place)]));
}
