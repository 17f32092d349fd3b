/** Pools as steps over all rows at once. */
import type { Pool } from '@kaohe/ir';
import { poolValue } from '../builtins/faults.js';
import { dividePool } from '../builtins/pool.js';
import { none, type Value } from '../data/value.js';
import { type Compiling, closureOf } from './closures.js';
import { cohortsIn, type PopulationStep } from './population.js';

/** The step that gives every row its share, or what is left. */
export function poolPopulation(compiling: Compiling, pool: Pool): PopulationStep {
  const pot = closureOf(compiling, pool.pot);
  const weight = pool.weight && closureOf(compiling, pool.weight);
  const eligible = pool.eligible && closureOf(compiling, pool.eligible);
  const cap = pool.cap && closureOf(compiling, pool.cap);
  const tieBreakers = pool.tieBreakers.map(({ expression }) => closureOf(compiling, expression));
  const cohorts = cohortsIn(compiling, pool.cohort);
  const { rules, metric } = compiling;
  return (columns) => {
    const { dataset } = columns;
    const values: Value[] = dataset.rows.map(() => none);
    for (const { groups, outside } of cohorts(columns)) {
      for (const [row, value] of outside) values[row] = value;
      for (const rows of groups) {
        const members = rows.map((row) => ({
          person: dataset.rows[row]?.person ?? '',
          pot: pot(columns, row),
          weight: weight?.(columns, row),
          eligible: eligible?.(columns, row),
          cap: cap?.(columns, row),
          tieBreakers: tieBreakers.map((closure) => closure(columns, row)),
        }));
        const { shares, left } = dividePool(pool, members);
        for (const [place, row] of rows.entries()) {
          const given = pool.gives === 'left' ? left : (shares[place] ?? left);
          values[row] = poolValue({ rules, metric, dataset, row }, pool, given);
        }
      }
    }
    return values;
  };
}
