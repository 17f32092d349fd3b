/** Items of a graded scorecard that change no grade by themselves, whatever the others score. */
import { isZero, type Rational } from '@kaohe/quantity';
import { type GradedTotals, rowOf, seenBy } from './graded-totals.js';
import { finished, fullWeightOf, type Item, scoresOf } from './sheet.js';
import { type Part, scaled, statesOf, worthOf } from './sums.js';

/** Sums of the other items that are formed at most for one item; beyond, nothing is said of it. */
const mostSums = 100_000;

export interface IdleItem {
  readonly item: Item;
  /** Points of each item on one scorecard. */
  readonly witness: readonly (Rational | undefined)[];
}

export function idleItems(graded: GradedTotals): readonly IdleItem[] {
  const { sheet, totals } = graded;
  const parts: Part[] = sheet.items.map(({ weight, options = [] }) => ({ weight, options }));
  const whole = scaled(parts, sheet.isWeighted);
  const [first] = totals;
  // a grade that everybody gets is said once
  const isOne =
    first !== undefined && totals.every(({ seen }) => gradeAt(graded, seen) === gradeAt(graded, first.seen));
  if (whole === undefined || first === undefined || isOne || sheet.vetoes.length > 0) return [];
  const full = fullWeightOf(sheet);
  return sheet.items.flatMap((item, place): readonly IdleItem[] => {
    const own = whole.steps[place]?.options ?? [];
    if (own.length < 2 || isZero(item.weight)) return [];
    const others = statesOf(
      whole.steps.filter((_, other) => other !== place),
      mostSums,
    );
    if (others === undefined) return [];
    const changes = others.some(({ present, sum }) => {
      const grades = new Set(
        own.map((option) => {
          const value = worthOf(whole.scale, present + option.present, sum + option.sum, full);
          return value === undefined ? undefined : gradeAt(graded, seenBy(graded, finished(sheet, value)));
        }),
      );
      return grades.size > 1;
    });
    return changes ? [] : [{ item, witness: scoresOf(sheet, first) }];
  });
}

/** Rows with the same label are one grade. */
function gradeAt(graded: GradedTotals, total: Rational): string {
  const result = rowOf(graded, total)?.result ?? graded.grade.otherwise;
  if (result?.kind !== 'constant') return '';
  return result.constant.kind === 'choice' ? result.constant.label : result.constant.kind;
}
