/** English sentences for what numbers can be. */
import type { ValuesArgs } from '../../catalogue/values.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const values: Messages<ValuesArgs> = {
  'values/divisor-zero': ({ divisor }) => ({
    what: divisor === '' ? 'the divisor is always 0' : `the divisor ${quoted(divisor)} is always 0`,
    why: 'nothing can be divided by 0, so this formula has a result for nobody',
    next: 'correct the divisor',
  }),
  'values/divisor-maybe-zero': ({ divisor, pay }) => ({
    what:
      divisor === ''
        ? `${quoted(pay)} depends on a divisor that may be 0`
        : `${quoted(pay)} is divided by ${quoted(divisor)}, which may be 0`,
    why: 'for whom the divisor is 0 the amount is not 0: it cannot be told, and somebody has to decide it',
    next: 'say what is paid then, as in if_missing(formula, 0元); if it cannot be 0, give it a range',
  }),
  'values/outside-range': ({ name, value, range }) => ({
    what: `the value ${value} of ${quoted(name)} lies outside its range ${range}`,
    why: 'the same rules state the range and the value, and one of the two is wrong',
    next: 'correct the value, or widen the range',
  }),
  'values/rounded-twice': ({ value, once, twice }) => ({
    what: `one number is rounded twice: ${value} becomes ${twice}`,
    why: `rounded once it is ${once}; twice lifts people over a line they had just missed, or the other way round`,
    next: 'round once, at the end; leave it where the source asks for both',
  }),
};
