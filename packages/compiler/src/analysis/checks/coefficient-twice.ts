/** Products in which two factors come from one total: the result counts twice. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Expression, type Metric, metricsNamed, within } from '@kaohe/ir';
import { metricsById } from '../lookups.js';
import { paysOf } from '../scorecard/pay-study.js';
import type { Check } from './check.js';

export const coefficientTwice: Check = (ruleSet) => {
  const metrics = metricsById(ruleSet);
  return paysOf(ruleSet).flatMap(({ id, expression, origin }) => {
    const told = new Set<string>();
    return [...within(expression)].flatMap((inner): readonly Diagnostic[] => {
      if (inner.kind !== 'arithmetic' || inner.operator !== '*') return [];
      const factors = factorsOf(inner).flatMap((factor) => {
        const metric = factor.kind === 'metric' ? metrics.get(factor.id) : undefined;
        const total = metric && totalBehind(metrics, metric);
        return metric && total ? [{ metric, total }] : [];
      });
      return factors.flatMap((second, place) => {
        const first = factors
          .slice(0, place)
          .find(({ metric, total }) => total === second.total && metric !== second.metric);
        if (first === undefined || told.has(`${first.metric.id} ${second.metric.id}`)) return [];
        told.add(`${first.metric.id} ${second.metric.id}`);
        const args = { pay: id, first: first.metric.id, second: second.metric.id, total: second.total };
        return [diagnose('pay/coefficient-twice', origin, args)];
      });
    });
  });
};

/** What is multiplied, written as one product or in brackets. */
function factorsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'round') return factorsOf(expression.operand);
  if (expression.kind !== 'arithmetic' || expression.operator !== '*') return [expression];
  return [...factorsOf(expression.left), ...factorsOf(expression.right)];
}

/** The total a factor is, or is looked up by, through grades and places in a quota. */
function totalBehind(metrics: ReadonlyMap<string, Metric>, metric: Metric): string | undefined {
  const seen = new Set<string>();
  const open: Metric[] = [metric];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    if (next.role === 'total') return next.id;
    if (next.role !== 'table' && next.role !== 'grade' && next.role !== 'quota') continue;
    open.push(...metricsNamed(next.expression).flatMap((id) => metrics.get(id) ?? []));
  }
  return undefined;
}
