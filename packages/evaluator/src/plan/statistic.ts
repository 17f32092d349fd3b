/** Statistics as steps over all rows at once. */
import type { Statistic } from '@kaohe/ir';
import { rowsInReach, statisticOfHistory } from '../builtins/history.js';
import { statisticOfCohort } from '../builtins/statistic.js';
import { none, type Value } from '../data/value.js';
import { type Compiling, closureOf } from './closures.js';
import { cohortsIn, type PopulationStep } from './population.js';

/** The step that gives every row its statistic. */
export function statisticPopulation(compiling: Compiling, statistic: Statistic): PopulationStep {
  const operand = closureOf(compiling, statistic.operand);
  const { rules, metric } = compiling;
  const { over } = statistic;
  if (over.kind !== 'cohort') {
    return (columns) => {
      const { dataset } = columns;
      const own = dataset.rows.map((_, row) => operand(columns, row));
      return dataset.rows.map((_, row) => {
        const values = rowsInReach(dataset, row, over).map((at) => own[at] ?? none);
        return statisticOfHistory({ rules, metric, dataset, row }, statistic, values);
      });
    };
  }
  const cohorts = cohortsIn(compiling, over.cohort);
  return (columns) => {
    const values: Value[] = columns.dataset.rows.map(() => none);
    for (const { groups, outside } of cohorts(columns)) {
      for (const [row, value] of outside) values[row] = value;
      for (const rows of groups) {
        const gives = statisticOfCohort(
          statistic,
          rows.map((row) => operand(columns, row)),
        );
        for (const [place, row] of rows.entries()) values[row] = gives(place);
      }
    }
    return values;
  };
}
