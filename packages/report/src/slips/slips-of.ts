/** The slips of several people of a result; nothing on a slip names anybody else. */
import type { Dataset, Results } from '@kaohe/evaluator';
import { maskedName, type Slip, saidIn, withoutNames } from '@kaohe/handbook';
import type { RuleSet } from '@kaohe/ir';
import type { SelectedRow } from '../result/selection.js';
import type { Teller } from '../texts/texts.js';
import { slipOf } from './slip-of.js';
import { slipGround } from './slip-telling.js';

/** What slips are made from. */
export interface SlipSource {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
}

/** One slip a row; with `mask`, names are shown by their beginning only. */
export function slipsOf(
  teller: Teller,
  { ruleSet, dataset, results }: SlipSource,
  rows: readonly SelectedRow[],
  mask: boolean,
): readonly Slip[] {
  const ground = slipGround(teller, ruleSet, dataset, results, saidIn(ruleSet, teller.language));
  const names = new Set(dataset.rows.flatMap(({ person }) => [person, person.split(/[:：]/).at(-1) ?? person]));
  return rows.map(({ index, person }) => {
    const own = new Set([person, person.split(/[:：]/).at(-1) ?? person]);
    const hidden = [...names].filter((name) => mask || !own.has(name));
    const clean = (text: string): string =>
      withoutNames(text, hidden, (name) => (own.has(name) ? maskedName(name) : teller.texts.slips.somebody));
    return slipOf({ ...ground, row: index, clean }, mask ? maskedName(person) : person);
  });
}
