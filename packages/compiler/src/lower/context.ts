/** What lowering knows while it goes through the declarations: meanings found so far, and what it has made. */
import type { Diagnostic, Span } from '@kaohe/diagnostics';
import type {
  Direction,
  Expression,
  Input,
  Metric,
  MetricRole,
  Override,
  Parameter,
  RecordTable,
  Type,
} from '@kaohe/ir';
import type { Interval } from '@kaohe/quantity';
import { textsOf } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type { Meaning, Scope } from '../typed/scope.js';
import { placedAt } from './grain.js';

export interface Context {
  readonly project: Bound.Project;
  readonly declarations: ReadonlyMap<string, Bound.Declaration>;
  readonly labels: ReadonlyMap<string, true>;
  readonly vetoes: readonly Bound.Declaration[];
  /** The first override of each declaration, by its id. */
  readonly overrideOf: ReadonlyMap<string, Bound.Declaration>;
  readonly meanings: Map<string, Meaning>;
  readonly inputs: Map<string, Input>;
  readonly parameters: Parameter[];
  readonly metrics: Metric[];
  readonly recordTables: RecordTable[];
  /** The records an input or metric has a value for each of, by id. */
  readonly tables: Map<string, string>;
  /** By the metric they replace. */
  readonly overrides: Map<string, Override>;
  readonly report: (diagnostic: Diagnostic) => void;
}

export function scopeFor(context: Context, declaration: Bound.Declaration, subject?: Meaning): Scope {
  return {
    name: declaration.id,
    units: context.project.units,
    cohort: context.project.header.cohort,
    periodStart: context.project.header.periodStart,
    meanings: context.meanings,
    tables: context.tables,
    labels: context.labels,
    declarations: context.declarations,
    subject,
    report: context.report,
  };
}

/** What differs from metric to metric; the rest comes from the declaration. */
export interface NewMetric {
  readonly id: string;
  readonly role: MetricRole;
  /** Where it is not what the declaration is called. */
  readonly label?: string | undefined;
  readonly type: Type | undefined;
  readonly expression: Expression;
  readonly direction?: Direction | undefined;
  readonly range?: Interval | undefined;
}

/** Adds a metric and makes its id known. `type` undefined marks a metric whose rule is broken: others stay silent about it. */
export function addMetric(context: Context, declaration: Bound.Declaration, metric: NewMetric): void {
  const placed = placedAt(scopeFor(context, declaration), metric.expression, metric.role, declaration.origin);
  if (placed.table !== undefined) context.tables.set(metric.id, placed.table);
  context.metrics.push({
    id: metric.id,
    label: metric.label ?? titleOf(declaration),
    role: metric.role,
    type: metric.type ?? { kind: 'text' },
    table: placed.table,
    expression: placed.expression,
    direction: metric.direction,
    range: metric.range,
    note: textsOf(declaration.clauses, 'note').join(' '),
    source: textsOf(declaration.clauses, 'source').join('；'),
    origin: declaration.origin,
  });
  context.meanings.set(metric.id, metricMeaning(metric.id, metric.type));
}

/** What readers call it. */
export function titleOf({ title, id }: Bound.Declaration): string {
  return title === '' ? id : title;
}

export function metricMeaning(id: string, type: Type | undefined): Meaning {
  return { type, expression: (origin: Span) => ({ kind: 'metric', id, origin }) };
}
