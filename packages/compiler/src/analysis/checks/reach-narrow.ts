/** Totals that can never come near the ends of the scale. */
import { diagnose } from '@kaohe/diagnostics';
import { compare, hundred, printRational, zero } from '@kaohe/quantity';
import type { Check } from './check.js';

export const reachNarrow: Check = (ruleSet, totalsOf) =>
  ruleSet.metrics.flatMap(({ role, expression }) => {
    const totals = role === 'total' && expression.kind === 'weighted-sum' ? totalsOf(expression) : undefined;
    const [lowest, highest] = [totals?.[0], totals?.at(-1)];
    if (
      lowest === undefined ||
      highest === undefined ||
      expression.kind !== 'weighted-sum' ||
      expression.items.length === 0
    )
      return [];
    if (compare(lowest.value, zero) <= 0 && compare(highest.value, hundred) >= 0) return [];
    return [
      diagnose('scoring/reach-narrow', expression.origin, {
        low: printRational(lowest.value),
        high: printRational(highest.value),
      }),
    ];
  });
