/** How one metric of one row got its value: the evaluation itself, kept. */
import { invariant } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { metricStep } from './interpret.js';
import { computePeriods, ofPeople } from './run.js';
import { newRun } from './run-state.js';
import type { Step } from './trace.js';

/** The step of a metric in a row, down to cells and constants. */
export function explain(ruleSet: RuleSet, dataset: Dataset, metricId: string, row: number): Step {
  const run = newRun(ruleSet, dataset);
  const metric = run.rules.metrics.get(metricId);
  invariant(metric, `the metric ${metricId} is there`);
  const wanted = new Set([...run.before(metric), metric]);
  for (const { isCarried, metrics } of run.groups) {
    // what is carried on is told back to the period before, which has a trace of its own
    const needed = isCarried && metrics.some((one) => wanted.has(one));
    if (needed) computePeriods(run, ofPeople(metrics), dataset.periodIndex(row));
    for (const one of metrics)
      if (one !== metric && wanted.has(one) && one.table === undefined) metricStep(run, one.id, row);
  }
  return metricStep(run, metricId, row);
}
