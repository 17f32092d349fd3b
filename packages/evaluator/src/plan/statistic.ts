/** Statistics as steps over all rows at once. */
import { invariant } from '@kaohe/diagnostics';
import { type Cohort, isOverTime, type Statistic, type TimeRange } from '@kaohe/ir';
import { valueInCohort, valueInTime } from '../builtins/finding.js';
import { rowsInReach } from '../builtins/history.js';
import type { Member } from '../builtins/member.js';
import { statisticOfCohort } from '../builtins/statistic.js';
import { none, type Value } from '../data/value.js';
import { type Columns, type Compiling, closureOf } from './closures.js';
import { gatherPopulation } from './gather.js';
import { cohortsIn, type PopulationStep, rowsAtHand } from './population.js';

/** The step that gives every row its statistic. */
export function statisticPopulation(compiling: Compiling, statistic: Statistic): PopulationStep {
  const { over } = statistic;
  if (isOverTime(over)) return overTime(compiling, statistic, over);
  switch (over.kind) {
    case 'cohort':
      return overCohort(compiling, statistic, over.cohort);
    case 'records':
      return gatherPopulation(compiling, statistic, over);
    case 'values':
      invariant(false, 'values of one row are no population');
  }
}

function overTime(compiling: Compiling, statistic: Statistic, over: TimeRange): PopulationStep {
  const memberOf = membersOf(compiling, statistic);
  const { rules, metric } = compiling;
  return (columns) => {
    const { dataset } = columns;
    const members = new Map<number, Member>();
    const memberAt = (row: number): Member => {
      const member = members.get(row) ?? memberOf(columns, row);
      members.set(row, member);
      return member;
    };
    const found: Value[] = dataset.rows.map(() => none);
    for (const row of rowsAtHand(dataset)) {
      const reached = rowsInReach(dataset, row, over, rules.ruleSet.periodStart).map(memberAt);
      found[row] = valueInTime({ rules, metric, dataset, row }, statistic, reached);
    }
    return found;
  };
}

/** What each row of one cohort gets. */
export function cohortStatistic(
  compiling: Compiling,
  statistic: Statistic,
): (columns: Columns, rows: readonly number[]) => ReadonlyMap<number, Value> {
  const memberOf = membersOf(compiling, statistic);
  const { rules, metric } = compiling;
  return (columns, rows) => {
    const { dataset } = columns;
    const gives = statisticOfCohort(
      statistic,
      rows.map((row) => memberOf(columns, row)),
    );
    return new Map(
      rows.map((row, place) => [row, valueInCohort({ rules, metric, dataset, row }, statistic, gives(place))]),
    );
  };
}

function overCohort(compiling: Compiling, statistic: Statistic, cohort: Cohort): PopulationStep {
  const found = cohortStatistic(compiling, statistic);
  const cohorts = cohortsIn(compiling, cohort);
  return (columns) => {
    const values: Value[] = columns.dataset.rows.map(() => none);
    for (const { groups, outside } of cohorts(columns)) {
      for (const [row, value] of outside) values[row] = value;
      for (const rows of groups) {
        for (const [row, value] of found(columns, rows)) values[row] = value;
      }
    }
    return values;
  };
}

function membersOf(compiling: Compiling, statistic: Statistic): (columns: Columns, row: number) => Member {
  const operand = closureOf(compiling, statistic.operand);
  const where = statistic.where && closureOf(compiling, statistic.where);
  const tieBreakers = statistic.tieBreakers.map(({ expression }) => closureOf(compiling, expression));
  return (columns, row) => ({
    value: operand(columns, row),
    where: where?.(columns, row),
    tieBreakers: tieBreakers.map((closure) => closure(columns, row)),
  });
}
