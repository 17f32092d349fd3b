/** How one metric of one row got its value: the evaluation itself, kept. */
import { invariant } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { metricStep } from './interpret.js';
import { computeAll, computePeriods, ofPeople, valueOnly } from './run.js';
import { newRun, type RunState } from './run-state.js';
import type { Step } from './trace.js';

/** The step of a metric in a row, down to cells and constants. */
export function explain(ruleSet: RuleSet, dataset: Dataset, metricId: string, row: number): Step {
  return explained(newRun(ruleSet, dataset), metricId, row);
}

/** Gives the step of a metric in a row. */
export type Explainer = (metricId: string, row: number) => Step;

/** Explains many rows at the cost of one computation of all: keeps the trace of one row at a time, of the others the values. */
export function explainer(ruleSet: RuleSet, dataset: Dataset): Explainer {
  const run = newRun(ruleSet, dataset);
  computeAll(run);
  let traced: number | undefined;
  return (metricId, row) => {
    if (row !== traced) {
      for (const steps of run.steps.values()) {
        const before = traced === undefined ? undefined : steps[traced];
        if (traced !== undefined && before) steps[traced] = valueOnly(before);
        steps[row] = undefined;
      }
      traced = row;
    }
    return explained(run, metricId, row);
  };
}

function explained(run: RunState, metricId: string, row: number): Step {
  const metric = run.rules.metrics.get(metricId);
  invariant(metric, `the metric ${metricId} is there`);
  const wanted = new Set([...run.before(metric), metric]);
  for (const { isCarried, metrics } of run.groups) {
    // what is carried on is told back to the period before, which has a trace of its own
    const needed = isCarried && metrics.some((one) => wanted.has(one));
    if (needed) computePeriods(run, ofPeople(metrics), run.dataset.periodIndex(row));
    for (const one of metrics)
      if (one !== metric && wanted.has(one) && one.table === undefined) metricStep(run, one.id, row);
  }
  return metricStep(run, metricId, row);
}
