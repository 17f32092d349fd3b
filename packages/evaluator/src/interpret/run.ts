/** Interprets all metrics of all rows. */
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { makeResults, type Results } from '../data/results.js';
import type { Value } from '../data/value.js';
import { metricStep } from './interpret.js';
import { newRun, type RunState } from './run-state.js';
import type { Step } from './trace.js';

/** The value of every metric in every row. */
export function interpret(ruleSet: RuleSet, dataset: Dataset): Results {
  const run = newRun(ruleSet, dataset);
  computeAll(run);
  const columns = new Map<string, readonly Value[]>();
  for (const { id, table } of ruleSet.metrics) {
    if (table !== undefined) continue;
    columns.set(
      id,
      [...dataset.rows.keys()].map((row) => metricStep(run, id, row).value),
    );
  }
  return makeResults(ruleSet, dataset.rows.length, columns);
}

/** Computes the value of every metric in every row. */
export function computeAll(run: RunState): void {
  const { dataset } = run;
  for (const group of run.groups) {
    const ids = ofPeople(group.metrics);
    if (group.isCarried) computePeriods(run, ids, dataset.periods.length);
    else computeRows(run, ids, [...dataset.rows.keys()]);
  }
}

/** The ids of metrics of people: what records come to is worked out where it is gathered. */
export function ofPeople(metrics: readonly Metric[]): readonly string[] {
  return metrics.flatMap(({ id, table }) => (table === undefined ? [id] : []));
}

/** Computes the metrics in the first so many periods, one after the other, so that each finds its earlier periods there. */
export function computePeriods(run: RunState, ids: readonly string[], periods: number): void {
  for (let period = 0; period < periods; period += 1) computeRows(run, ids, run.dataset.rowsOfPeriod(period));
}

/** Computes the metrics in the rows. Later ones need the values only: kept traces of all rows would fill the memory. */
function computeRows(run: RunState, ids: readonly string[], rows: readonly number[]): void {
  for (const id of ids) {
    const steps = run.steps.get(id) ?? [];
    for (const row of rows) steps[row] = valueOnly(metricStep(run, id, row));
  }
}

/** The step without what it was made from. */
export function valueOnly(step: Step): Step {
  return { ...step, parts: [], detail: undefined };
}
