/** Quotas and streaks as steps over all rows at once. */
import type { Cohort, Metric, Quota, Streak } from '@kaohe/ir';
import { type Cohorts, cohortsOf } from '../builtins/cohort.js';
import { quotaFault, tieAtCut } from '../builtins/faults.js';
import { amountsOf, assignQuota } from '../builtins/quota.js';
import type { RuleIndex } from '../builtins/rule-index.js';
import { nextCount } from '../builtins/streak.js';
import type { Dataset } from '../data/dataset.js';
import { none, type Value } from '../data/value.js';
import { type Closure, type Columns, type Compiling, closureOf } from './closures.js';

/** The column of a quota or streak in a run. Rows of periods that the dataset does not list are left alone. */
export type PopulationStep = (columns: Columns) => readonly Value[];

/** The step that grades every row by the quota. */
export function quotaPopulation(compiling: Compiling, quota: Quota): PopulationStep {
  const grade = cohortGrading(compiling, quota);
  const cohorts = cohortsIn(compiling, quota.cohort);
  return (columns) => {
    const values: Value[] = columns.dataset.rows.map(() => none);
    for (const { groups, outside } of cohorts(columns)) {
      for (const [row, value] of outside) values[row] = value;
      for (const rows of groups) grade(columns, rows, values);
    }
    return values;
  };
}

/** Grades the rows of one cohort into `values`. */
export function cohortGrading(
  compiling: Compiling,
  quota: Quota,
): (columns: Columns, rows: readonly number[], values: Value[] | Map<number, Value>) => void {
  const closures: QuotaClosures = {
    by: closureOf(compiling, quota.by),
    tieBreakers: quota.tieBreakers.map(({ expression }) => closureOf(compiling, expression)),
    eligible: quota.eligible && closureOf(compiling, quota.eligible),
    grade: quota.meets && quota.meets.how !== 'quota-wins' ? closureOf(compiling, quota.meets.grade) : undefined,
    small: quota.small && closureOf(compiling, quota.small.result),
    amounts: amountsOf(quota).map((amount) => closureOf(compiling, amount)),
  };
  const { rules, metric } = compiling;
  return (columns, rows, values) => gradeCohort({ rules, metric, quota, closures }, columns, rows, values);
}

/** All rows, period by period, sorted by the keys of the cohort. */
export function cohortsIn(compiling: Compiling, { keys }: Cohort): (columns: Columns) => readonly Cohorts[] {
  const closures = keys.map((key) => closureOf(compiling, key));
  return (columns) =>
    columns.dataset.periods.map((_, period) =>
      cohortsOf(columns.dataset.rowsOfPeriod(period), (row) => closures.map((closure) => closure(columns, row))),
    );
}

interface QuotaClosures {
  readonly by: Closure;
  readonly tieBreakers: readonly Closure[];
  readonly eligible: Closure | undefined;
  readonly grade: Closure | undefined;
  readonly small: Closure | undefined;
  readonly amounts: readonly Closure[];
}

interface QuotaPlan {
  readonly rules: RuleIndex;
  readonly metric: Metric;
  readonly quota: Quota;
  readonly closures: QuotaClosures;
}

function gradeCohort(
  { rules, metric, quota, closures }: QuotaPlan,
  columns: Columns,
  rows: readonly number[],
  values: Value[] | Map<number, Value>,
): void {
  const give = (row: number, value: Value): void => {
    if (values instanceof Map) values.set(row, value);
    else values[row] = value;
  };
  const { by, tieBreakers, eligible, grade, small, amounts } = closures;
  const members = rows.map((row) => ({
    person: columns.dataset.rows[row]?.person ?? '',
    by: by(columns, row),
    tieBreakers: tieBreakers.map((closure) => closure(columns, row)),
    eligible: eligible?.(columns, row),
    grade: grade?.(columns, row),
    amounts: amounts.map((amount) => amount(columns, row)),
  }));
  const { dataset } = columns;
  for (const [place, { given }] of assignQuota(quota, members).entries()) {
    const row = rows[place];
    if (row === undefined) continue;
    switch (given.kind) {
      case 'value':
        give(row, given.value);
        break;
      case 'tie':
        give(row, tieAtCut({ rules, metric, dataset, row }, quota, given.cut));
        break;
      case 'failure':
        give(row, quotaFault({ rules, metric, dataset, row }, quota, given.failure));
        break;
      case 'small':
        give(row, small?.(columns, row) ?? none);
        break;
    }
  }
}

/** The rows to compute, oldest first: all of them, or those of one period where values are carried on. */
export function rowsAtHand(dataset: Dataset): readonly number[] {
  return dataset.periods.flatMap((_, period) => dataset.rowsOfPeriod(period));
}

/** The step that counts the periods in a row for every row. */
export function streakPopulation(compiling: Compiling, streak: Streak): PopulationStep {
  const condition = closureOf(compiling, streak.condition);
  return (columns) => {
    const { dataset } = columns;
    const values: Value[] = dataset.rows.map(() => none);
    const counts = new Map<number, Value>();
    for (const row of rowsAtHand(dataset)) {
      const open: number[] = [];
      for (let at: number | undefined = row; at !== undefined && !counts.has(at); at = dataset.rowBefore(at))
        open.push(at);
      for (const at of open.reverse()) {
        const before = dataset.rowBefore(at);
        const count = before === undefined ? undefined : counts.get(before);
        const gap = before !== undefined && dataset.periodIndex(at) - dataset.periodIndex(before) > 1;
        counts.set(at, nextCount(streak, count && { count, gap }, condition(columns, at)));
      }
      values[row] = counts.get(row) ?? none;
    }
    return values;
  };
}
