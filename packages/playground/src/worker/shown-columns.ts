/** Which metrics the ranking shows, from left to right. */
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Column } from '../protocol/snapshot.js';

/** A metric with the column it is shown in. */
export interface ShownMetric extends Column {
  readonly metric: Metric;
}

const order: readonly Column['role'][] = ['score', 'total', 'grade', 'pay'];

/** Scores, totals, grades (by score and by quota), pay. */
export function shownColumns({ metrics }: RuleSet): readonly ShownMetric[] {
  return metrics
    .flatMap((metric): readonly ShownMetric[] => {
      const role = columnRole(metric);
      if (role === undefined || metric.table !== undefined) return [];
      // Points need no unit: their columns are scores and totals.
      const unit = role === 'pay' && metric.type.kind === 'number' ? metric.type.unit.symbol : '';
      return [{ id: metric.id, label: metric.label || metric.id, unit, role, metric }];
    })
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

function columnRole({ role }: Metric): Column['role'] | undefined {
  switch (role) {
    case 'score':
    case 'total':
    case 'pay':
      return role;
    case 'grade':
    case 'quota':
      return 'grade';
    case 'value':
    case 'kpi':
    case 'table':
    case 'award':
    case 'pool':
    case 'streak':
    case 'requirement':
      return undefined;
  }
}
