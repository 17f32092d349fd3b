/** Chinese sentences for values that change with the date. */
import type { DatesArgs } from '../../catalogue/dates.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const dates: Messages<DatesArgs> = {
  'dates/change-inside-period': ({ name, day, from }) => ({
    what: `${quoted(name)}在 ${day} 变，这一天在周期中间`,
    why: `一个周期只用第一天的值，所以要到 ${from} 才变`,
    next: `合意就写成 ${from}；要从这个周期就变，写这个周期的第一天`,
  }),
};
