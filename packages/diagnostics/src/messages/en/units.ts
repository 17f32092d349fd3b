/** English sentences for units that do not fit together. */
import type { UnitsArgs } from '../../catalogue/units.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const units: Messages<UnitsArgs> = {
  'units/mismatch': ({ left, right, operation }) => ({
    what: `${quoted(operation)} does not join ${unitName(left)} and ${unitName(right)}`,
    why: 'amounts of different things have no common sum or difference',
    next: 'bring both to the same unit, or multiply by a rate such as `1元/分`',
  }),
  'units/unknown': ({ unit, suggestion }) => ({
    what: `there is no unit ${quoted(unit)}`,
    why: 'a unit is one of the known ones or declared with `unit`',
    next: meant(suggestion, `declare it: \`unit ${unit}\``),
  }),
  'units/percent-ambiguous': ({ text }) => ({
    what: `${quoted(text)} on a rate can be read in two ways`,
    why: '50% plus 5% may be 52.5% (times 1.05) or 55% (5 percentage points more)',
    next: 'write `* 1.05` or `+ 5百分点`, whichever is meant',
  }),
  'units/bare-beside-percent': ({ text, whole, part }) => ({
    what: `${quoted(text)} beside a percentage can be read in two ways`,
    why: `it may be ${whole} or ${part}`,
    next: `write \`${whole}\` or \`${part}\`, whichever is meant`,
  }),
  'units/bare-percent': ({ text, whole, part }) => ({
    what: `the edge ${quoted(text)} of a rate is ${whole}`,
    why: `${text} in the data is read as ${part}, a hundred times less than this edge`,
    next: `write ${part}; if ${whole} is meant, write it with its per cent sign`,
  }),
  'units/expected': ({ expected, found }) => ({
    what: `${unitName(expected)} is needed here, and this is ${unitName(found)}`,
    why: 'the value is used as one thing and given as another',
    next: `give it in ${unitName(expected)}`,
  }),
  'units/compare': ({ left, right }) => ({
    what: `${unitName(left)} cannot be compared with ${unitName(right)}`,
    why: 'amounts of different things are neither larger nor smaller',
    next: `write the unit of ${unitName(left)} behind the number, or change what is compared`,
  }),
};
