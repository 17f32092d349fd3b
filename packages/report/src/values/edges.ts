/** The numbers at which the rules make a difference, so that printing does not carry a value across one. */
import { type Cell, type Expression, everyExpression, type RuleSet, within } from '@kaohe/ir';
import type { Rational } from '@kaohe/quantity';

/** Per metric the canonical numbers it is compared with, in bands or by an operator. */
export function edgesByMetric(ruleSet: RuleSet): ReadonlyMap<string, readonly Rational[]> {
  const edges = new Map<string, Rational[]>();
  const add = (subject: Expression | undefined, values: readonly Rational[]): void => {
    if (subject === undefined) return;
    // `总分 四舍五入到 1分` is about the total as well.
    for (const part of within(subject)) {
      if (part.kind === 'metric') edges.set(part.id, [...(edges.get(part.id) ?? []), ...values]);
    }
  };
  for (const { expression } of everyExpression(ruleSet)) {
    if (expression.kind === 'comparison') {
      add(expression.left, constantIn(expression.right));
      add(expression.right, constantIn(expression.left));
    }
    if (expression.kind !== 'lookup') continue;
    for (const row of expression.rows) {
      for (const [index, cell] of row.cells.entries()) {
        add(expression.subjects[index], edgesOf(cell));
      }
    }
  }
  return edges;
}

function edgesOf(cell: Cell): readonly Rational[] {
  if (cell.kind === 'interval')
    return [cell.interval.low, cell.interval.high].flatMap((bound) => (bound ? [bound.value] : []));
  return cell.kind === 'edges' ? [cell.low, cell.high].flatMap((edge) => (edge ? constantIn(edge.value) : [])) : [];
}

function constantIn(expression: Expression): readonly Rational[] {
  return expression.kind === 'constant' && expression.constant.kind === 'number' ? [expression.constant.value] : [];
}
