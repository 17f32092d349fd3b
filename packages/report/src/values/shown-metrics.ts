/** Which of the computed numbers a result shows, in reading order: KPIs, total, grades, coefficients, pay. */
import { type Expression, type Metric, type MetricRole, metricsNamed, type RuleSet } from '@kaohe/ir';

/** A metric to show; a KPI together with its points. */
export interface ShownMetric {
  readonly metric: Metric;
  readonly score: Metric | undefined;
  /** The highest is left out first where there is no room. */
  readonly priority: number;
}

// The grades and the pay stay longest, then the points that led to them.
const places: Readonly<Record<MetricRole, { readonly order: number; readonly priority: number } | undefined>> = {
  kpi: { order: 0, priority: 4 },
  score: undefined,
  total: { order: 1, priority: 1 },
  grade: { order: 2, priority: 2 },
  quota: { order: 3, priority: 2 },
  table: { order: 4, priority: 5 },
  award: { order: 5, priority: 6 },
  pool: { order: 5, priority: 6 },
  pay: { order: 5, priority: 3 },
  value: undefined,
  requirement: undefined,
  streak: undefined,
};

/** Values in between stay out of sight; groups of KPIs, and values that nothing else reads, are results of their own. */
const ownResult = { order: 4, priority: 7 } as const;
const group = { order: 0, priority: 4 } as const;

/** The metrics that people have a value of; those of records have none here. */
export function ofPeople({ metrics }: RuleSet): readonly Metric[] {
  return metrics.filter(({ table }) => table === undefined);
}

/** The metrics a result shows. */
export function shownMetrics(ruleSet: RuleSet): readonly ShownMetric[] {
  const { metrics } = ruleSet;
  const last = lastPay(metrics);
  const overridden = new Set(metrics.flatMap(({ expression }) => computedBehind(expression)));
  const read = new Set(metrics.flatMap((metric) => [...metricsNamed(metric.expression)]));
  return ofPeople(ruleSet)
    .filter(({ id }) => !overridden.has(id))
    .flatMap((metric) => {
      const place = places[metric.role] ?? placeOfValue(metric, read);
      return place === undefined ? [] : [{ metric, place }];
    })
    .toSorted((left, right) => left.place.order - right.place.order)
    .map(({ metric, place }) => ({
      metric,
      score: metric.role === 'kpi' ? metrics.find(({ id }) => id === `${metric.id}.score`) : undefined,
      priority: metric === last ? 0 : place.priority,
    }));
}

function placeOfValue(metric: Metric, read: ReadonlySet<string>): typeof ownResult | typeof group | undefined {
  if (metric.role !== 'value') return undefined;
  if (metric.expression.kind === 'weighted-sum' || metric.expression.kind === 'override') return group;
  return read.has(metric.id) ? undefined : ownResult;
}

/** What was computed before a person may have overridden it is told where that is explained. */
function computedBehind(expression: Expression): readonly string[] {
  return expression.kind === 'override' && expression.computed.kind === 'metric' ? [expression.computed.id] : [];
}

/** What people are ranked by: the total, or the last pay where there is none. */
export function rankingMetric({ metrics }: RuleSet): Metric | undefined {
  return metrics.findLast(({ role }) => role === 'total') ?? lastPay(metrics);
}

/** What people ask about first: the last pay, or the total where there is none, or the last number. */
export function mainMetric(ruleSet: RuleSet): Metric | undefined {
  const metrics = ofPeople(ruleSet);
  return lastPay(metrics) ?? metrics.findLast(({ role }) => role === 'total') ?? metrics.at(-1);
}

function lastPay(metrics: readonly Metric[]): Metric | undefined {
  return metrics.findLast(({ role }) => role === 'pay');
}
