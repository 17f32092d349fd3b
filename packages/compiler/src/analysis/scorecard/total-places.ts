/** Totals by what sums come to, and amounts by total, each worked out once: many scorecards have few totals. */
import type { Rational } from '@kaohe/quantity';
import type { Study } from './pay-study.js';
import { finished, fullWeightOf, type Sheet } from './sheet.js';
import type { State, Steps } from './states.js';
import { type Scale, worthOf } from './sums.js';

export interface Totals {
  readonly values: readonly Rational[];
  /** The place among the values of what a state comes to with one option more; undefined where nothing is left in the sum. */
  readonly placeOf: (state: Pick<State, 'present' | 'sum'>, option: Steps['options'][number]) => number | undefined;
}

/** What sums come to, each worked out once: many scorecards have few totals. */
export function totalsFrom(sheet: Sheet, scale: Scale): Totals {
  const full = fullWeightOf(sheet);
  const values: Rational[] = [];
  const placed = new Map<string, number>();
  const known = new Map<number, Map<number, number | undefined>>();
  const placeAt = (present: number, sum: number): number | undefined => {
    const value = worthOf(scale, present, sum, full);
    if (value === undefined) return undefined;
    const total = finished(sheet, value);
    const key = `${total.numerator}/${total.denominator}`;
    const place = placed.get(key) ?? values.push(total) - 1;
    placed.set(key, place);
    return place;
  };
  return {
    values,
    placeOf: (state, option) => {
      const [present, sum] = [state.present + option.present, state.sum + option.sum];
      const row = known.get(present) ?? new Map<number, number | undefined>();
      known.set(present, row);
      if (!row.has(sum)) row.set(sum, placeAt(present, sum));
      return row.get(sum);
    },
  };
}

/** The amount at the place of a total, in one of the settings. Equal amounts are the same object. */
export function amountsFrom(
  study: Study,
  totals: readonly Rational[],
): (total: number, setting: number) => Rational | undefined {
  const known = study.settings.map((): Map<number, Rational | undefined> => new Map());
  const equal = new Map<string, Rational>();
  const shared = (amount: Rational | undefined): Rational | undefined => {
    if (amount === undefined) return undefined;
    const key = `${amount.numerator}/${amount.denominator}`;
    const first = equal.get(key) ?? amount;
    equal.set(key, first);
    return first;
  };
  return (total, place) => {
    const own = known[place];
    const setting = study.settings[place];
    if (own === undefined || setting === undefined) return undefined;
    if (!own.has(total)) own.set(total, shared(study.amountAt(totals[total], setting.assumed)));
    return own.get(total);
  };
}
