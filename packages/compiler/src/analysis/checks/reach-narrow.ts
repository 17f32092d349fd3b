/** Totals that can never come near the ends of the scale. */
import { diagnose } from '@kaohe/diagnostics';
import { equal, hundred, isZero, printRational } from '@kaohe/quantity';
import { reachableTotals } from '../reachable-totals.js';
import type { Check } from './check.js';

export const reachNarrow: Check = (ruleSet) =>
  ruleSet.metrics.flatMap(({ role, expression }) => {
    const totals =
      role === 'total' && expression.kind === 'weighted-sum' ? reachableTotals(ruleSet, expression) : undefined;
    const [lowest, highest] = [totals?.[0], totals?.at(-1)];
    if (
      lowest === undefined ||
      highest === undefined ||
      expression.kind !== 'weighted-sum' ||
      expression.items.length === 0
    )
      return [];
    if (isZero(lowest.value) && equal(highest.value, hundred)) return [];
    return [
      diagnose('scoring/reach-narrow', expression.origin, {
        low: printRational(lowest.value),
        high: printRational(highest.value),
      }),
    ];
  });
