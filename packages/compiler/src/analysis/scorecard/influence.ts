/** How much each item really moves a total: the range of its points times its weight, as a share of all. */
import { compare, divide, isNegative, isZero, multiply, type Rational, subtract, sum, zero } from '@kaohe/quantity';
import { fullWeightOf, type Item, type Sheet } from './sheet.js';

export interface Influence {
  readonly item: Item;
  /** Both are shares of one. */
  readonly weight: Rational;
  readonly share: Rational;
}

/** None where points are not known beforehand, or nothing has weights. */
export function influencesOf(sheet: Sheet): readonly Influence[] {
  const ranges = sheet.items.map(({ options, weight }) => {
    const scores = (options ?? []).flatMap(({ score }) => (score ? [score] : [])).sort(compare);
    const [lowest, highest] = [scores[0], scores.at(-1)];
    return lowest && highest && !isNegative(weight) ? multiply(weight, subtract(highest, lowest)) : undefined;
  });
  const full = fullWeightOf(sheet);
  if (!sheet.isWeighted || isZero(full) || !ranges.every((range) => range !== undefined)) return [];
  const all = sum(ranges);
  if (isZero(all)) return [];
  return sheet.items.map((item, place) => ({
    item,
    weight: divide(item.weight, full),
    share: divide(ranges[place] ?? zero, all),
  }));
}
