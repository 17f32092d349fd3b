/** Values between the bands, or beyond them, that no row covers. */
import { diagnose } from '@kaohe/diagnostics';
import { compareIntervals, type Interval, isEmpty, samplePoint } from '@kaohe/quantity';
import { bandsOf, givesOf, unitOf } from '../bands.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import { gradedTotals } from '../scorecard/graded-totals.js';
import { multipleIn, uncoveredOf } from '../uncovered.js';
import type { Check } from './check.js';

/** Grades whose totals can be listed are the business of grade-hole. */
export const bandGap: Check = (ruleSet, sheets) => {
  const domains = domainsOf(ruleSet);
  const graded = new Set(gradedTotals(ruleSet, sheets).map((one) => one.grade));
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    if (graded.has(lookup)) return [];
    const unit = unitOf(lookup);
    const [subject] = lookup.subjects;
    const step = subject && domains(subject).step;
    const covered = (bandsOf(lookup) ?? []).map((band) => band.interval).filter((interval) => !isEmpty(interval));
    covered.sort(compareIntervals);
    return uncoveredOf(lookup, domains).map((stretch) => {
      const point = (step && multipleIn(stretch, step)) ?? samplePoint(stretch);
      const [kpi, shown, witness] = [lookup.name, printStretch(stretch, unit), printQuantity(point, unit)];
      return isBetween(stretch, covered)
        ? diagnose('scoring/band-gap', lookup.origin, { kpi, gap: shown, witness, gives: givesOf(lookup) })
        : diagnose('scoring/band-open', lookup.origin, { kpi, open: shown, witness, gives: givesOf(lookup) });
    });
  });
};

/** Whether the stretch, which no row covers, lies between the lowest and the highest row. */
function isBetween(stretch: Interval, sorted: readonly Interval[]): boolean {
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return false;
  return compareIntervals(lowest, stretch) < 0 && compareIntervals(stretch, highest) < 0;
}
