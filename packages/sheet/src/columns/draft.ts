/** What grows while a rule set is turned into columns: the columns, the cells of the standards, and what the engine has to compute besides. */
import type { Expression, Input, Metric, Parameter, RuleSet, Type, Types } from '@kaohe/ir';
import { printExpression, typesOf } from '@kaohe/ir';
import { dimensionless } from '@kaohe/quantity';
import { column } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import type { Column, StepName, Valued, ValueReason } from './column.js';
import type { SettingGroup } from './setting.js';

/** The state of one translation. `metric` is the one at hand, `formulaOf` turns what is inside it into a formula. */
export interface Draft {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly types: Types;
  readonly columns: Map<string, Column>;
  readonly groups: SettingGroup[];
  /** Metrics beside those of the rules, for parts that have a column of their own. */
  readonly added: Metric[];
  readonly valued: Valued[];
  metric: Metric;
  readonly formulaOf: (expression: Expression) => Formula;
  /** Whether a condition holds, as TRUE or FALSE or an error; none does not hold. */
  readonly conditionOf: (expression: Expression) => Formula;
}

/** The two ways to ask for what stands inside an expression. */
export interface Translation {
  readonly formulaOf: (draft: Draft, expression: Expression) => Formula;
  readonly conditionOf: (draft: Draft, expression: Expression) => Formula;
}

/** An empty draft of a rule set. */
export function emptyDraft(ruleSet: RuleSet, first: Metric, { formulaOf, conditionOf }: Translation): Draft {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const draft: Draft = {
    ruleSet,
    metrics: byId(ruleSet.metrics),
    inputs: byId(ruleSet.inputs),
    parameters: byId(ruleSet.parameters),
    types: typesOf(ruleSet),
    columns: new Map(),
    groups: [],
    added: [],
    valued: [],
    metric: first,
    formulaOf: (expression) => formulaOf(draft, expression),
    conditionOf: (expression) => conditionOf(draft, expression),
  };
  return draft;
}

/** The part in a column of its own, so that formulas that ask for it several times stay short. */
export function ownColumn(draft: Draft, expression: Expression, type: Type | undefined): Formula {
  const made = draft.formulaOf(expression);
  if (made.kind !== 'call' && made.kind !== 'binary') return made;
  const id = addedMetric(draft, expression, type);
  if (!draft.columns.has(id)) addPart(draft, id, type, { kind: 'formula', formula: made });
  return column(id);
}

/** The part as the engine computes it, where no formula can say it. */
export function valueColumn(
  draft: Draft,
  expression: Expression,
  type: Type | undefined,
  reason: ValueReason,
): Formula {
  const id = addedMetric(draft, expression, type);
  if (draft.columns.has(id)) return column(id);
  addPart(draft, id, type, { kind: 'value', reason });
  if (reason !== 'period') draft.valued.push({ metric: draft.metric.id, reason, origin: expression.origin });
  return column(id);
}

/** A column of a step on the way that has no value of its own in the rules; `label` is the grade it is about. */
export function working(draft: Draft, name: StepName, formula: Formula, label = ''): Formula {
  const id = freshId(draft, label === '' ? name : `${name}:${label}`);
  const { metric } = draft;
  draft.columns.set(id, {
    id,
    title: titleOf(metric),
    step: { name, label },
    type: plainType,
    metricId: undefined,
    role: 'working',
    content: { kind: 'formula', formula },
  });
  return column(id);
}

/** An id for a step of the metric at hand that no other has. */
export function freshId(draft: Draft, name: string): string {
  for (let count = 1; ; count += 1) {
    const id = `${draft.metric.id}·${name}${count === 1 ? '' : count}`;
    if (!draft.columns.has(id)) return id;
  }
}

/** What people call a metric. */
export function titleOf({ id, label }: Metric): string {
  return label === '' ? id : label;
}

export const plainType: Type = { kind: 'number', unit: dimensionless };

function addPart(draft: Draft, id: string, type: Type | undefined, content: Column['content']): void {
  const title = id.replace(draft.metric.id, titleOf(draft.metric));
  draft.columns.set(id, { id, title, step: undefined, type: type ?? plainType, metricId: id, role: 'part', content });
}

/** The id of the metric the engine computes for the part; equal parts share one. */
function addedMetric(draft: Draft, expression: Expression, type: Type | undefined): string {
  const text = printExpression(expression);
  const known = draft.added.find((one) => printExpression(one.expression) === text);
  if (known) return known.id;
  const { metric } = draft;
  const count = draft.added.filter(({ id }) => id.startsWith(`${metric.id}·`)).length + 1;
  const id = `${metric.id}·${count}`;
  draft.added.push({
    ...metric,
    id,
    label: id,
    role: 'value',
    type: type ?? plainType,
    expression,
    direction: undefined,
  });
  return id;
}
