/** English sentences for tests and examples that do not hold. */
import type { CasesArgs } from '../../catalogue/cases.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const cases: Messages<CasesArgs> = {
  'cases/failed': ({ test, name, expected, found }) => ({
    what: `${quoted(name)} should be ${expected} and is ${found}`,
    why: test === '' ? 'the example and the rules disagree' : `the test ${quoted(test)} and the rules disagree`,
    next: 'correct whichever of the two is wrong',
  }),
  'cases/unknown-name': ({ name }) => ({
    what: `the rules have no ${quoted(name)} to test`,
    why: 'a test gives inputs and expects results that the rules declare',
    next: 'check the name, or delete it from the test',
  }),
};
