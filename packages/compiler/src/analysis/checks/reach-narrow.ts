/** Totals that can never come near the ends of the scale. Where formulas give points it is only known what they stay between. */
import { diagnose } from '@kaohe/diagnostics';
import { compare, hundred, printRational, type Rational, zero } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { boundsOf } from '../scorecard/bounds.js';
import { rulesOf } from '../scorecard/evaluate.js';
import type { Sheet, Sheets } from '../scorecard/sheet.js';
import type { Check } from './check.js';

export const reachNarrow: Check = (ruleSet, sheets) => {
  const rules = rulesOf(ruleSet);
  const domains = domainsOf(ruleSet);
  return ruleSet.metrics.flatMap((metric) => {
    const sheet = metric.role === 'total' ? sheets.sheetOf(metric.expression) : undefined;
    if (sheet === undefined || sheet.items.length === 0) return [];
    const ends = exactEnds(sheets, sheet);
    const found = ends ?? boundsOf(rules, domains, sheet);
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
