/** The lowest and the highest total of a scorecard. Where every item always counts, nothing between them needs to be listed. */
import { compare, isZero, multiply, type Rational, sum, zero } from '@kaohe/quantity';
import { finished, fullWeightOf, type Item, type Sheet, type Sheets, type Total } from './sheet.js';

export interface Ends {
  readonly lowest: Total;
  readonly highest: Total;
}

/** Undefined where points are not known beforehand, or there are too many totals to list. */
export function endsOf(sheets: Sheets, sheet: Sheet): Ends | undefined {
  if (isPlain(sheet)) return { lowest: endOf(sheet, -1), highest: endOf(sheet, 1) };
  const totals = sheets.totalsOf(sheet);
  const [lowest, highest] = [totals?.[0], totals?.at(-1)];
  return lowest && highest && { lowest, highest };
}

/** Whether each item adds something by itself to every total: none leaves and hands on its weight, no veto sets them all aside. */
function isPlain(sheet: Sheet): boolean {
  const { items, vetoes, isWeighted } = sheet;
  const isAlwaysThere = ({ options = [] }: Item): boolean =>
    options.length > 0 && options.every(({ score }) => score !== undefined);
  return vetoes.length === 0 && items.every(isAlwaysThere) && !(isWeighted && isZero(fullWeightOf(sheet)));
}

/** Caps, floors and rounding keep the order of sums, so the outermost sum is the outermost total. */
function endOf(sheet: Sheet, side: -1 | 1): Total {
  const best = sheet.items.map((item) => outermost(item, side));
  const value = finished(sheet, sum(best.map(({ gained }) => gained)));
  return { value, combinations: () => 1n, options: () => best.map(({ option }) => option), veto: undefined };
}

/** The first of the options that bring least, or most. */
function outermost(
  { weight, options = [] }: Item,
  side: -1 | 1,
): { readonly option: number; readonly gained: Rational } {
  let option = 0;
  let gained = multiply(weight, options[0]?.score ?? zero);
  for (let place = 1; place < options.length; place += 1) {
    const own = multiply(weight, options[place]?.score ?? zero);
    if (compare(own, gained) !== side) continue;
    option = place;
    gained = own;
  }
  return { option, gained };
}
