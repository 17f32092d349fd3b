/** Grades against the totals that can really be reached: totals without a grade, grades without a total, whole-number edges. */
import { type Diagnostic, diagnose, type Remedy } from '@kaohe/diagnostics';
import { contains, type Interval, isInteger, printRational } from '@kaohe/quantity';
import { bandsOf } from '../bands.js';
import { partition } from '../partition.js';
import { forTheRest, overGap, rounding } from '../remedies.js';
import { witnessOfTotal } from '../scorecard/given-scores.js';
import { type GradedTotals, gradedTotals, witnessOf } from '../scorecard/graded-totals.js';
import type { Total } from '../scorecard/sheet.js';
import { whoIsWithin } from '../whom.js';
import type { Check } from './check.js';

/** Totals that are listed by value in one message. */
const mostListed = 12;

export const gradeTotals: Check = (_, sheets) =>
  gradedTotals(sheets).flatMap((graded) => [...holes(graded), ...unreachable(graded), ...integerEdges(graded)]);

/** One message for each stretch without a grade that some total falls into. */
function holes(graded: GradedTotals): readonly Diagnostic[] {
  const { grade, sheet, totals } = graded;
  if (grade.otherwise !== undefined) return [];
  return shares(graded).rest.flatMap((stretch) => {
    const lost = totals.filter((total) => contains(stretch, total.seen));
    const [first] = lost;
    if (first === undefined) return [];
    const combinations = lost.reduce((sum, total) => sum + total.combinations(), 0n);
    return [
      diagnose(
        'scoring/grade-hole',
        grade.origin,
        {
          grade: grade.name,
          totals: listed(lost),
          count: lost.length,
          combinations: Number(combinations),
          witness: witnessOf(sheet, first),
        },
        {
          witness: witnessOfTotal(sheet, first, [{ name: grade.name, value: '' }]),
          whom: whoIsWithin(grade, [stretch]),
          remedies: overHole(graded, stretch),
        },
      ),
    ];
  });
}

/** Between two rows one of them may reach over it; beyond all rows something must be said of the rest. */
function overHole({ grade }: GradedTotals, stretch: Interval): readonly Remedy[] {
  return stretch.low === undefined || stretch.high === undefined ? forTheRest(grade, stretch) : overGap(grade, stretch);
}

function shares({ grade }: GradedTotals): ReturnType<typeof partition> {
  return partition((bandsOf(grade) ?? []).map((band) => band.interval));
}

function listed(totals: readonly Total[]): string {
  const values = totals.map((total) => printRational(total.value));
  return values.length <= mostListed
    ? values.join(', ')
    : [...values.slice(0, mostListed - 1), '…', ...values.slice(-1)].join(', ');
}

function unreachable(graded: GradedTotals): readonly Diagnostic[] {
  const { grade, totals } = graded;
  const { taken } = shares(graded);
  return (bandsOf(grade) ?? []).flatMap(({ row }, index) => {
    const won: readonly Interval[] = taken[index] ?? [];
    const { result } = row;
    if (won.length === 0 || result.kind !== 'constant' || result.constant.kind !== 'choice') return [];
    if (won.some((interval) => totals.some((total) => contains(interval, total.seen)))) return [];
    return [diagnose('scoring/grade-unreachable', row.origin, { grade: grade.name, label: result.constant.label })];
  });
}

/** `91~100`, `86~90`: nothing is said of what lies between, and totals with fractions lie there. Shows the best one lost. */
function integerEdges(graded: GradedTotals): readonly Diagnostic[] {
  const { grade, sheet, totals, isRounded } = graded;
  if (isRounded) return [];
  const found = shares(graded).rest.flatMap((stretch) => {
    const slit = slitOf(stretch);
    const lost = totals.find((total) => contains(stretch, total.value));
    return slit === undefined || lost === undefined ? [] : [{ stretch, slit, lost }];
  });
  const best = found.at(-1);
  const [subject] = grade.subjects;
  if (best === undefined || subject === undefined) return [];
  const modes = ['half-up', 'floor', 'ceiling'] as const;
  const remedies = modes.map((mode) => rounding(subject.origin, mode, '1分'));
  const whom = whoIsWithin(
    grade,
    found.map((one) => one.stretch),
  );
  const args = { grade: grade.name, ...best.slit, witness: printRational(best.lost.value) };
  const witness = witnessOfTotal(sheet, best.lost, [{ name: grade.name, value: '' }]);
  return [diagnose('scoring/grade-integer-edges', grade.origin, args, { remedies, whom, witness })];
}

/** The edges of a stretch between one whole number and the next, ends not in. */
function slitOf({ low, high }: Interval): { readonly low: string; readonly high: string } | undefined {
  if (low === undefined || high === undefined || low.closed || high.closed) return undefined;
  if (!isInteger(low.value) || !isInteger(high.value)) return undefined;
  if (high.value.numerator - low.value.numerator !== 1n) return undefined;
  return { low: printRational(low.value), high: printRational(high.value) };
}
