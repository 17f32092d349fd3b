/** Numbers the expressions of a rule set, so that one of them can be told again in a copy that a test's settings made. */
import { type Expression, everyExpression, type Metric, type RuleSet } from '@kaohe/ir';

/** An expression with its number and the metric it belongs to. */
export interface Node {
  readonly index: number;
  readonly metric: Metric;
  readonly expression: Expression;
}

/** Every expression of the rule set; its place in the list is its number. */
export function nodesOf(ruleSet: RuleSet): readonly Node[] {
  return [...everyExpression(ruleSet)].map(({ metric, expression }, index) => ({ index, metric, expression }));
}

/** The numbers by expression. */
export function numbersOf(nodes: readonly Node[]): ReadonlyMap<Expression, number> {
  return new Map(nodes.map(({ index, expression }) => [expression, index]));
}
