/** Everything an expression is worked out from. */
import { type Expression, within } from '@kaohe/ir';

/** The inputs and metrics behind the expressions, through all metrics. */
export function namesBehind(
  metrics: ReadonlyMap<string, { readonly expression: Expression }>,
  expressions: readonly Expression[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...expressions];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const inner of within(next)) {
      if ((inner.kind !== 'input' && inner.kind !== 'metric') || found.has(inner.id)) continue;
      found.add(inner.id);
      const metric = inner.kind === 'metric' ? metrics.get(inner.id) : undefined;
      if (metric) open.push(metric.expression);
    }
  }
  return found;
}
