/** Statistics over people's own records as steps over all rows at once. */
import type { RecordRange, Statistic } from '@kaohe/ir';
import { gathered } from '../builtins/gather.js';
import { none, type Value } from '../data/value.js';
import { type Compiling, closureOf } from './closures.js';
import { type PopulationStep, rowsAtHand } from './population.js';

/** The step that gives every person the statistic of their records. */
export function gatherPopulation(
  compiling: Compiling,
  statistic: Statistic,
  { table, groups }: RecordRange,
): PopulationStep {
  const { rules, metric } = compiling;
  const inside: Compiling = { ...compiling, table };
  const operand = closureOf(inside, statistic.operand);
  const where = statistic.where && closureOf(inside, statistic.where);
  const keys = groups?.keys.map((key) => closureOf(inside, key)) ?? [];
  const cap = groups && closureOf(inside, groups.cap);
  return (columns) => {
    const records = columns.within(table);
    const { recordsOf } = columns.dataset.records(table);
    const found: Value[] = columns.dataset.rows.map(() => none);
    for (const row of rowsAtHand(columns.dataset)) {
      found[row] = gathered(
        { rules, metric, dataset: columns.dataset, row },
        statistic,
        recordsOf(row).map((record) => ({
          value: operand(records, record),
          where: where?.(records, record),
          keys: keys.map((key) => key(records, record)),
          cap: cap?.(records, record) ?? none,
        })),
      );
    }
    return found;
  };
}
