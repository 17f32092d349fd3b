/** Totals that can never come near the ends of the scale. Where formulas give points it is only known what they stay between. */
import { diagnose } from '@kaohe/diagnostics';
import { compare, hundred, type Interval, printRational, type Rational, zero } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import type { Sheet, Sheets } from '../scorecard/sheet.js';
import type { Check } from './check.js';

export const reachNarrow: Check = (ruleSet, sheets) => {
  const domains = domainsOf(ruleSet);
  return ruleSet.metrics.flatMap((metric) => {
    const sheet = metric.role === 'total' ? sheets.sheetOf(metric.expression) : undefined;
    if (sheet === undefined || sheet.items.length === 0) return [];
    const ends = exactEnds(sheets, sheet);
    const found = ends ?? boundsOf(sheet, domains(metric.expression).within);
    if (found === undefined || (compare(found.low, zero) <= 0 && compare(found.high, hundred) >= 0)) return [];
    const [low, high] = [printRational(found.low), printRational(found.high)];
    // where a formula gives points, not every total between the ends can be had, maybe not even the ends
    return [diagnose(ends ? 'scoring/reach-narrow' : 'scorecard/reach-bound', metric.origin, { low, high })];
  });
};

function exactEnds(sheets: Sheets, sheet: Sheet): { readonly low: Rational; readonly high: Rational } | undefined {
  const totals = sheets.totalsOf(sheet);
  const [lowest, highest] = [totals?.[0], totals?.at(-1)];
  return lowest && highest && { low: lowest.value, high: highest.value };
}

/** Ends that nobody may reach; a veto may go beyond what the items come to. */
function boundsOf({ vetoes }: Sheet, { low, high }: Interval): ReturnType<typeof exactEnds> {
  return low && high && vetoes.length === 0 ? { low: low.value, high: high.value } : undefined;
}
