/** The least an amount can come to, with the scorecard that gives it. */
import { compare, type Rational } from '@kaohe/quantity';
import type { Witness } from './jumps.js';
import type { Study } from './pay-study.js';
import { scoresOf, type Total } from './sheet.js';

export interface Lowest {
  readonly amount: Rational;
  readonly witness: Witness;
}

/** Amounts that are worked out at most; of more totals than that allows, the lowest and the highest are tried. */
const mostTried = 20_000;

/** Undefined where no amount can be told. */
export function lowestOf({ hub, settings, variables, amountsWith }: Study): Lowest | undefined {
  const all: readonly (Total | undefined)[] = hub ? hub.totals : [undefined];
  const totals = all.length * settings.length <= mostTried ? all : [all[0], all.at(-1)];
  let lowest: Lowest | undefined;
  // without a total and without steps it is a sum of amounts somebody enters
  if (!hub && !variables.some(({ isStepped }) => isStepped)) return undefined;
  for (const total of totals) {
    for (const setting of settings) {
      const amount = amountsWith(setting.assumed)(total?.value);
      if (amount === undefined || (lowest && compare(amount, lowest.amount) >= 0)) continue;
      const points = total && hub ? scoresOf(hub.sheet, total) : [];
      const scores = (hub?.sheet.items ?? []).map(({ name }, place) => ({ name, score: points[place] }));
      lowest = { amount, witness: { scores, setting, totals: total && [total.value, total.value] } };
    }
  }
  return lowest;
}
