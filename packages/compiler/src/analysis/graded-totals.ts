/** Grades by a total: the totals that can be reached, and as what the grade sees them. */
import type { Expression, Lookup, Metric, RuleSet, WeightedSum } from '@kaohe/ir';
import { type Rational, roundTo } from '@kaohe/quantity';
import { lookupsOf, metricsById } from './lookups.js';
import type { Total, TotalsOf } from './reachable-totals.js';

/** A total, and what is left of it after the rounding that the grade asks for. */
export interface SeenTotal extends Total {
  readonly seen: Rational;
}

export interface GradedTotals {
  readonly grade: Lookup;
  readonly sum: WeightedSum;
  readonly totals: readonly SeenTotal[];
  readonly isRounded: boolean;
}

/** The grades of the rule set whose totals can be listed. */
export function gradedTotals(ruleSet: RuleSet, totalsOf: TotalsOf): readonly GradedTotals[] {
  const metrics = metricsById(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }): readonly GradedTotals[] => {
    const [subject] = lookup.subjects;
    if (lookup.role !== 'grade' || lookup.subjects.length !== 1 || subject === undefined) return [];
    const rounding = subject.kind === 'round' ? subject : undefined;
    const inner = rounding?.operand ?? subject;
    const sum = inner.kind === 'metric' ? computedBy(metrics, inner.id) : undefined;
    const totals = sum?.kind === 'weighted-sum' ? totalsOf(sum) : undefined;
    if (sum?.kind !== 'weighted-sum' || totals === undefined) return [];
    const seen = totals.map((total) => ({
      ...total,
      seen: rounding === undefined ? total.value : roundTo(total.value, rounding.step, rounding.mode),
    }));
    return [{ grade: lookup, sum, totals: seen, isRounded: rounding !== undefined }];
  });
}

/** How a metric is worked out; one that a person may override, before anybody does. */
function computedBy(metrics: ReadonlyMap<string, Metric>, id: string): Expression | undefined {
  const expression = metrics.get(id)?.expression;
  return expression?.kind === 'override' && expression.computed.kind === 'metric'
    ? metrics.get(expression.computed.id)?.expression
    : expression;
}
