/** English sentences for values that change with the date. */
import type { DatesArgs } from '../../catalogue/dates.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const dates: Messages<DatesArgs> = {
  'dates/change-inside-period': ({ name, day, from }) => ({
    what: `${quoted(name)} changes on ${day}, inside a period`,
    why: `a period has the value of its first day, so that the change counts from ${from}`,
    next: `write ${from} if that is meant; to change with this period, write its first day`,
  }),
};
