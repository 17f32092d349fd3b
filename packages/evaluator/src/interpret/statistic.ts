/** Statistics over a cohort, over time, or over several values of the row. */
import { type Cohort, isOverTime, reachesBackOnly, type Statistic } from '@kaohe/ir';
import { valueInCohort, valueInTime, valueOfRow } from '../builtins/finding.js';
import { rowsInReach } from '../builtins/history.js';
import type { Member } from '../builtins/member.js';
import { type Finding, statisticOfCohort } from '../builtins/statistic.js';
import type { Value } from '../data/value.js';
import { gatherStep } from './gather.js';
import { cohortsAround, type Evaluation, type PopulationScope, valueAt } from './population.js';
import type { Step } from './trace.js';

/** The statistic in this row; its parts are the person's own values, where it has some. */
export function statisticStep(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic): Step {
  if (statistic.over.kind === 'records') return gatherStep(evaluation, scope, statistic, statistic.over);
  const { operand, over } = statistic;
  const made = (value: Value, parts: readonly Step[]): Step => ({
    expression: statistic,
    value,
    parts,
    detail: undefined,
  });
  if (isOverTime(over)) {
    const rows = rowsInReach(scope.dataset, scope.row, over, scope.rules.ruleSet.periodStart);
    // of earlier periods the latest is shown: the present one plays no part, and may not be known yet
    const shown = reachesBackOnly(over) ? rows.at(-1) : scope.row;
    const parts = shown === undefined ? [] : [evaluation.stepOf({ ...scope, row: shown }, operand)];
    return made(inTime(evaluation, scope, statistic, rows), parts);
  }
  switch (over.kind) {
    case 'cohort':
      return made(inCohort(evaluation, scope, statistic, over.cohort), [evaluation.stepOf(scope, operand)]);
    case 'values': {
      const parts = [operand, ...over.others].map((part) => evaluation.stepOf(scope, part));
      const values = parts.map((part) => part.value);
      return made(valueOfRow(scope, statistic, values), parts);
    }
  }
}

function inTime(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic, rows: readonly number[]): Value {
  return valueInTime(
    scope,
    statistic,
    rows.map((row) => memberAt(evaluation, scope, statistic, row)),
  );
}

function inCohort(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic, cohort: Cohort): Value {
  const { run, dataset, row } = scope;
  const known = run.statistics.get(statistic) ?? new Map<number, ReadonlyMap<number, Finding>>();
  run.statistics.set(statistic, known);
  const period = dataset.periodIndex(row);
  const found = known.get(period) ?? findingsOfPeriod(evaluation, scope, statistic, cohort);
  known.set(period, found);
  return valueInCohort(scope, statistic, found.get(row) ?? 'nothing');
}

function findingsOfPeriod(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  cohort: Cohort,
): ReadonlyMap<number, Finding> {
  const { groups, outside } = cohortsAround(evaluation, scope, cohort);
  const found = new Map<number, Finding>(outside);
  for (const rows of groups) {
    const gives = statisticOfCohort(
      statistic,
      rows.map((row) => memberAt(evaluation, scope, statistic, row)),
    );
    for (const [place, row] of rows.entries()) found.set(row, gives(place));
  }
  return found;
}

function memberAt(evaluation: Evaluation, scope: PopulationScope, statistic: Statistic, row: number): Member {
  const { operand, where, tieBreakers } = statistic;
  return {
    value: valueAt(evaluation, scope, operand, row),
    where: where && valueAt(evaluation, scope, where, row),
    tieBreakers: tieBreakers.map((one) => valueAt(evaluation, scope, one.expression, row)),
  };
}
