/** Reads and prints rational numbers exactly: `-57.12`, `1/3`. What people type in data cells is read by number-text.ts. */
import { type Rational, rational } from './rational.js';
import { withoutTens } from './tens.js';

const longestText = 400;
const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const fractionText = /^([+-]?\d+)\/(\d+)$/;

/** The number written as a plain decimal or a fraction of integers; undefined for anything else, such as exponents or spaces. */
export function rationalFromText(text: string): Rational | undefined {
  if (text.length > longestText) return undefined;
  const decimal = decimalText.exec(text);
  if (decimal) {
    const decimals = decimal[3] ?? '';
    const digits = BigInt(`${decimal[2]}${decimals}`);
    return rational(decimal[1] === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
  }
  const fraction = fractionText.exec(text);
  if (!fraction) return undefined;
  const [, above = '', below = ''] = fraction;
  const denominator = BigInt(below);
  return denominator === 0n ? undefined : rational(BigInt(above.replace('+', '')), denominator);
}

/** The number without rounding: `57.12` if its decimals end, otherwise `1/3`. */
export function printRational(a: Rational): string {
  if (a.denominator === 1n) return a.numerator.toString();
  const places = decimalPlaces(a.denominator);
  if (places === undefined) return `${a.numerator}/${a.denominator}`;
  return printScaled((a.numerator * 10n ** BigInt(places)) / a.denominator, places);
}

/** The decimal `integer / 10^places` with exactly that many decimals: `(-5, 2)` is `-0.05`. */
export function printScaled(integer: bigint, places: number): string {
  const sign = integer < 0n ? '-' : '';
  const digits = (integer < 0n ? -integer : integer).toString().padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimals a fraction in lowest terms over `denominator` needs; undefined if they never end. */
function decimalPlaces(denominator: bigint): number | undefined {
  const whole = Number(denominator);
  // dividing large integers takes several times longer
  if (Number.isSafeInteger(whole)) {
    const { twos, fives, rest } = withoutTens(whole);
    return rest === 1 ? Math.max(twos, fives) : undefined;
  }
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
