/** Cases that show a mistake, in the author's notation: what one could give, and that nothing or what comes out. */
import type { NamedValue, Witness } from '@kaohe/diagnostics';
import type { Expression, Metric, RuleSet } from '@kaohe/ir';
import { metricsById } from './lookups.js';
import { isEnglish } from './printed.js';

/**
 * The values of some keys, as the author writes them, and what the metric comes to; empty where nothing comes out. Undefined where a key
 * has no name by which a value could be given to it.
 */
export type WitnessOf = (
  metric: Metric,
  keys: readonly Expression[],
  values: readonly (string | undefined)[],
  shows: string,
) => Witness | undefined;

export function witnessesOf(ruleSet: RuleSet): WitnessOf {
  const metrics = metricsById(ruleSet);
  return ({ id, role }, keys, values, shows) => {
    const given: NamedValue[] = [];
    for (const [place, key] of keys.entries()) {
      const [name, value] = [nameOf(key, metrics), values[place]];
      if (name === undefined) return undefined;
      if (value !== undefined) given.push({ name, value });
    }
    return { given, shows: [{ name: role === 'score' ? pointsOf(id) : id, value: shows }] };
  };
}

/** The points of a KPI as authors write them. */
function pointsOf(id: string): string {
  const kpi = id.replace(/\.score$/u, '');
  return `${kpi}.${isEnglish(kpi) ? 'score' : '得分'}`;
}

/** The column a value comes from; where it is worked out of several, its own name. What is rounded as the key asks for stays as it is. */
function nameOf(key: Expression, metrics: ReadonlyMap<string, Metric>): string | undefined {
  if (key.kind === 'input') return key.id;
  if (key.kind === 'round') return nameOf(key.operand, metrics);
  if (key.kind !== 'metric') return undefined;
  const behind = metrics.get(key.id)?.expression;
  return (behind?.kind === 'input' || behind?.kind === 'metric' ? nameOf(behind, metrics) : undefined) ?? key.id;
}
