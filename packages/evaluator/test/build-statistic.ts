/** Statistics for tests, with nothing that narrows them down unless it is said. */
import type { Expression, Statistic, StatisticId, StatisticRange } from '@kaohe/ir';
import { exact, here } from './build.js';

export function statistic(
  wanted: StatisticId,
  operand: Expression,
  over: StatisticRange,
  more: Partial<Statistic> = {},
): Expression {
  return {
    kind: 'statistic',
    function: wanted,
    operand,
    over,
    level: wanted.startsWith('percentile') ? exact('0.3') : undefined,
    where: undefined,
    keep: undefined,
    least: 0,
    direction: 'higher',
    tieBreakers: [],
    origin: here(),
    ...more,
  };
}
