/** Items of a total whose weight says nothing or too much, and KPIs that count twice. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { Expression, Metric, RuleSet, WeightedItem, WeightedSum } from '@kaohe/ir';
import { compare, isNegative, isZero, one } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { metricsById } from '../lookups.js';
import { percent } from '../printed.js';
import { isUnweighted, settledNumber } from '../settled.js';
import type { Check } from './check.js';

export const weightItems: Check = (ruleSet) => {
  const metrics = metricsById(ruleSet);
  return everyOf(ruleSet, 'weighted-sum').flatMap(({ expression }) => [
    ...expression.items.flatMap((item) => oddWeight(ruleSet, item)),
    ...countedTwice(metrics, expression),
  ]);
};

function oddWeight(ruleSet: RuleSet, item: WeightedItem): readonly Diagnostic[] {
  const { name, weight, origin } = item;
  const value = isUnweighted(item) ? undefined : settledNumber(weight, ruleSet);
  if (value === undefined || (!isZero(value) && !isNegative(value) && compare(value, one) <= 0)) return [];
  const at = weight.kind === 'constant' ? weight.origin : origin;
  return [diagnose('scoring/weight-range', at, { kpi: name, weight: percent(value) })];
}

/** The same KPI in two places of one sum, or in it and in a group of it. */
function countedTwice(metrics: ReadonlyMap<string, Metric>, { items, origin }: WeightedSum): readonly Diagnostic[] {
  const seen = new Map<string, WeightedItem>();
  return items.flatMap((item) => {
    const own = leavesOf(item.score, metrics, new Set());
    const twice = [...own].find((id) => seen.has(id));
    for (const id of own) if (!seen.has(id)) seen.set(id, item);
    if (twice === undefined) return [];
    const places = new Set([seen.get(twice)?.origin ?? item.origin, item.origin]);
    const kpi = twice.replace(/\.score$/u, '');
    return [diagnose('scoring/kpi-twice', origin, { kpi }, { related: [...places] })];
  });
}

/** The scores an item is made of, group by group. */
function leavesOf(score: Expression, metrics: ReadonlyMap<string, Metric>, found: Set<string>): ReadonlySet<string> {
  if (score.kind !== 'metric') return found;
  const behind = metrics.get(score.id)?.expression;
  if (behind?.kind === 'weighted-sum') for (const item of behind.items) leavesOf(item.score, metrics, found);
  else found.add(score.id);
  return found;
}
