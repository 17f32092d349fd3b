/** Cases that show a mistake, in the author's notation: what one could give, and that nothing or what comes out. */
import type { Witness } from '@kaohe/diagnostics';
import { type Expression, type Metric, printExpression, type RuleSet } from '@kaohe/ir';
import { metricsById } from './lookups.js';
import { isEnglish } from './printed.js';

/** The values of some keys, as the author writes them, and what the metric comes to; empty where nothing comes out. */
export type WitnessOf = (
  metric: Metric,
  keys: readonly Expression[],
  values: readonly (string | undefined)[],
  shows: string,
) => Witness;

export function witnessesOf(ruleSet: RuleSet): WitnessOf {
  const metrics = metricsById(ruleSet);
  return ({ id, role }, keys, values, shows) => ({
    given: keys.flatMap((key, place) => {
      const value = values[place];
      return value === undefined ? [] : [{ name: nameOf(key, metrics), value }];
    }),
    shows: [{ name: role === 'score' ? pointsOf(id) : id, value: shows }],
  });
}

/** The points of a KPI as authors write them. */
function pointsOf(id: string): string {
  const kpi = id.replace(/\.score$/u, '');
  return `${kpi}.${isEnglish(kpi) ? 'score' : '得分'}`;
}

/** The column a value comes from; where it is worked out of several, its own name. */
function nameOf(key: Expression, metrics: ReadonlyMap<string, Metric>): string {
  if (key.kind === 'input') return key.id;
  if (key.kind !== 'metric') return printExpression(key);
  const behind = metrics.get(key.id)?.expression;
  return behind?.kind === 'input' || behind?.kind === 'metric' ? nameOf(behind, metrics) : key.id;
}
