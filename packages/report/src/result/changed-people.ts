/** Whose results two rule sets tell differently, on the same data. */
import { type Dataset, type Results, sameValue, type Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { add, type Rational, zero } from '@kaohe/quantity';
import { shownMetrics } from '../values/shown-metrics.js';

/** One of the two. */
export interface Computed {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
}

/** A value that is not the same. */
export interface ChangedValue {
  readonly person: string;
  readonly period: string;
  readonly metric: Metric;
  readonly was: Value;
  readonly now: Value;
}

/** What an amount comes to for everybody who has one on both sides. */
export interface ChangedSum {
  readonly metric: Metric;
  readonly was: Rational;
  readonly now: Rational;
}

export interface ChangedPeople {
  readonly values: readonly ChangedValue[];
  readonly sums: readonly ChangedSum[];
  /** People in all. */
  readonly count: number;
}

/** Results that both rule sets show, in reading order, person by person. */
export function changedPeople(old: Computed, now: Computed): ChangedPeople {
  const known = new Set(old.results.metricIds);
  const metrics = shownMetrics(now.ruleSet).flatMap(({ metric, score }) => [metric, ...(score ? [score] : [])]);
  const both = metrics.filter(({ id }) => known.has(id) && now.results.metricIds.includes(id));
  const values: ChangedValue[] = [];
  const sums = new Map(
    both.flatMap((metric) => (metric.role === 'pay' ? [[metric, { was: zero, now: zero }] as const] : [])),
  );
  for (const [row, { person, period }] of now.dataset.rows.entries()) {
    const before = old.dataset.rowOf(person, period);
    if (before === undefined) continue;
    for (const metric of both) {
      const [a, b] = [old.results.value(metric.id, before), now.results.value(metric.id, row)];
      const sum = sums.get(metric);
      if (sum && a.kind === 'number' && b.kind === 'number') {
        sums.set(metric, { was: add(sum.was, a.value), now: add(sum.now, b.value) });
      }
      const isSame = a.kind === 'fault' && b.kind === 'fault' ? true : sameValue(a, b);
      if (!isSame) values.push({ person, period, metric, was: a, now: b });
    }
  }
  const count = new Set(now.dataset.rows.map(({ person }) => person)).size;
  return { values, sums: [...sums].map(([metric, sum]) => ({ metric, ...sum })), count };
}
