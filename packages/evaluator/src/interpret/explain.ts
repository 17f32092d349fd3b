/** How one metric of one row got its value: the evaluation itself, kept. */
import { invariant } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { metricStep } from './interpret.js';
import { newRun } from './run-state.js';
import type { Step } from './trace.js';

/** The step of a metric in a row, down to cells and constants. */
export function explain(ruleSet: RuleSet, dataset: Dataset, metricId: string, row: number): Step {
  const run = newRun(ruleSet, dataset);
  const metric = run.rules.metrics.get(metricId);
  invariant(metric, `the metric ${metricId} is there`);
  for (const { id, table } of run.before(metric)) if (table === undefined) metricStep(run, id, row);
  return metricStep(run, metricId, row);
}
