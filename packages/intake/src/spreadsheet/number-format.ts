/** What the format of a cell says about its number: a share, a day, a time of day or a duration, or just a number. */
import { printDate, rational } from '@kaohe/quantity';
import { type Decimal, millisecondsOfDays, plainText } from './decimal.js';

/** How a number is meant. */
export type Meaning = 'number' | 'percent' | 'date' | 'date-time' | 'time';

/** The meaning of a format that every spreadsheet knows by its number. */
export function meaningOfBuiltin(id: number): Meaning {
  if (id === 9 || id === 10) return 'percent';
  if (id === 22) return 'date-time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
}

/** The meaning of a format code: `0.00%`, `yyyy"年"m"月"`, `[h]:mm:ss`. Only the part for positive numbers counts. */
export function meaningOfCode(code: string): Meaning {
  if (code.length > 400) return 'number';
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const plain = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (plain === undefined || plain === 'general') return 'number';
  if (plain.includes('%')) return 'percent';
  const clockless = plain.replaceAll(/am\/pm|a\/p/g, '');
  const hasTime = elapsed || /[hs]/.test(clockless);
  const hasDay = /[yd]/.test(clockless) || (!hasTime && /[me]/.test(clockless) && !/[0#?]/.test(clockless));
  if (hasTime && hasDay) return 'date-time';
  if (hasTime) return 'time';
  return hasDay ? 'date' : 'number';
}

/** The number as text that says what it means: `99.71%`, `2025-03-01`, `00:01:05`. */
export function textOfNumber(decimal: Decimal, meaning: Meaning, startsIn1904: boolean): string {
  switch (meaning) {
    case 'number':
      return plainText(decimal);
    case 'percent':
      return `${plainText(decimal, 2)}%`;
    case 'time':
      return timeText(decimal) ?? plainText(decimal);
    case 'date':
    case 'date-time':
      return dateText(decimal, startsIn1904) ?? plainText(decimal);
  }
}

const dayLength = 86_400_000n;

/** The day as `2025-03-01`, behind it the time where there is one. Before March 1900 the calendars of spreadsheets differ. */
function dateText(decimal: Decimal, startsIn1904: boolean): string | undefined {
  const all = millisecondsOfDays(decimal);
  if (all === undefined) return undefined;
  const serial = all / dayLength;
  const epoch = startsIn1904 ? -24_107n : -25_569n;
  if ((!startsIn1904 && serial < 61n) || serial > 2_958_465n) return undefined;
  const day = printDate(rational(serial + epoch));
  const rest = all % dayLength;
  return rest === 0n ? day : `${day} ${clock(rest)}`;
}

function timeText(decimal: Decimal): string | undefined {
  const all = millisecondsOfDays(decimal);
  // beyond a year it is a moment shown by its time of day, not a duration
  return all === undefined || all > 366n * dayLength ? undefined : clock(all);
}

function clock(milliseconds: bigint): string {
  const parts = [milliseconds / 3_600_000n, (milliseconds / 60_000n) % 60n, (milliseconds / 1000n) % 60n];
  const part = milliseconds % 1000n;
  const text = parts.map((one) => String(one).padStart(2, '0')).join(':');
  return part === 0n ? text : `${text}.${String(part).padStart(3, '0').replace(/0+$/, '')}`;
}
