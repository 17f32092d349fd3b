/** The checks, in the order in which their messages read best: within one KPI, then across KPIs, then grades, quotas and pay. */
import { bandCliff } from './band-cliff.js';
import { bandDirection } from './band-direction.js';
import { bandDomain } from './band-domain.js';
import { bandEmpty } from './band-empty.js';
import { bandGap } from './band-gap.js';
import { bandOverlap } from './band-overlap.js';
import { bandShadowed } from './band-shadowed.js';
import { barePercent } from './bare-percent.js';
import { changeInsidePeriod } from './change-inside-period.js';
import type { Check } from './check.js';
import { coefficientTwice } from './coefficient-twice.js';
import { cohortOfOne } from './cohort-of-one.js';
import { columnIdle } from './column-idle.js';
import { conditions } from './conditions.js';
import { divisors } from './divisors.js';
import { edgeFiner } from './edge-finer.js';
import { edgeMisprint } from './edge-misprint.js';
import { gradeEveryone } from './grade-everyone.js';
import { gradeTotals } from './grade-totals.js';
import { labelTwoMeanings } from './label-two-meanings.js';
import { lookAlikes } from './look-alikes.js';
import { mapRows } from './map-rows.js';
import { outsideRange } from './outside-range.js';
import { pay } from './pay.js';
import { payRounding } from './pay-rounding.js';
import { poolTies } from './pool-ties.js';
import { quotaSizes } from './quota-sizes.js';
import { quotas } from './quotas.js';
import { reachNarrow } from './reach-narrow.js';
import { requiredValue } from './required-value.js';
import { requirements } from './requirements.js';
import { roundedTwice } from './rounded-twice.js';
import { rowsMerge } from './rows-merge.js';
import { scorecardItems } from './scorecard-items.js';
import { tableOrder } from './table-order.js';
import { unused } from './unused.js';
import { vetoes } from './vetoes.js';
import { weightItems } from './weight-items.js';
import { weightsByLabel } from './weights-by-label.js';
import { weightsSum } from './weights-sum.js';

export const checks: readonly Check[] = [
  bandEmpty,
  edgeMisprint,
  bandGap,
  bandOverlap,
  bandShadowed,
  bandDirection,
  bandDomain,
  barePercent,
  edgeFiner,
  mapRows,
  columnIdle,
  rowsMerge,
  weightItems,
  weightsSum,
  weightsByLabel,
  bandCliff,
  reachNarrow,
  scorecardItems,
  gradeTotals,
  gradeEveryone,
  tableOrder,
  quotas,
  quotaSizes,
  cohortOfOne,
  poolTies,
  labelTwoMeanings,
  pay,
  coefficientTwice,
  payRounding,
  divisors,
  outsideRange,
  roundedTwice,
  conditions,
  vetoes,
  changeInsidePeriod,
  requiredValue,
  requirements,
  lookAlikes,
  unused,
];

/** Those that compare rules which need not speak of each other; the others find in each part of the rules what they find in all. */
export const checksOfAll: ReadonlySet<Check> = new Set([
  weightItems,
  quotas,
  cohortOfOne,
  labelTwoMeanings,
  lookAlikes,
  unused,
]);

/** Those that find errors, because of which no result comes out; what the others find is probably not meant or worth knowing. */
export const checksForErrors: readonly Check[] = [
  bandEmpty,
  bandGap,
  bandOverlap,
  mapRows,
  weightItems,
  weightsSum,
  weightsByLabel,
  gradeTotals,
  quotas,
  divisors,
  requirements,
];
