/** The lookups of a rule set, each with the metric it stands in. */
import { type Lookup, type Metric, type RuleSet, type Types, typesOf } from '@kaohe/ir';
import { once } from '../memory/once.js';
import { everyOf } from './by-kind.js';

export interface PlacedLookup {
  readonly metric: Metric;
  readonly lookup: Lookup;
  /** The same rows with the other things they give, where a table gives several. */
  readonly others: readonly Lookup[];
}

/** Every lookup, in the order of the metrics; of those that a table of several outputs makes, the first. */
export const lookupsOf: (ruleSet: RuleSet) => readonly PlacedLookup[] = once(placedLookups);

function placedLookups(ruleSet: RuleSet): readonly PlacedLookup[] {
  const found = new Map<string, { readonly metric: Metric; readonly lookup: Lookup; readonly others: Lookup[] }>();
  for (const { metric, expression } of everyOf(ruleSet, 'lookup')) {
    const key = rowsKey(expression);
    const first = found.get(key);
    if (first === undefined) found.set(key, { metric, lookup: expression, others: [] });
    else first.others.push(expression);
  }
  return [...found.values()];
}

/** Lookups of one declaration are by the same rows where these begin at the same places. */
function rowsKey({ name, origin, subjects, rows }: Lookup): string {
  const places = rows.map((row) => row.origin.start);
  return [name, origin.file, origin.start, subjects.length, ...places].join(' ');
}

/** The types of all names. */
export const typesOfRules: (ruleSet: RuleSet) => Types = once(typesOf);

/** The metrics by id. */
export const metricsById: (ruleSet: RuleSet) => ReadonlyMap<string, Metric> = once(
  ({ metrics }) => new Map(metrics.map((metric) => [metric.id, metric])),
);
