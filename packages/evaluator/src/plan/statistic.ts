/** Statistics as steps over all rows at once. */
import type { Statistic } from '@kaohe/ir';
import { rowsInReach, statisticOfHistory } from '../builtins/history.js';
import { statisticOfCohort } from '../builtins/statistic.js';
import { cohortsOf } from '../data/dataset.js';
import { none, type Value } from '../data/value.js';
import { type Compiling, closureOf } from './closures.js';
import type { PopulationStep } from './population.js';

/** The step that gives every row its statistic. */
export function statisticPopulation(compiling: Compiling, statistic: Statistic): PopulationStep {
  const operand = closureOf(compiling, statistic.operand);
  const { rules, metric } = compiling;
  const { over } = statistic;
  return (columns) => {
    const { dataset } = columns;
    const own = dataset.rows.map((_, row) => operand(columns, row));
    if (over.kind !== 'cohort') {
      return dataset.rows.map((_, row) => {
        const values = rowsInReach(dataset, row, over).map((at) => own[at] ?? none);
        return statisticOfHistory({ rules, metric, dataset, row }, statistic, values);
      });
    }
    const values: Value[] = dataset.rows.map(() => none);
    for (const rows of cohortsOf(dataset, over.cohort).values()) {
      const gives = statisticOfCohort(
        statistic,
        rows.map((row) => own[row] ?? none),
      );
      for (const [place, row] of rows.entries()) values[row] = gives(place);
    }
    return values;
  };
}
