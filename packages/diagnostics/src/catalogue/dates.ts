/** Values that change with the date, against the periods they are asked in. */
import type { Family } from './define.js';

/** The arguments of each code. */
export interface DatesArgs {
  /** `from` is the first day of the first period for which the change counts. */
  readonly 'dates/change-inside-period': { readonly name: string; readonly day: string; readonly from: string };
}

/** How grave each code is. */
export const dates: Family<DatesArgs> = {
  'dates/change-inside-period': 'hint',
};
