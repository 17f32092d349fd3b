/** Grades that every scorecard reaches, and totals that only rounding lifts over an edge. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { compare, printRational } from '@kaohe/quantity';
import { witnessOfTotal } from '../scorecard/given-scores.js';
import { type GradedTotals, gradedTotals, labelAt, rowOf, witnessOf } from '../scorecard/graded-totals.js';
import type { Check } from './check.js';

export const gradeEveryone: Check = (_, sheets) =>
  gradedTotals(sheets).flatMap((graded) => [...everyone(graded), ...lifted(graded)]);

/** One row that takes all totals, while there are others. */
function everyone(graded: GradedTotals): readonly Diagnostic[] {
  const { grade, sheet, totals } = graded;
  const [lowest, highest] = [totals[0], totals.at(-1)];
  if (lowest === undefined || highest === undefined || compare(lowest.value, highest.value) === 0) return [];
  const first = rowOf(graded, lowest.seen);
  const label = labelAt(graded, lowest.seen);
  const place = (first ?? grade.otherwise)?.origin;
  const isOne = place !== undefined && label !== '' && totals.every(({ seen }) => labelAt(graded, seen) === label);
  if (!isOne || grade.rows.length + (grade.otherwise ? 1 : 0) < 2) return [];
  const [low, high] = [printRational(lowest.value), printRational(highest.value)];
  const args = { grade: grade.name, label, low, high, witness: witnessOf(sheet, lowest) };
  const witness = witnessOfTotal(sheet, lowest, [{ name: grade.name, value: label }]);
  return [diagnose('scorecard/grade-everyone', place, args, { witness })];
}

/** The highest total that has another grade before it is rounded. */
function lifted(graded: GradedTotals): readonly Diagnostic[] {
  const { grade, sheet, totals, isRounded } = graded;
  if (!isRounded) return [];
  const found = totals.findLast(({ value, seen }) => labelAt(graded, seen) !== labelAt(graded, value));
  if (found === undefined || labelAt(graded, found.seen) === '') return [];
  const label = labelAt(graded, found.seen);
  const args = {
    grade: grade.name,
    total: printRational(found.value),
    seen: printRational(found.seen),
    label,
    without: labelAt(graded, found.value),
    witness: witnessOf(sheet, found),
  };
  const witness = witnessOfTotal(sheet, found, [{ name: grade.name, value: label }]);
  return [diagnose('scorecard/rounding-lifts', grade.subjects[0]?.origin ?? grade.origin, args, { witness })];
}
