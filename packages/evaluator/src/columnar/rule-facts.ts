/** What all runs of one rule set need to know of its metrics, found once: a run over few rows is over before that. */
import { type Expression, type MetricGroup, metricGroups, metricsNamed, type RuleSet, within } from '@kaohe/ir';
import { type RuleIndex, ruleIndex } from '../builtins/rule-index.js';
import { reportedMetrics } from '../data/results.js';

export interface RuleFacts {
  readonly rules: RuleIndex;
  readonly groups: readonly MetricGroup[];
  readonly reported: readonly string[];
  readonly metricsNamed: (expression: Expression) => readonly string[];
  /** Whether a quota, pool, statistic or streak stands in it. */
  readonly hasPopulation: (expression: Expression) => boolean;
}

const known = new WeakMap<RuleSet, RuleFacts>();

export function factsOf(ruleSet: RuleSet): RuleFacts {
  const facts = known.get(ruleSet) ?? madeFacts(ruleSet);
  known.set(ruleSet, facts);
  return facts;
}

function madeFacts(ruleSet: RuleSet): RuleFacts {
  return {
    rules: ruleIndex(ruleSet),
    groups: metricGroups(ruleSet.metrics),
    reported: reportedMetrics(ruleSet),
    metricsNamed: remembered(metricsNamed),
    hasPopulation: remembered((expression) => {
      for (const inner of within(expression)) {
        const { kind } = inner;
        if (kind === 'quota' || kind === 'pool' || kind === 'streak') return true;
        if (kind === 'statistic' && inner.over.kind !== 'values') return true;
      }
      return false;
    }),
  };
}

function remembered<T>(found: (expression: Expression) => T): (expression: Expression) => T {
  const known = new Map<Expression, T>();
  return (expression) => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const made = found(expression);
    known.set(expression, made);
    return made;
  };
}
