/** English sentences for conditions that data cannot change. */
import type { ConditionsArgs } from '../../catalogue/conditions.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const conditions: Messages<ConditionsArgs> = {
  'conditions/always-true': ({ name, domain }) => ({
    what: 'this condition always holds',
    why:
      name === ''
        ? 'whatever the data say, it changes nothing'
        : `${quoted(name)} can only be in ${domain}, so that it stops nobody`,
    next: 'correct the number or the direction; where none is needed, delete the condition',
  }),
  'conditions/never-true': ({ name, domain }) => ({
    what: 'this condition never holds',
    why:
      name === ''
        ? 'whatever the data say, the rule behind it does not apply'
        : `${quoted(name)} can only be in ${domain}, so that the rule behind it never applies`,
    next: 'correct the number or the direction; a rule that is not needed can go',
  }),
  'conditions/branch-never': () => ({
    what: 'nobody ever comes to this branch',
    why: 'the conditions before it take everything it is about',
    next: 'put the condition that asks for more first, or delete the branch',
  }),
  'conditions/vetoes-differ': ({ first, second, target }) => ({
    what: `${quoted(first)} and ${quoted(second)} may both hold, and set ${quoted(target)} to different values`,
    why: `where both hold the one written first counts, which is ${quoted(first)}`,
    next: 'see whether that is meant; if not, swap them, or keep them from holding together',
  }),
};
