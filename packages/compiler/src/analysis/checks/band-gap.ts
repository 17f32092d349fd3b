/** Values between the bands, or beyond them, that no row covers. */
import { diagnose } from '@kaohe/diagnostics';
import { compareIntervals, equal, type Interval, isEmpty, samplePoint } from '@kaohe/quantity';
import { bandsOf, givesOf, isLadder, unitOf } from '../bands.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import { forTheRest, overGap } from '../remedies.js';
import { gradedTotals } from '../scorecard/graded-totals.js';
import { isLeftByConditions } from '../tables.js';
import { multipleIn, uncoveredOf } from '../uncovered.js';
import { whoIsWithin } from '../whom.js';
import { witnessesOf } from '../witnesses.js';
import type { Check } from './check.js';

/** Grades whose totals can be listed are the business of grade-hole. */
export const bandGap: Check = (ruleSet, sheets, tableOf) => {
  const domains = domainsOf(ruleSet);
  const graded = new Set(gradedTotals(sheets).map((one) => one.grade));
  const witnessOf = witnessesOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup, metric }) => {
    // what the conditions of rows leave out is told by all keys at once
    if (graded.has(lookup) || (!isLadder(lookup) && isLeftByConditions(lookup, tableOf(lookup)))) return [];
    const unit = unitOf(lookup);
    const [subject] = lookup.subjects;
    const step = subject && domains(subject).step;
    const covered = (bandsOf(lookup) ?? []).map((band) => band.interval).filter((interval) => !isEmpty(interval));
    covered.sort(compareIntervals);
    return uncoveredOf(lookup, domains).map((stretch) => {
      const point = (step && multipleIn(stretch, step)) ?? samplePoint(stretch);
      const [kpi, shown, value] = [lookup.name, printStretch(stretch, unit), printQuantity(point, unit)];
      const witness = witnessOf(metric, lookup.subjects, [value], '');
      const whom = whoIsWithin(lookup, [stretch]);
      const beside = { witness, whom, remedies: overGap(lookup, stretch) };
      if (isEdge(stretch, covered))
        return diagnose('scoring/band-edge', lookup.origin, { kpi, edge: shown, claimed: 'neither' }, beside);
      const gives = givesOf(lookup);
      return isBetween(stretch, covered)
        ? diagnose('scoring/band-gap', lookup.origin, { kpi, gap: shown, witness: value, gives }, beside)
        : diagnose(
            'scoring/band-open',
            lookup.origin,
            { kpi, open: shown, witness: value, gives },
            { witness, whom, remedies: forTheRest(lookup, stretch) },
          );
    });
  });
};

/** Whether the stretch, which no row covers, lies between the lowest and the highest row. */
function isBetween(stretch: Interval, sorted: readonly Interval[]): boolean {
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return false;
  return compareIntervals(lowest, stretch) < 0 && compareIntervals(stretch, highest) < 0;
}

/** Whether the stretch is one value, at which one row ends and another begins. */
function isEdge({ low, high }: Interval, covered: readonly Interval[]): boolean {
  if (low === undefined || high === undefined || !equal(low.value, high.value)) return false;
  const { value } = low;
  return (
    covered.some((one) => one.high !== undefined && equal(one.high.value, value)) &&
    covered.some((one) => one.low !== undefined && equal(one.low.value, value))
  );
}
