/** Dates as `07/26/2019`, with the year last: whether the month or the day comes first is read off the whole column. */
import type { Calendar } from '@kaohe/quantity';
import { periodOfText } from './file-period.js';

/** `unknown`: no date of the column tells, or two tell otherwise. */
export type DayOrder = 'month-first' | 'day-first' | 'unknown';

const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** The order that the dates of a column prove: a number above twelve is no month. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  let monthFirst = false;
  let dayFirst = false;
  for (const text of texts) {
    const [, first, , second] = yearLast.exec(plain(text)) ?? [];
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (monthFirst === dayFirst) return 'unknown';
  return monthFirst ? 'month-first' : 'day-first';
}

/** The period in which a date falls; where the order is unknown, only if both readings fall into the same one. */
export function periodOfDate(text: string, order: DayOrder, calendar: Calendar): string | undefined {
  const date = yearLast.exec(plain(text));
  if (date === null) return periodOfText(text, calendar);
  const [, first = '', , second = '', year = ''] = date;
  const monthFirst = periodOfText(`${year}-${first}-${second}`, calendar);
  const dayFirst = periodOfText(`${year}-${second}-${first}`, calendar);
  switch (order) {
    case 'month-first':
      return monthFirst;
    case 'day-first':
      return dayFirst;
    case 'unknown':
      return monthFirst === dayFirst ? monthFirst : undefined;
  }
}

function plain(text: string): string {
  return text.length > 40 ? '' : text.normalize('NFKC').trim();
}
