/** What a metric depends on, up to totals, KPIs and what only data or other people decide. */
import { type Expression, type Metric, metricsNamed, within } from '@kaohe/ir';
import type { Rules } from './evaluate.js';
import type { Sheet, Sheets } from './sheet.js';

/** Metrics behind one metric that are looked at. */
const mostMetrics = 300;

export interface Cone {
  readonly hubs: readonly Metric[];
  readonly ids: ReadonlySet<string>;
  readonly expressions: readonly Expression[];
}

/** Undefined where that is too much. */
export function coneOf(rules: Rules, sheets: Sheets, from: Metric): Cone | undefined {
  const hubs: Metric[] = [];
  const ids = new Set<string>();
  const expressions: Expression[] = [];
  const seen = new Set<string>([from.id]);
  const open: Metric[] = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (expressions.length >= mostMetrics) return undefined;
    expressions.push(next.expression);
    for (const inner of within(next.expression)) {
      if (inner.kind === 'input' || (inner.kind === 'parameter' && rules.parameters.get(inner.id)?.value === undefined))
        ids.add(inner.id);
    }
    for (const id of metricsNamed(next.expression)) {
      const metric = rules.metrics.get(id);
      if (metric === undefined || seen.has(id)) continue;
      seen.add(id);
      if (metric.role === 'total' && isListed(sheets, metric)) hubs.push(metric);
      else if (metric.role === 'kpi' || isTried(metric.expression)) ids.add(id);
      else open.push(metric);
    }
  }
  return { hubs, ids, expressions };
}

function isListed(sheets: Sheets, { expression }: Metric): boolean {
  const sheet = sheets.sheetOf(expression);
  return sheet !== undefined && sheets.totalsOf(sheet) !== undefined;
}

/** What depends on other people, other periods or somebody's decision. */
function isTried({ kind }: Expression): boolean {
  return kind === 'quota' || kind === 'statistic' || kind === 'pool' || kind === 'streak' || kind === 'award';
}

/** The metrics and inputs behind the items of a sheet. */
export function behind(rules: Rules, { items, vetoes }: Sheet): ReadonlySet<string> {
  const found = new Set<string>();
  const open: Expression[] = [...items.map((item) => item.score), ...vetoes.flatMap(({ when, then }) => [when, then])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const inner of within(next)) {
      if (inner.kind === 'input') found.add(inner.id);
      if (inner.kind !== 'metric' || found.has(inner.id)) continue;
      found.add(inner.id);
      const metric = rules.metrics.get(inner.id);
      // a KPI is tried as a whole: what it is worked out from may well serve elsewhere
      if (metric && metric.role !== 'kpi') open.push(metric.expression);
    }
  }
  return found;
}
