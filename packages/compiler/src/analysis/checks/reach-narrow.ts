/** Totals that can never come near the ends of the scale. Where formulas give points it is only known what they stay between. */
import { diagnose } from '@kaohe/diagnostics';
import { compare, hundred, type Interval, printRational, type Rational, zero } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { endsOf } from '../scorecard/ends.js';
import { witnessOfTotal } from '../scorecard/given-scores.js';
import type { Sheet } from '../scorecard/sheet.js';
import type { Check } from './check.js';

export const reachNarrow: Check = (ruleSet, sheets) => {
  const domains = domainsOf(ruleSet);
  return ruleSet.metrics.flatMap((metric) => {
    const sheet = metric.role === 'total' ? sheets.sheetOf(metric.expression) : undefined;
    if (sheet === undefined || sheet.items.length === 0) return [];
    const ends = endsOf(sheets, sheet);
    const found = ends
      ? { low: ends.lowest.value, high: ends.highest.value }
      : boundsOf(sheet, domains(metric.expression).within);
    if (found === undefined || (compare(found.low, zero) <= 0 && compare(found.high, hundred) >= 0)) return [];
    const [low, high] = [printRational(found.low), printRational(found.high)];
    // where a formula gives points, not every total between the ends can be had, maybe not even the ends
    if (ends === undefined) return [diagnose('scorecard/reach-bound', metric.origin, { low, high })];
    const isLow = compare(found.low, zero) > 0;
    const shows = [{ name: metric.id, value: isLow ? low : high }];
    const witness = witnessOfTotal(sheet, isLow ? ends.lowest : ends.highest, shows);
    return [diagnose('scoring/reach-narrow', metric.origin, { low, high }, { witness })];
  });
};

interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** Ends that nobody may reach; a veto may go beyond what the items come to. */
function boundsOf({ vetoes }: Sheet, { low, high }: Interval): Bounds | undefined {
  return low && high && vetoes.length === 0 ? { low: low.value, high: high.value } : undefined;
}
