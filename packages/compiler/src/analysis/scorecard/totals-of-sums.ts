/** Totals by what sums come to, each worked out once: many scorecards have few totals. */
import type { Rational } from '@kaohe/quantity';
import { finished, fullWeightOf, type Sheet } from './sheet.js';
import type { State, Steps } from './states.js';
import { type Scale, worthOf } from './sums.js';

/** What a state comes to with one option more; undefined where nothing is left in the sum. Equal totals are what `same` makes of them. */
export type TotalWith = (
  state: Pick<State, 'present' | 'sum'>,
  option: Steps['options'][number],
) => Rational | undefined;

export function totalsOfSums(sheet: Sheet, scale: Scale, same: (total: Rational) => Rational): TotalWith {
  const full = fullWeightOf(sheet);
  const known = new Map<number, Map<number, Rational | undefined>>();
  return (state, option) => {
    const [present, sum] = [state.present + option.present, state.sum + option.sum];
    const row = known.get(present) ?? new Map<number, Rational | undefined>();
    known.set(present, row);
    if (!row.has(sum)) {
      const value = worthOf(scale, present, sum, full);
      row.set(sum, value && same(finished(sheet, value)));
    }
    return row.get(sum);
  };
}
