/** A rule set as columns of formulas: what the sheets of a workbook are laid out from. */
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Formula } from '../formula/formula.js';
import { printFormula } from '../formula/print.js';
import type { Column, Valued } from './column.js';
import { type Draft, emptyDraft, titleOf } from './draft.js';
import { conditionFormula, expressionFormula, inputColumn } from './expression.js';
import { parameterSetting, type SettingGroup, words } from './setting.js';

/** Everything about a workbook that does not depend on data. */
export interface SheetPlan {
  readonly ruleSet: RuleSet;
  /** The rules with a metric for every part that has a column of its own: what the engine is to compute. */
  readonly toCompute: RuleSet;
  readonly columns: readonly Column[];
  readonly groups: readonly SettingGroup[];
  readonly valued: readonly Valued[];
}

/** The plan of a rule set; undefined where nobody has a metric. */
export function planFromRules(ruleSet: RuleSet): SheetPlan | undefined {
  const metrics = ruleSet.metrics.filter(({ table }) => table === undefined);
  const [first] = metrics;
  if (first === undefined) return undefined;
  const draft = emptyDraft(ruleSet, first, { formulaOf: expressionFormula, conditionOf: conditionFormula });
  addParameters(draft);
  for (const metric of metrics) addMetric(draft, metric);
  const toCompute = { ...ruleSet, metrics: [...ruleSet.metrics, ...draft.added], cases: [] };
  return { ruleSet, toCompute, columns: [...draft.columns.values()], groups: draft.groups, valued: draft.valued };
}

function addParameters({ ruleSet, groups }: Draft): void {
  const rows = ruleSet.parameters.flatMap(({ id, label, value, type, origin }) => {
    const setting = {
      id: parameterSetting({ id }),
      value: value ?? { kind: 'none' as const },
      type,
      origin,
      row: undefined,
    };
    return value === undefined ? [] : [[words(label || id), { kind: 'setting' as const, setting }]];
  });
  if (rows.length === 0) return;
  groups.push({ id: 'parameters', kind: 'parameters', metric: undefined, headings: ['name', 'value'], rows });
}

/** Programs take formulas of 8192 characters. */
const longest = 7000;

function addMetric(draft: Draft, metric: Metric): void {
  draft.metric = metric;
  const { expression } = metric;
  if (expression.kind === 'input') inputColumn(draft, expression.id);
  const made = hasTwins(draft) ? undefined : expressionFormula(draft, expression);
  const isLong =
    made === undefined ||
    [...draft.columns.values()].some((one) => lengthOf(one) > longest) ||
    printedLength(made) > longest ||
    depthOf(made) > 60;
  const content: Column['content'] =
    made === undefined || isLong
      ? { kind: 'value', reason: made === undefined ? 'same-but-for-case' : 'too-long' }
      : { kind: 'formula', formula: made };
  if (content.kind === 'value')
    draft.valued.push({ metric: metric.id, reason: content.reason, origin: expression.origin });
  draft.columns.set(metric.id, {
    id: metric.id,
    title: titleOf(metric),
    step: undefined,
    type: metric.type,
    metricId: metric.id,
    role: 'metric',
    content,
  });
}

/** Labels that only differ in case are one to a spreadsheet. */
function hasTwins({ ruleSet }: Draft): boolean {
  const labels = new Set<string>();
  for (const { type } of [...ruleSet.inputs, ...ruleSet.metrics, ...ruleSet.parameters]) {
    if (type.kind === 'choice') for (const label of type.labels) labels.add(label);
  }
  return new Set([...labels].map((label) => label.toLowerCase())).size < labels.size;
}

function lengthOf({ content }: Column): number {
  return content.kind === 'formula' ? printedLength(content.formula) : 0;
}

/** With addresses as long as they get. */
function printedLength(formula: Formula): number {
  const address = (): string => "'数据'!$AAA$10000";
  return printFormula(formula, {
    column: () => '$AAA10000',
    all: () => '$AAA$10000:$AAA$10000',
    raw: address,
    setting: address,
  }).length;
}

function depthOf(formula: Formula): number {
  switch (formula.kind) {
    case 'call':
      return 1 + Math.max(0, ...formula.arguments.map(depthOf));
    case 'binary':
      return Math.max(depthOf(formula.left), depthOf(formula.right));
    default:
      return 0;
  }
}
