/** English sentences for pay that falls, jumps, becomes negative or counts one result twice. */
import type { PayArgs } from '../../catalogue/pay.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const pay: Messages<PayArgs> = {
  'pay/cliff': ({ pay, name, from, to, before, after, witness }) => ({
    what: `where ${quoted(name)} goes from ${from} to ${to}, ${quoted(pay)} jumps from ${before} to ${after}`,
    why: `a hair makes that difference${witness === '' ? '' : `, for example with ${witness}`}`,
    next: 'if that is meant, leave it; if not, use more bands or a line',
  }),
  'pay/better-pays-less': ({ pay, kpi, worse, better, more, less, witness }) => ({
    what: `a better ${quoted(kpi)} gets less ${quoted(pay)}`,
    why: `from ${worse} to ${better} it falls from ${more} to ${less}, for example with ${witness}`,
    next: 'find the grade, coefficient or formula that takes the money away, and correct it',
  }),
  'pay/negative': ({ pay, amount, witness }) => ({
    what: `${quoted(pay)} can be negative: ${amount}`,
    why: `for example with ${witness}`,
    next: 'add a line: no less than 0 yuan, or say how far it may go down',
  }),
  'pay/coefficient-twice': ({ pay, first, second, total }) => ({
    what: `${quoted(pay)} multiplies ${quoted(first)} by ${quoted(second)}`,
    why: `both come from ${quoted(total)}: one result counts twice, so the high get higher and the low lower`,
    next: 'if that is meant, leave it; if not, keep one of them',
  }),
};
