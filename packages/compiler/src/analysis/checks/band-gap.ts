/** Values between the bands, or beyond them, that no row covers. */
import { diagnose } from '@kaohe/diagnostics';
import { type Interval, samplePoint } from '@kaohe/quantity';
import { bandsOf, unitOf } from '../bands.js';
import { domainsOf } from '../domain.js';
import { gradedTotals } from '../graded-totals.js';
import { lookupsOf } from '../lookups.js';
import { partition } from '../partition.js';
import { printQuantity, printStretch } from '../printed.js';
import { multipleIn, uncoveredOf } from '../uncovered.js';
import type { Check } from './check.js';

/** Grades whose totals can be listed are the business of grade-hole. */
export const bandGap: Check = (ruleSet) => {
  const domains = domainsOf(ruleSet);
  const graded = new Set(gradedTotals(ruleSet).map((one) => one.grade));
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    if (graded.has(lookup)) return [];
    const unit = unitOf(lookup);
    const [subject] = lookup.subjects;
    const step = subject && domains(subject).step;
    return uncoveredOf(lookup, domains).map((stretch) => {
      const point = (step && multipleIn(stretch, step)) ?? samplePoint(stretch);
      const [kpi, shown, witness] = [lookup.name, printStretch(stretch, unit), printQuantity(point, unit)];
      return isBetween(stretch, bandsOf(lookup) ?? [])
        ? diagnose('scoring/band-gap', lookup.origin, { kpi, gap: shown, witness })
        : diagnose('scoring/band-open', lookup.origin, { kpi, open: shown, witness });
    });
  });
};

/** Whether some row covers values below the stretch and some row values above it. */
function isBetween(stretch: Interval, bands: readonly { readonly interval: Interval }[]): boolean {
  const { low, high } = stretch;
  if (low === undefined || high === undefined) return false;
  const intervals = bands.map((band) => band.interval);
  const below = partition(intervals, { low: undefined, high: { value: low.value, closed: !low.closed } });
  const above = partition(intervals, { low: { value: high.value, closed: !high.closed }, high: undefined });
  return [below, above].every((side) => side.taken.some((taken) => taken.length > 0));
}
