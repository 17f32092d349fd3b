/** Metrics in an order in which each can be computed from those before it, and the circles that have no such order. */
import type { Metric } from './ir.js';
import { metricsNamedNow } from './walk.js';

/**
 * The metrics, each after those it names of the same period and otherwise as given. Metrics of a circle have no such order: they come
 * where they are met; see `circles`.
 */
export function inDependencyOrder(metrics: readonly Metric[]): readonly Metric[] {
  const order: Metric[] = [];
  visit(metrics, (metric) => order.push(metric));
  return order;
}

/** Each circle of metrics as ids, `[a, b]` for a that names b that names a; a metric that names itself is `[a]`. */
export function circles(metrics: readonly Metric[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  visit(
    metrics,
    () => undefined,
    (path) => found.push(path),
  );
  return found;
}

interface Open {
  readonly metric: Metric;
  readonly names: readonly string[];
  next: number;
}

/** Depth first with a stack of its own: a chain of metrics may be longer than the machine's stack is deep. */
function visit(
  metrics: readonly Metric[],
  close: (metric: Metric) => void,
  circle: (path: readonly string[]) => void = () => undefined,
): void {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const state = new Map<string, 'open' | 'closed'>();
  for (const start of metrics) {
    if (state.has(start.id)) continue;
    const path: Open[] = [opened(start, state)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = top.names[top.next];
      top.next += 1;
      if (id === undefined) {
        state.set(top.metric.id, 'closed');
        close(top.metric);
        path.pop();
        continue;
      }
      const named = byId.get(id);
      if (!named) continue;
      if (!state.has(id)) path.push(opened(named, state));
      else if (state.get(id) === 'open') {
        const from = path.findIndex((one) => one.metric.id === id);
        circle(path.slice(from).map((one) => one.metric.id));
      }
    }
  }
}

function opened(metric: Metric, state: Map<string, 'open' | 'closed'>): Open {
  state.set(metric.id, 'open');
  return { metric, names: metricsNamedNow(metric.expression), next: 0 };
}
