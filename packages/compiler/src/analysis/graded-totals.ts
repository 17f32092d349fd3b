/** Grades by a total: the totals that can be reached, as the grade sees them. */
import type { Lookup, Metric, RuleSet, WeightedSum } from '@kaohe/ir';
import { roundTo } from '@kaohe/quantity';
import { lookupsOf, metricsById } from './lookups.js';
import { reachableTotals, type Total } from './reachable-totals.js';

export interface GradedTotals {
  readonly metric: Metric;
  readonly grade: Lookup;
  readonly sum: WeightedSum;
  /** After the rounding that the grade asks for. */
  readonly totals: readonly Total[];
  readonly isRounded: boolean;
}

/** The grades of the rule set whose totals can be listed. */
export function gradedTotals(ruleSet: RuleSet): readonly GradedTotals[] {
  const metrics = metricsById(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ metric, lookup }): readonly GradedTotals[] => {
    const [subject] = lookup.subjects;
    if (lookup.role !== 'grade' || lookup.subjects.length !== 1 || subject === undefined) return [];
    const rounding = subject.kind === 'round' ? subject : undefined;
    const inner = rounding?.operand ?? subject;
    const sum = inner.kind === 'metric' ? metrics.get(inner.id)?.expression : undefined;
    const totals = sum?.kind === 'weighted-sum' ? reachableTotals(ruleSet, sum) : undefined;
    if (sum?.kind !== 'weighted-sum' || totals === undefined) return [];
    const seen =
      rounding === undefined
        ? totals
        : totals.map((total) => ({ ...total, value: roundTo(total.value, rounding.step, rounding.mode) }));
    return [{ metric, grade: lookup, sum, totals: seen, isRounded: rounding !== undefined }];
  });
}
