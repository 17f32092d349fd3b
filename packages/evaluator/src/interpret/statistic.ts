/** Statistics over a cohort or over time. */
import type { Cohort, Statistic } from '@kaohe/ir';
import { rowsInReach, statisticOfHistory } from '../builtins/history.js';
import { statisticOfCohort } from '../builtins/statistic.js';
import { none, type Value } from '../data/value.js';
import { cohortsAround, type Evaluation, type PopulationScope, valueAt } from './population.js';
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

function inCohort(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic, cohort: Cohort): Value {
  const { run, dataset, row } = scope;
  const known = run.statistics.get(statistic) ?? new Map<number, ReadonlyMap<number, Value>>();
  run.statistics.set(statistic, known);
  const period = dataset.periodIndex(row);
  const found = known.get(period) ?? valuesOfPeriod(evaluation, scope, statistic, cohort);
  known.set(period, found);
  return found.get(row) ?? none;
}

function valuesOfPeriod(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  cohort: Cohort,
): ReadonlyMap<number, Value> {
  const { groups, outside } = cohortsAround(evaluation, scope, cohort);
  const found = new Map<number, Value>(outside);
  for (const rows of groups) {
    const gives = statisticOfCohort(
      statistic,
      rows.map((row) => valueAt(evaluation, scope, statistic.operand, row)),
    );
    for (const [place, row] of rows.entries()) found.set(row, gives(place));
  }
  return found;
}
