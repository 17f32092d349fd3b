/** Reads what people type in data cells: full-width digits, thousand separators, money marks, units, spoken durations. */
import { halfWidth } from './half-width.js';
import { add, multiply, negate, type Rational, rational, zero } from './rational.js';
import { rationalFromText } from './rational-text.js';
import { unitFromText } from './unit-text.js';

/** A number in the unit it was written in: `99.71%` is 99.71 with unit `%`. Undefined when no unit was written. */
export interface HumanNumber {
  readonly value: Rational;
  readonly unit: string | undefined;
}

const longestText = 200;

/**
 * The number a person wrote, or undefined when the text is not surely one. Durations of several parts are in `秒`.
 * A unit in Chinese is handed back even if unknown; one in Latin letters must be known or among `declared`.
 */
export function numberFromHumanText(text: string, declared: readonly string[] = []): HumanNumber | undefined {
  if (text.length > longestText) return undefined;
  const plain = halfWidth(text)
    .replace(/\u2212/g, '-')
    .trim();
  const [, sign, rest = ''] = /^([+-]?)(.*)$/s.exec(plain) ?? [];
  const found = clockTime(rest) ?? spokenDuration(rest) ?? plainNumber(rest, sign === '', declared);
  return found && sign === '-' ? { value: negate(found.value), unit: found.unit } : found;
}

const clockText = /^(\d{1,4}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/;

/** `00:01:05`. Two parts are not read: `1:05` may mean minutes or hours. */
function clockTime(text: string): HumanNumber | undefined {
  const [, hours, minutes, seconds] = clockText.exec(text) ?? [];
  return hours && minutes && seconds ? duration([hours, minutes, seconds]) : undefined;
}

const spokenText = /^(?:(\d+)\s*(?:小时|h))?\s*(?:(\d+)\s*(?:分钟?|min|m))?\s*(?:(\d+(?:\.\d+)?)\s*(?:秒钟?|s))?$/;

/** `2分30秒`, `7小时41分`. One part alone is a plain number with a unit, for `2分` may be two points. */
function spokenDuration(text: string): HumanNumber | undefined {
  const parts = (spokenText.exec(text) ?? []).slice(1);
  if (parts.filter((part) => part !== undefined).length < 2) return undefined;
  const largest = parts.findIndex((part) => part !== undefined);
  // `2分75秒` is more likely a slip than 195 seconds
  const isCarried = parts.every((part, place) => place <= largest || part === undefined || Number(part) < 60);
  return isCarried ? duration(parts) : undefined;
}

/** The seconds in hours, minutes and seconds, in this order. */
function duration(parts: readonly (string | undefined)[]): HumanNumber | undefined {
  let seconds = zero;
  for (const part of parts) {
    const number = rationalFromText(part ?? '0');
    if (!number) return undefined;
    seconds = add(multiply(seconds, rational(60)), number);
  }
  return { value: seconds, unit: '秒' };
}

const numberText = /^(¥\s*)?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/s;

function plainNumber(text: string, maySign: boolean, declared: readonly string[]): HumanNumber | undefined {
  const [, mark, sign, digits = '', unitText = ''] = numberText.exec(text) ?? [];
  // a sign stands before the money mark or after it, not on both sides, and only there if there is a mark
  if (sign && !(mark && maySign)) return undefined;
  const decimal = digits.replaceAll(',', '');
  const number = rationalFromText(decimal.startsWith('.') ? `0${decimal}` : decimal);
  if (!number || !isUnitLike(unitText, declared)) return undefined;
  const value = sign === '-' ? negate(number) : number;
  if (mark) {
    const unit = moneyUnit(unitText);
    return unit === undefined ? undefined : { value, unit };
  }
  return { value, unit: unitText === '' ? undefined : unitText };
}

/** The unit after a money mark: `¥5` and `¥5元` are yuan, `¥5万` is `万元`; anything that is not money is refused. */
function moneyUnit(text: string): string | undefined {
  for (const unit of [text, `${text}元`]) {
    if (unitFromText(unit)?.powers.yuan === 1) return unit;
  }
  return undefined;
}

const chineseUnit = /^(?=.*\p{Script=Han})[\p{L}%‰·/]{1,20}$/u;

function isUnitLike(text: string, declared: readonly string[]): boolean {
  return text === '' || chineseUnit.test(text) || (!/\d/.test(text) && unitFromText(text, declared) !== undefined);
}
