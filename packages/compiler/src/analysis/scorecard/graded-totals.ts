/** Grades by a total: the totals that can be reached, and as what the grade sees them. */
import type { Lookup, LookupRow } from '@kaohe/ir';
import { contains, printRational, type Rational, roundTo } from '@kaohe/quantity';
import { once } from '../../memory/once.js';
import { lookupsOf } from '../lookups.js';
import { type Sheet, type Sheets, scoresOf, type Total } from './sheet.js';

/** A total, and what is left of it after the rounding that the grade asks for. */
export interface SeenTotal extends Total {
  readonly seen: Rational;
}

export interface GradedTotals {
  readonly grade: Lookup;
  readonly sheet: Sheet;
  readonly totals: readonly SeenTotal[];
  readonly isRounded: boolean;
}

/** The grades of the rule set whose totals can be listed. */
export const gradedTotals: (sheets: Sheets) => readonly GradedTotals[] = once((sheets) =>
  lookupsOf(sheets.ruleSet).flatMap(({ lookup }): readonly GradedTotals[] => {
    const [subject] = lookup.subjects;
    if (lookup.role !== 'grade' || lookup.subjects.length !== 1 || subject === undefined) return [];
    const rounding = subject.kind === 'round' ? subject : undefined;
    const inner = rounding?.operand ?? subject;
    const sheet = inner.kind === 'metric' ? sheets.sheetOf(inner) : undefined;
    const totals = sheet && sheets.totalsOf(sheet);
    if (sheet === undefined || totals === undefined) return [];
    const seen = totals.map((total) => ({
      ...total,
      seen: rounding === undefined ? total.value : roundTo(total.value, rounding.step, rounding.mode),
    }));
    return [{ grade: lookup, sheet, totals: seen, isRounded: rounding !== undefined }];
  }),
);

/** One scorecard, item by item; a dash for an item that does not count, the name of the veto where one decides. */
export function witnessOf(sheet: Sheet, total: Total): string {
  const { when } = total.veto ?? {};
  if (when !== undefined) return when.kind === 'metric' ? when.id : '—';
  const scores = scoresOf(sheet, total).map((score) => (score === undefined ? '—' : printRational(score)));
  return sheet.items.map((item, index) => `${item.name} ${scores[index] ?? '—'}`).join(', ');
}

/** The row a total falls into; undefined where none takes it for certain. */
export function rowOf({ grade }: Pick<GradedTotals, 'grade'>, seen: Rational): LookupRow | undefined {
  return grade.rows.find(({ cells: [cell], when }) => {
    if (when !== undefined) return false;
    return cell?.kind === 'any' || (cell?.kind === 'interval' && contains(cell.interval, seen));
  });
}

/** The label of a total; empty where there is none. */
export function labelAt(graded: Pick<GradedTotals, 'grade'>, seen: Rational): string {
  const result = rowOf(graded, seen)?.result ?? graded.grade.otherwise;
  return result?.kind === 'constant' && result.constant.kind === 'choice' ? result.constant.label : '';
}

/** A total as the grade sees it, rounded where it asks for that. */
export function seenBy({ grade }: Pick<GradedTotals, 'grade'>, total: Rational): Rational {
  const [subject] = grade.subjects;
  return subject?.kind === 'round' ? roundTo(total, subject.step, subject.mode) : total;
}
