/** How a column of shares is written: as fractions, as numbers of per cent, or so that nobody can tell. */
import { numberFromHumanText } from './number-text.js';
import { absolute, compare, divide, hundred, isZero, multiply, type Rational, rational } from './rational.js';

/** `unclear`: `small` may be a hundredth of what it stands for, seen beside `large`. */
export type PercentShape =
  | { readonly kind: 'fraction' | 'percent' }
  | { readonly kind: 'unclear'; readonly small: string; readonly large: string };

const limit = rational(3, 2);
const ten = rational(10);
const two = rational(2);

/**
 * The shape of a column, from all its cells: a cell alone tells nothing, for `1` is all or a hundredth. Without a number beyond 1.5 and
 * without a per cent sign they are fractions. Otherwise they are per cent, unless a bare number up to 1.5 would fit among the others only
 * as a fraction, or so many are that small that the larger ones may be the odd ones.
 */
export function percentShapeOf(texts: Iterable<string>): PercentShape {
  const small: Told[] = [];
  const large: Told[] = [];
  for (const text of texts) {
    const number = numberFromHumanText(text);
    if (number === undefined || (number.unit !== undefined && number.unit !== '%')) continue;
    const value = absolute(number.value);
    if (number.unit === '%') large.push({ text, value });
    else if (compare(value, limit) > 0) large.push({ text, value });
    else if (!isZero(value)) small.push({ text, value });
  }
  if (large.length === 0) return { kind: 'fraction' };
  const told = large.filter(({ value }) => !isZero(value));
  const [first] = told;
  if (first === undefined) return { kind: 'percent' };
  const least = told.reduce((best, { value }) => (compare(value, best) < 0 ? value : best), first.value);
  const most = told.reduce((best, { value }) => (compare(value, best) > 0 ? value : best), first.value);
  const areMany = small.length * 2 >= large.length;
  const odd = small.find(({ value }) => {
    const asFraction = multiply(value, hundred);
    const fits = compare(asFraction, divide(least, two)) >= 0 && compare(asFraction, multiply(most, two)) <= 0;
    return areMany || (fits && compare(multiply(value, ten), least) < 0);
  });
  if (odd !== undefined) return { kind: 'unclear', small: odd.text, large: first.text };
  return { kind: 'percent' };
}

interface Told {
  readonly text: string;
  readonly value: Rational;
}
