/** Which metrics the ranking shows, from left to right: those the report shows, points in the place of their KPIs. */
import type { Metric, RuleSet } from '@kaohe/ir';
import { shownMetrics } from '@kaohe/report';
import type { Column } from '../protocol/snapshot.js';

/** A metric with the column it is shown in. */
export interface ShownColumn extends Column {
  readonly metric: Metric;
  /** The KPI whose points these are. */
  readonly kpi: Metric | undefined;
}

/** KPIs, totals, grades (by score and by quota), coefficients, pay. */
export function shownColumns(ruleSet: RuleSet): readonly ShownColumn[] {
  return shownMetrics(ruleSet).flatMap(({ metric, score }): readonly ShownColumn[] => {
    const role = columnRole(score ?? metric);
    if (role === undefined) return [];
    const shown = score ?? metric;
    const kpi = score === undefined ? undefined : metric;
    return [{ id: shown.id, label: metric.label || metric.id, unit: unitOf(shown, role), role, metric: shown, kpi }];
  });
}

/** Points need no unit: their columns are scores and totals. */
function unitOf({ type }: Metric, role: Column['role']): string {
  return (role === 'pay' || role === 'figure') && type.kind === 'number' ? type.unit.symbol : '';
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
    case 'award':
    case 'pool':
      return 'pay';
    case 'kpi':
    case 'value':
    case 'table':
      return 'figure';
    case 'streak':
    case 'requirement':
      return undefined;
  }
}
