/** Metrics in groups that are computed together: one alone, or several that depend on each other's earlier periods. */
import type { Metric } from './ir.js';
import { metricsNamed, metricsNamedNow } from './walk.js';

/** Metrics of one group. INVARIANT: inside a group each stands behind those it needs of the same period. */
export interface MetricGroup {
  readonly metrics: readonly Metric[];
  /** True when the values are carried from period to period, so that the group has to be computed period by period. */
  readonly isCarried: boolean;
}

/** The groups of a rule set, each behind those it needs of any period. */
export function metricGroups(metrics: readonly Metric[]): readonly MetricGroup[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const named = new Map(
    metrics.map(({ id, expression }) => [id, metricsNamed(expression).filter((one) => byId.has(one))]),
  );
  const places = new Map(metrics.map(({ id }, place) => [id, place]));
  return stronglyConnected([...byId.keys()], (id) => named.get(id) ?? []).map((ids) => {
    const [first] = ids;
    const isCarried = ids.length > 1 || (first !== undefined && (named.get(first) ?? []).includes(first));
    const inOrder = ids.toSorted((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0));
    return { metrics: inOrder.flatMap((id) => byId.get(id) ?? []), isCarried };
  });
}

/** The metrics each one needs before it in a row: all behind it, without those of its own group that only matter in earlier periods. */
export function metricsBefore(metrics: readonly Metric[]): (metric: Metric) => readonly Metric[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const groupOf = new Map<string, MetricGroup>();
  for (const group of metricGroups(metrics)) for (const { id } of group.metrics) groupOf.set(id, group);
  const reached = (from: Metric, namesOf: (metric: Metric) => readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [...namesOf(from)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const metric = byId.get(id);
      if (found.has(id) || !metric) continue;
      found.add(id);
      open.push(...namesOf(metric));
    }
    return found;
  };
  return (metric) => {
    const ever = reached(metric, ({ expression }) => metricsNamed(expression));
    const own = groupOf.get(metric.id);
    if (!own?.isCarried) return metrics.filter(({ id }) => ever.has(id));
    const now = reached(metric, ({ expression }) => metricsNamedNow(expression));
    return metrics.filter(({ id }) => ever.has(id) && (groupOf.get(id) !== own || now.has(id)));
  };
}

/**
 * Nodes that reach each other, gathered; each group behind those it reaches, in the order in which they are met. With a stack of its own: a
 * chain may be longer than the machine's stack is deep.
 */
export function stronglyConnected(
  ids: readonly string[],
  targetsOf: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const grouped = new Set<string>();
  const waiting: string[] = [];
  const way: { readonly id: string; readonly targets: readonly string[]; next: number }[] = [];
  const enter = (id: string): void => {
    numbers.set(id, numbers.size);
    lowest.set(id, numbers.size - 1);
    waiting.push(id);
    way.push({ id, targets: targetsOf(id), next: 0 });
  };
  const lower = (id: string, number: number): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? number, number));
  };
  for (const start of ids) {
    if (numbers.has(start)) continue;
    enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const target = last.targets[last.next];
      last.next += 1;
      if (target === undefined) {
        way.pop();
        const own = lowest.get(last.id) ?? 0;
        const before = way.at(-1);
        if (before) lower(before.id, own);
        if (own === numbers.get(last.id)) groups.push(taken(waiting, last.id, grouped));
      } else if (!numbers.has(target)) enter(target);
      else if (!grouped.has(target)) lower(last.id, numbers.get(target) ?? 0);
    }
  }
  return groups;
}

/** What waits from `id` on is one group. */
function taken(waiting: string[], id: string, grouped: Set<string>): string[] {
  const group = waiting.splice(waiting.lastIndexOf(id));
  for (const one of group) grouped.add(one);
  return group;
}
