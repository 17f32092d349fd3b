/** Statistics over a person's own records of the period. */
import type { RecordRange, Statistic } from '@kaohe/ir';
import { absolute, compare } from '@kaohe/quantity';
import { type Gathered, gathered } from '../builtins/gather.js';
import { isYes } from '../builtins/operators.js';
import { none } from '../data/value.js';
import { type Evaluation, type PopulationScope, valueAt } from './population.js';
import type { Step } from './trace.js';

/** The statistic, and how the record that weighs most got its value. */
export function gatherStep(
  evaluation: Evaluation,
  scope: PopulationScope,
  statistic: Statistic,
  { table, groups }: RecordRange,
): Step {
  const run = scope.run.within(table);
  const { recordsOf } = scope.dataset.records(table);
  const members = recordsOf(scope.row).map((row): Gathered & { readonly row: number } => {
    const inside = { ...scope, run, dataset: run.dataset, row };
    return {
      row,
      value: valueAt(evaluation, inside, statistic.operand, row),
      where: statistic.where && valueAt(evaluation, inside, statistic.where, row),
      keys: groups?.keys.map((key) => valueAt(evaluation, inside, key, row)) ?? [],
      cap: groups ? valueAt(evaluation, inside, groups.cap, row) : none,
    };
  });
  const counting = members.filter(({ where }) => where === undefined || isYes(where));
  const largest = largestOf(counting);
  const parts = largest === undefined ? [] : [{ ...scope, run, dataset: run.dataset, row: largest }];
  return {
    expression: statistic,
    value: gathered(scope, statistic, members),
    parts: parts.map((inside) => evaluation.stepOf(inside, statistic.operand)),
    detail: { kind: 'records', table, count: counting.length },
  };
}

/** The record that is farthest from zero; the first of equals, and of those that are no numbers. */
function largestOf(members: readonly (Gathered & { readonly row: number })[]): number | undefined {
  let best = members[0];
  for (const member of members) {
    if (member.value.kind !== 'number') continue;
    if (best?.value.kind === 'number' && compare(absolute(member.value.value), absolute(best.value.value)) <= 0)
      continue;
    best = member;
  }
  return best?.row;
}
