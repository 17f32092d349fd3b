/** Items of a graded scorecard that change no grade by themselves, whatever the others score. */
import { isZero, type Rational } from '@kaohe/quantity';
import { type GradedTotals, rowOf, seenBy } from './graded-totals.js';
import { finished, fullWeightOf, type Item, scoresOf } from './sheet.js';
import { type State, type Steps, statesOf } from './states.js';
import { type Part, scaled, worthOf } from './sums.js';

/** Sums of the other items that are formed at most for one item; beyond, nothing is said of it. */
const mostSums = 100_000;

/** Scorecards that are looked at first. */
const mostKnown = 300;

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
  const every = Math.max(1, Math.floor(totals.length / mostKnown));
  const known = totals.filter((_, place) => place % every === 0).map(({ options }) => options());
  return sheet.items.flatMap((item, place): readonly IdleItem[] => {
    const own = whole.steps[place]?.options ?? [];
    if (own.length < 2 || isZero(item.weight)) return [];
    const isChanging = ({ present, sum }: Pick<State, 'present' | 'sum'>): boolean => {
      const grades = new Set(
        own.flatMap((option) => {
          const value = worthOf(whole.scale, present + option.present, sum + option.sum, full);
          // somebody of whom nothing counts has no total
          return value === undefined ? [] : [gradeAt(graded, seenBy(graded, finished(sheet, value)))];
        }),
      );
      return grades.size > 1;
    };
    // most items change some grade on the scorecards that are known already
    if (known.some((path) => isChanging(withoutOne(whole.steps, path, place)))) return [];
    const others = statesOf(
      whole.steps.filter((_, other) => other !== place),
      mostSums,
    );
    return others === undefined || others.some(isChanging) ? [] : [{ item, witness: scoresOf(sheet, first) }];
  });
}

/** A scorecard without one of its items. */
function withoutOne(
  steps: readonly Steps[],
  options: readonly number[],
  place: number,
): Pick<State, 'present' | 'sum'> {
  let [present, sum] = [0, 0];
  for (const [at, { options: own }] of steps.entries()) {
    const option = at === place ? undefined : own[options[at] ?? -1];
    present += option?.present ?? 0;
    sum += option?.sum ?? 0;
  }
  return { present, sum };
}

/** Rows with the same label are one grade. */
function gradeAt(graded: GradedTotals, total: Rational): string {
  const result = rowOf(graded, total)?.result ?? graded.grade.otherwise;
  if (result?.kind !== 'constant') return '';
  return result.constant.kind === 'choice' ? result.constant.label : result.constant.kind;
}
