/** What both evaluators look up in a rule set again and again: metrics, inputs and labels by name. */
import type { Span } from '@kaohe/diagnostics';
import {
  type Expression,
  type Input,
  inputsBehind,
  type Metric,
  type Parameter,
  type RuleSet,
  type Types,
  typesOf,
} from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';

export interface RuleIndex {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly types: Types;
  readonly inputsBehind: (expression: Expression) => readonly string[];
}

/** The index of a rule set. */
export function ruleIndex(ruleSet: RuleSet): RuleIndex {
  const metrics = new Map(ruleSet.metrics.map((metric) => [metric.id, metric]));
  const behind = new Map<Expression, readonly string[]>();
  return {
    ruleSet,
    metrics,
    inputs: new Map(ruleSet.inputs.map((input) => [input.id, input])),
    parameters: new Map(ruleSet.parameters.map((parameter) => [parameter.id, parameter])),
    types: typesOf(ruleSet),
    inputsBehind: (expression) => {
      const known = behind.get(expression) ?? inputsBehind(metrics, expression);
      behind.set(expression, known);
      return known;
    },
  };
}

const mostCells = 20;

/** The cells of a row that the value of an expression comes from. */
export function cellsBehind(rules: RuleIndex, dataset: Dataset, expression: Expression, row: number): readonly Span[] {
  const cells: Span[] = [];
  for (const id of rules.inputsBehind(expression)) {
    const cell = dataset.cellOf(id, row);
    if (cell && cells.length < mostCells) cells.push(cell.span);
  }
  return cells;
}
