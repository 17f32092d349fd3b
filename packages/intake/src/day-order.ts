/** Dates as `07/26/2019`, with the year last: whether the month or the day comes first is read off the whole column. */
import type { Calendar } from '@kaohe/quantity';
import { periodOfText } from './file-period.js';

/** `unknown`: no date of the column tells, or two tell otherwise. */
export type DayOrder = 'month-first' | 'day-first' | 'unknown';

const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** What the dates of a column say about their order, gathered in any number of parts. */
export interface OrderTally {
  monthFirst: boolean;
  dayFirst: boolean;
  /** Whether there are dates of which the order matters. */
  isAsked: boolean;
}

/** A column of which nothing has been seen. */
export function noOrder(): OrderTally {
  return { monthFirst: false, dayFirst: false, isAsked: false };
}

/** Adds a date: a number above twelve is no month. */
export function tallyOrder(tally: OrderTally, text: string): void {
  const date = yearLast.exec(plain(text));
  if (date === null) return;
  tally.isAsked = true;
  if (Number(date[1]) > 12) tally.dayFirst = true;
  if (Number(date[3]) > 12) tally.monthFirst = true;
}

/** The order that the dates prove. */
export function orderOf({ monthFirst, dayFirst }: OrderTally): DayOrder {
  if (monthFirst === dayFirst) return 'unknown';
  return monthFirst ? 'month-first' : 'day-first';
}

/** The order that the dates of a column prove. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  const tally = noOrder();
  for (const text of texts) tallyOrder(tally, text);
  return orderOf(tally);
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
