/** Quotas and streaks: the expressions whose value in one row depends on other rows. */
import { type Cohort, type Expression, printCohort, type Quota, type Streak } from '@kaohe/ir';
import { type Cohorts, cohortsOf } from '../builtins/cohort.js';
import { quotaFault, type Site, tieAtCut } from '../builtins/faults.js';
import { amountsOf, assignQuota, type QuotaOutcome } from '../builtins/quota.js';
import { nextCount } from '../builtins/streak.js';
import { none, type Value } from '../data/value.js';
import type { RunState } from './run-state.js';
import type { Step, StreakDetail } from './trace.js';

export interface PopulationScope extends Site {
  readonly run: RunState;
}

/** How expressions and metrics are evaluated, handed in because evaluating comes back here. */
export interface Evaluation {
  readonly stepOf: (scope: PopulationScope, expression: Expression) => Step;
  readonly metricStep: (run: RunState, id: string, row: number) => Step;
}

/** The grade of this row's person among the cohort. */
export function quotaStep(evaluation: Evaluation, scope: PopulationScope, quota: Quota): Step {
  const outcome = outcomesOfPeriod(evaluation, scope, quota).get(scope.row);
  const own = [quota.by, ...quota.tieBreakers.map((one) => one.expression)];
  const amounts = amountsOf(quota).filter(({ kind }) => kind !== 'constant');
  const parts = [...own, ...present(quota.eligible), ...present(quota.meets?.grade), ...amounts].map((part) =>
    evaluation.stepOf(scope, part),
  );
  const given = outcome?.given ?? { kind: 'value', value: none };
  const detail: Step['detail'] = {
    kind: 'quota',
    cohort: printCohort(quota.cohort),
    labels: quota.shares.map(({ label }) => label),
    standing: outcome?.standing,
    isSmall: given.kind === 'small',
    cut: given.kind === 'tie' ? given.cut : undefined,
  };
  switch (given.kind) {
    case 'value':
      return { expression: quota, value: given.value, parts, detail };
    case 'tie':
      return { expression: quota, value: tieAtCut(scope, quota, given.cut), parts, detail };
    case 'failure':
      return { expression: quota, value: quotaFault(scope, quota, given.failure), parts, detail };
    case 'small': {
      const result = present(quota.small?.result).map((part) => evaluation.stepOf(scope, part));
      return { expression: quota, value: result[0]?.value ?? none, parts: [...parts, ...result], detail };
    }
  }
}

function outcomesOfPeriod(
  evaluation: Evaluation,
  scope: PopulationScope,
  quota: Quota,
): ReadonlyMap<number, QuotaOutcome> {
  const { run, dataset, row } = scope;
  const graded = run.quotas.get(quota) ?? new Map<number, ReadonlyMap<number, QuotaOutcome>>();
  run.quotas.set(quota, graded);
  const period = dataset.periodIndex(row);
  const known = graded.get(period);
  if (known) return known;
  const { groups, outside } = cohortsAround(evaluation, scope, quota.cohort);
  const found = new Map<number, QuotaOutcome>();
  for (const [member, value] of outside) found.set(member, { given: { kind: 'value', value }, standing: undefined });
  for (const rows of groups) {
    const members = rows.map((member) => {
      const valueOfMember = (expression: Expression) => valueAt(evaluation, scope, expression, member);
      return {
        person: scope.dataset.rows[member]?.person ?? '',
        by: valueOfMember(quota.by),
        tieBreakers: quota.tieBreakers.map((one) => valueOfMember(one.expression)),
        eligible: quota.eligible && valueOfMember(quota.eligible),
        grade: quota.meets && quota.meets.how !== 'quota-wins' ? valueOfMember(quota.meets.grade) : undefined,
        amounts: amountsOf(quota).map(valueOfMember),
      };
    });
    for (const [place, outcome] of assignQuota(quota, members).entries()) found.set(rows[place] ?? -1, outcome);
  }
  graded.set(period, found);
  return found;
}

/** The people of the period at hand, sorted by the keys of the cohort. */
export function cohortsAround(evaluation: Evaluation, scope: PopulationScope, { keys }: Cohort): Cohorts {
  const { dataset, row } = scope;
  return cohortsOf(dataset.rowsOfPeriod(dataset.periodIndex(row)), (member) =>
    keys.map((key) => valueAt(evaluation, scope, key, member)),
  );
}

/** The number of periods in a row up to this one. */
export function streakStep(evaluation: Evaluation, scope: PopulationScope, streak: Streak): Step {
  const { dataset, row } = scope;
  const history = [row];
  for (let before = dataset.rowBefore(row); before !== undefined; before = dataset.rowBefore(before)) {
    history.push(before);
  }
  const periods: { period: string; held: Value; count: Value }[] = [];
  let last: { readonly row: number; readonly count: Value } | undefined;
  for (const at of history.reverse()) {
    const held = valueAt(evaluation, scope, streak.condition, at);
    const gap = last !== undefined && dataset.periodIndex(at) - dataset.periodIndex(last.row) > 1;
    const count = nextCount(streak, last && { count: last.count, gap }, held);
    periods.push({ period: dataset.rows[at]?.period ?? '', held, count });
    last = { row: at, count };
  }
  const detail: StreakDetail = { kind: 'streak', periods };
  const part = evaluation.stepOf(scope, streak.condition);
  return { expression: streak, value: last?.count ?? none, parts: [part], detail };
}

/** The value of an expression in another row. What it refers to is computed first, in order, so that nothing nests deep. */
export function valueAt(evaluation: Evaluation, scope: PopulationScope, expression: Expression, row: number): Value {
  const { run, metric } = scope;
  for (const { id, table } of run.before(metric)) {
    if (table === undefined || table === run.inside?.table) evaluation.metricStep(run, id, row);
  }
  return evaluation.stepOf({ ...scope, row }, expression).value;
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression ? [expression] : [];
}
