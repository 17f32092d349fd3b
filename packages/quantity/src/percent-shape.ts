/** How a column of shares is written: as fractions, as numbers of per cent, or so that nobody can tell. */
import { numberFromHumanText } from './number-text.js';
import { absolute, compare, divide, hundred, isZero, multiply, type Rational, rational, zero } from './rational.js';

/** `unclear`: `small` may be a hundredth of what it stands for, seen beside `large`. */
export type PercentShape =
  | { readonly kind: 'fraction' | 'percent' }
  | { readonly kind: 'unclear'; readonly small: string; readonly large: string };

const limit = rational(3, 2);
const ten = rational(10);
const two = rational(2);

/** What of a column of shares decides its shape, gathered cell by cell in any number of parts. */
export interface ShareTally {
  smallCount: number;
  largeCount: number;
  firstSmall: string;
  /** The first number beyond 1.5 or with a per cent sign that is not zero. */
  firstLarge: string | undefined;
  least: Rational;
  most: Rational;
  /** The different bare numbers up to 1.5, as they were first written, in order. */
  readonly small: Map<string, Told>;
  /** Whether there were too many of these to remember. */
  isOver: boolean;
}

interface Told {
  readonly text: string;
  readonly value: Rational;
}

/** A column of which nothing has been seen. */
export function noShares(): ShareTally {
  return {
    smallCount: 0,
    largeCount: 0,
    firstSmall: '',
    firstLarge: undefined,
    least: zero,
    most: zero,
    small: new Map(),
    isOver: false,
  };
}

const mostRemembered = 100_000;

/** Adds a cell. */
export function tallyShare(tally: ShareTally, text: string): void {
  const number = numberFromHumanText(text);
  if (number === undefined || (number.unit !== undefined && number.unit !== '%')) return;
  const value = absolute(number.value);
  if (number.unit === '%' || compare(value, limit) > 0) {
    tally.largeCount += 1;
    if (isZero(value)) return;
    if (tally.firstLarge === undefined || compare(value, tally.least) < 0) tally.least = value;
    if (tally.firstLarge === undefined || compare(value, tally.most) > 0) tally.most = value;
    tally.firstLarge ??= text;
    return;
  }
  if (isZero(value)) return;
  if (tally.smallCount === 0) tally.firstSmall = text;
  tally.smallCount += 1;
  if (tally.small.has(text)) return;
  if (tally.small.size < mostRemembered) tally.small.set(text, { text, value });
  else tally.isOver = true;
}

/**
 * The shape of a column, from all its cells: a cell alone tells nothing, for `1` is all or a hundredth. Without a number beyond 1.5 and
 * without a per cent sign they are fractions. Otherwise they are per cent, unless a bare number up to 1.5 would fit among the others only
 * as a fraction, or so many are that small that the larger ones may be the odd ones.
 */
export function percentShapeOf(texts: Iterable<string>): PercentShape {
  const tally = noShares();
  for (const text of texts) tallyShare(tally, text);
  return shapeOfShares(tally);
}

/** The shape of a column of which everything has been seen. */
export function shapeOfShares(tally: ShareTally): PercentShape {
  const { smallCount, largeCount, firstSmall, firstLarge, least, most, small } = tally;
  if (largeCount === 0) return { kind: 'fraction' };
  if (firstLarge === undefined) return { kind: 'percent' };
  if (smallCount * 2 >= largeCount) return unclear(firstSmall, firstLarge);
  for (const { text, value } of small.values()) {
    const asFraction = multiply(value, hundred);
    const fits = compare(asFraction, divide(least, two)) >= 0 && compare(asFraction, multiply(most, two)) <= 0;
    if (fits && compare(multiply(value, ten), least) < 0) return unclear(text, firstLarge);
  }
  // so many different fractions beside numbers of per cent that not all are remembered: nobody can tell
  return tally.isOver ? unclear(firstSmall, firstLarge) : { kind: 'percent' };
}

function unclear(small: string, large: string): PercentShape {
  return { kind: 'unclear', small, large };
}
