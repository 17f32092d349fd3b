/** Interprets all metrics of all rows. */
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import { makeResults, type Results } from '../data/results.js';
import type { Value } from '../data/value.js';
import { metricStep } from './interpret.js';
import { newRun } from './run-state.js';

/** The value of every metric in every row. */
export function interpret(ruleSet: RuleSet, dataset: Dataset): Results {
  const run = newRun(ruleSet, dataset);
  const columns = new Map<string, readonly Value[]>();
  for (const { id, table } of ruleSet.metrics) {
    // what records come to is worked out where it is gathered
    if (table !== undefined) continue;
    const steps = [...dataset.rows.keys()].map((row) => metricStep(run, id, row));
    columns.set(
      id,
      steps.map((step) => step.value),
    );
    // later metrics need the values only: without this, the traces of all rows would stay in memory
    run.steps.set(
      id,
      steps.map((step) => ({ ...step, parts: [], detail: undefined })),
    );
  }
  return makeResults(ruleSet, dataset.rows.length, columns);
}
