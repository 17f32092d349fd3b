/** English titles of fixes, as an editor offers them. */
import type { FixTitles } from '../fix-titles.js';
import { quoted } from './wording.js';

const roundings = { 'half-up': 'half-up', floor: 'down (floor)', ceiling: 'up (ceiling)' };

/** What each fix does. */
export const fixes: FixTitles = {
  replace: ({ was, now }) => `replace ${quoted(was)} by ${quoted(now)}`,
  rename: ({ was, now }) => `replace ${quoted(was)} by ${quoted(now)}`,
  'quote-name': ({ name }) => `put the name ${quoted(name)} into 「」`,
  'plain-character': ({ was, now }) => `replace ${quoted(was)} by ${quoted(now)}`,
  'remove-invisible': () => 'delete the invisible character',
  gather: ({ name }) => `add up ${quoted(name)} of all records`,
  'move-edge': ({ row, now }) => `change the row ${quoted(row)} to ${quoted(now)}`,
  'add-row': ({ row }) => `add a row: ${row}`,
  'add-else': ({ result }) => `add a row: else -> ${result}`,
  'delete-row': ({ row }) => `delete the row: ${row}`,
  'keep-row': ({ row }) => `keep this row only: ${row}`,
  'swap-results': ({ row, other }) => `swap the results of ${quoted(row)} and ${quoted(other)}`,
  'merge-rows': ({ row }) => `make it one row: ${row}`,
  'delete-line': ({ line }) => `delete: ${line}`,
  'delete-declaration': ({ name }) => `delete ${quoted(name)}`,
  'add-clause': ({ en }) => `add: ${en}`,
  'scale-weights': ({ weights }) => `scale the weights: ${weights}`,
  'give-rest': ({ name, weight }) => `give the difference to ${quoted(name)}: weight ${weight}`,
  'scale-shares': ({ shares }) => `scale the shares: ${shares}`,
  'give-share': ({ label, share }) => `give the difference to ${quoted(label)}: ${share}`,
  guard: ({ divisor, result }) => `say that ${result} is given where ${quoted(divisor)} is 0`,
  'state-least': ({ least }) => `say that there must be at least ${least} people`,
  'round-once': ({ step }) => `drop the earlier rounding: to ${step}`,
  round: ({ mode, step }) => `say how to round: ${roundings[mode]} to ${step}`,
};
