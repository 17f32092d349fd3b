/** The lookups of a rule set, each with the metric it stands in. */
import { everyExpression, type Lookup, type Metric, type RuleSet } from '@kaohe/ir';

export interface PlacedLookup {
  readonly metric: Metric;
  readonly lookup: Lookup;
}

/** Every lookup, in the order of the metrics. */
export function lookupsOf(ruleSet: RuleSet): readonly PlacedLookup[] {
  const found: PlacedLookup[] = [];
  for (const { metric, expression } of everyExpression(ruleSet)) {
    if (expression.kind === 'lookup') found.push({ metric, lookup: expression });
  }
  return found;
}

/** The metrics by id. */
export function metricsById(ruleSet: RuleSet): ReadonlyMap<string, Metric> {
  return new Map(ruleSet.metrics.map((metric) => [metric.id, metric]));
}
