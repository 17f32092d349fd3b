/** Pools: a person's share of a pot, or what is left of it. */
import { type Expression, type Pool, printCohort } from '@kaohe/ir';
import { zero } from '@kaohe/quantity';
import { poolValue } from '../builtins/faults.js';
import { dividePool, type PoolShare } from '../builtins/pool.js';
import { none, type Value } from '../data/value.js';
import { cohortsAround, type Evaluation, type PopulationScope, valueAt } from './population.js';
import type { PoolDetail, Step } from './trace.js';

/** The share of this row's person, or what is left of the cohort's pot. */
export function poolStep(evaluation: Evaluation, scope: PopulationScope, pool: Pool): Step {
  const { given, outcome } = sharesOfPeriod(evaluation, scope, pool).get(scope.row) ?? outside(none);
  const own = [pool.pot, pool.weight, pool.eligible, pool.cap, ...pool.tieBreakers.map((one) => one.expression)];
  const parts = own.flatMap((part) => (part ? [evaluation.stepOf(scope, part)] : []));
  const detail: PoolDetail = {
    kind: 'pool',
    cohort: printCohort(pool.cohort),
    pot: outcome?.pot ?? none,
    people: outcome?.people ?? 0,
    weights: outcome?.weights ?? zero,
  };
  return { expression: pool, value: poolValue(scope, pool, given), parts, detail };
}

function outside(value: Value): PoolShare {
  return { given: { kind: 'value', value }, outcome: undefined };
}

function sharesOfPeriod(evaluation: Evaluation, scope: PopulationScope, pool: Pool): ReadonlyMap<number, PoolShare> {
  const { run, dataset, row } = scope;
  const divided = run.pools.get(pool) ?? new Map<number, ReadonlyMap<number, PoolShare>>();
  run.pools.set(pool, divided);
  const period = dataset.periodIndex(row);
  const found = divided.get(period) ?? dividedPeriod(evaluation, scope, pool);
  divided.set(period, found);
  return found;
}

function dividedPeriod(evaluation: Evaluation, scope: PopulationScope, pool: Pool): ReadonlyMap<number, PoolShare> {
  const around = cohortsAround(evaluation, scope, pool.cohort);
  const found = new Map([...around.outside].map(([row, value]) => [row, outside(value)]));
  for (const rows of around.groups) {
    const members = rows.map((row) => {
      const valueOfMember = (expression: Expression) => valueAt(evaluation, scope, expression, row);
      return {
        person: scope.dataset.rows[row]?.person ?? '',
        pot: valueOfMember(pool.pot),
        weight: pool.weight && valueOfMember(pool.weight),
        eligible: pool.eligible && valueOfMember(pool.eligible),
        cap: pool.cap && valueOfMember(pool.cap),
        tieBreakers: pool.tieBreakers.map((one) => valueOfMember(one.expression)),
      };
    });
    const outcome = dividePool(pool, members);
    for (const [place, row] of rows.entries()) {
      const given = pool.gives === 'left' ? outcome.left : outcome.shares[place];
      if (given) found.set(row, { given, outcome });
    }
  }
  return found;
}
