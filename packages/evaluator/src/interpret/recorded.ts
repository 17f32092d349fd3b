/** Works out single values as they are asked for, and tells of every step on the way: what a value does not need is not touched. */
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import type { Value } from '../data/value.js';
import { metricStep } from './interpret.js';
import { type Note, newRun } from './run-state.js';

/** In longer rule sets what a metric needs is computed first, in order, so that nothing nests deep. */
const mostNested = 1000;

/** The value of a metric of people in a row, worked out once. */
export type ValueAt = (metricId: string, row: number) => Value;

/** Values of the rule set over the data; `note` hears of each step that is made for them. */
export function recordedValues(ruleSet: RuleSet, dataset: Dataset, note?: Note): ValueAt {
  const run = newRun(ruleSet, dataset, note);
  const isLong = ruleSet.metrics.length > mostNested;
  return (id, row) => {
    const metric = isLong ? run.rules.metrics.get(id) : undefined;
    for (const one of metric ? run.before(metric) : []) if (one.table === undefined) metricStep(run, one.id, row);
    return metricStep(run, id, row).value;
  };
}
