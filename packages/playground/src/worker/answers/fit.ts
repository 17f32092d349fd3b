/** One value of the rules so that all pay stays within a budget: the one that comes nearest from below, to the step. Exact. */
import type { Results } from '@kaohe/evaluator';
import {
  add,
  compare,
  divide,
  fromCanonical,
  multiply,
  printRational,
  type Rational,
  rational,
  rationalFromText,
  subtract,
  zero,
} from '@kaohe/quantity';
import { mainMetric, withCents } from '@kaohe/report';
import type { FitAnswer } from '../../protocol/trial.js';
import type { Answerer } from '../answerer.js';
import { periodOf } from '../results/result-of.js';
import { balanced, changesOf, settingsIn } from '../results/settings.js';
import { triedWith } from '../results/trial-run.js';

export const fit: Answerer<'fit'> = ({ session, period, language }, { values, id, budget }): FitAnswer => {
  const { scored, files } = session;
  const most = rationalFromText(budget.replaceAll(/[,，¥￥元\s]/g, ''));
  if (scored === undefined || most === undefined) return { kind: 'refused', reason: 'no-number', sum: '' };
  const found = settingsIn(scored.ruleSet, language);
  const setting = found.find(({ shown }) => shown.id === id)?.shown;
  const pay = mainMetric(scored.ruleSet);
  if (setting === undefined || pay?.role !== 'pay') return { kind: 'refused', reason: 'no-pay', sum: '' };
  const shownPeriod = periodOf(scored, period);
  const rows = scored.dataset.rows.flatMap((row, index) => (row.period === shownPeriod ? [index] : []));
  const known = new Map<number, Rational | undefined>();
  const [least, step] = [numberIn(setting.least), numberIn(setting.step)];
  const last = Number(printRational(floor(divide(subtract(numberIn(setting.most), least), step))));

  const valueAt = (place: number): string => printRational(add(least, multiply(rational(place), step)));
  const sumAt = (place: number): Rational | undefined => {
    if (!known.has(place)) {
      const even = balanced(found, { ...values, [id]: valueAt(place) });
      const tried = triedWith(files, scored, changesOf(found, even.values), language);
      known.set(place, tried.kind === 'refused' ? undefined : total(tried.way.results, rows));
    }
    return known.get(place);
  };
  const total = (results: Results, of: readonly number[]): Rational =>
    of.reduce((sum, row) => {
      const value = results.value(pay.id, row);
      return value.kind === 'number'
        ? add(sum, pay.type.kind === 'number' ? fromCanonical(value.value, pay.type.unit) : value.value)
        : sum;
    }, zero);
  const text = (sum: Rational | undefined): string => (sum === undefined ? '' : withCents(printRational(sum)));

  const [low, high] = [sumAt(0), sumAt(last)];
  if (low === undefined || high === undefined) return { kind: 'refused', reason: 'rules', sum: '' };
  const isWithin = (sum: Rational | undefined): boolean => sum !== undefined && compare(sum, most) <= 0;
  if (!isWithin(low) && !isWithin(high)) {
    return { kind: 'refused', reason: 'too-dear', sum: text(compare(low, high) < 0 ? low : high) };
  }
  if (isWithin(low) && isWithin(high)) {
    return { kind: 'refused', reason: 'room-left', sum: text(compare(low, high) > 0 ? low : high) };
  }
  // One end is within, the other is not: halve until they are neighbors.
  let [inside, outside] = isWithin(low) ? [0, last] : [last, 0];
  while (Math.abs(inside - outside) > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (isWithin(sumAt(middle))) inside = middle;
    else outside = middle;
  }
  return { kind: 'fits', value: valueAt(inside), sum: text(sumAt(inside)), next: text(sumAt(outside)) };
};

function numberIn(text: string): Rational {
  return rationalFromText(text) ?? zero;
}

function floor(value: Rational): Rational {
  return rational(value.numerator / value.denominator);
}
