/** English sentences for what nobody needs, and for silence without a reason. */
import type { HygieneArgs } from '../../catalogue/hygiene.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const hygiene: Messages<HygieneArgs> = {
  'hygiene/unused-input': ({ name }) => ({
    what: `the input ${quoted(name)} is not used`,
    why: 'people would have to supply data that changes nothing',
    next: 'use it in a formula, or delete it',
  }),
  'hygiene/unused-value': ({ name }) => ({
    what: `${quoted(name)} is worked out and not used`,
    why: 'it changes no score, no grade and no pay',
    next: 'use it in a formula, or delete it',
  }),
};
